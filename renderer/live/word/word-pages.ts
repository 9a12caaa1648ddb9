import { SEATS, type Watermark } from './word-parts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Writes the numbers of pages. A sheet on which more stands than on a page is drawn in one piece,
 * since nobody but Word knows where it would break: then no number would be true, and the lines that
 * say one are left out.
 */
export function numberPages(place: HTMLElement): void {
  const sheets = [...place.querySelectorAll<HTMLElement>('section.word')];
  const areTrue = sheets.every((sheet) => sheet.scrollHeight <= heightOf(sheet) + 1);
  sheets.forEach((sheet, index) => {
    for (const text of seatsIn(sheet)) {
      const paragraph = text.parentElement?.closest('p');
      if (areTrue) {
        text.data = text.data
          .replaceAll(SEATS.page, String(index + 1))
          .replaceAll(SEATS.pages, String(sheets.length));
      } else if (paragraph) paragraph.hidden = true;
    }
  });
}

const heightOf = (sheet: HTMLElement): number =>
  Number.parseFloat(getComputedStyle(sheet).minHeight);

function seatsIn(sheet: HTMLElement): Text[] {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    if (Object.values(SEATS).some((seat) => text.data.includes(seat))) found.push(text);
  }
  return found;
}

/** Draws a text behind every page, where Word draws it. */
export function markPages(place: HTMLElement, mark: Watermark): void {
  const { text, colour, width, height, turn } = mark;
  for (const sheet of place.querySelectorAll('section.word')) {
    const drawing = document.createElementNS(SVG, 'svg');
    drawing.classList.add('word-watermark');
    drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
    drawing.setAttribute('width', `${width}pt`);
    drawing.setAttribute('height', `${height}pt`);
    drawing.style.rotate = `${turn}deg`;
    const words = document.createElementNS(SVG, 'text');
    words.textContent = text;
    words.setAttribute('fill', colour);
    // The letters fill the shape, as Word stretches them.
    words.setAttribute('textLength', String(width));
    words.setAttribute('lengthAdjust', 'spacingAndGlyphs');
    words.setAttribute('y', String(height * 0.86));
    words.setAttribute('font-size', String(height * 1.2));
    drawing.append(words);
    sheet.append(drawing);
  }
}
