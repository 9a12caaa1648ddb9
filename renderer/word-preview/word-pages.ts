import { SEATS, type Watermark } from './word-parts';

const SVG = 'http://www.w3.org/2000/svg';

/** Writes the numbers of pages. */
export function numberPages(place: HTMLElement): void {
  const sheets = [...place.querySelectorAll<HTMLElement>('section.word')];
  sheets.forEach((sheet, index) => {
    for (const text of seatsIn(sheet)) {
      text.data = text.data
        .replaceAll(SEATS.page, String(index + 1))
        .replaceAll(SEATS.pages, String(sheets.length));
    }
  });
}

function seatsIn(sheet: HTMLElement): Text[] {
  const found: Text[] = [];
  for (const part of sheet.querySelectorAll(':scope > header, :scope > footer')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      if (Object.values(SEATS).some((seat) => text.data.includes(seat))) found.push(text);
    }
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
