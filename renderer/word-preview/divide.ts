/** A place in a paragraph, as a range has it. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** Where in a paragraph the first line begins that stands under a height; null where there is none. */
export function lineUnder(paragraph: HTMLElement, height: number): Point | null {
  const walker = document.createTreeWalker(
    paragraph,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (!isUnder(rectsOf(node, 0, node.length).at(-1), height)) continue;
      return { node, offset: firstUnder(node, height) };
    }
    const element = node as Element;
    const isPicture = element.localName === 'img' || element.localName === 'svg';
    if (isPicture && isUnder(element.getBoundingClientRect(), height)) {
      const { parentNode } = element;
      const at = parentNode ? [...parentNode.childNodes].indexOf(element) : -1;
      return parentNode && { node: parentNode, offset: at };
    }
  }
  return null;
}

/** By halves: of letters that follow each other, none stands above one before it. */
function firstUnder(text: Text, height: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // A space at the end of a line may take no room: what is known is where the next letter is.
    if (isUnder(rectsOf(text, 0, middle + 1).at(-1), height)) high = middle;
    else low = middle + 1;
  }
  const code = text.data.charCodeAt(low);
  const isHalf = code >= 0xdc00 && code <= 0xdfff;
  return isHalf ? low - 1 : low;
}

function rectsOf(text: Text, from: number, to: number): DOMRect[] {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return [...range.getClientRects()];
}

const isUnder = (rect: DOMRect | undefined, height: number): boolean =>
  rect !== undefined && rect.top + rect.height / 2 > height;

/**
 * Divides a paragraph in two that look like one across two pages; gives the second.
 *
 * @param isJustified whether all its lines but the last fill the width
 */
export function divideParagraph(
  paragraph: HTMLElement,
  { node, offset }: Point,
  isJustified: boolean,
): HTMLElement {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(paragraph, paragraph.childNodes.length);
  const rest = paragraph.cloneNode() as HTMLElement;
  rest.append(range.extractContents());
  rest.classList.add('word-continued');
  paragraph.classList.add('word-ends');
  if (isJustified) paragraph.style.textAlignLast = 'justify';
  return rest;
}

/** Divides a table of a width before a row; gives the second, its head rows said again. */
export function divideTable(
  table: HTMLTableElement,
  row: number,
  heads: number,
  width: number,
): HTMLTableElement {
  // Its columns stay as wide as they were, whatever stands in them.
  Object.assign(table.style, { width: `${width}px`, tableLayout: 'fixed' });
  const rest = table.cloneNode() as HTMLTableElement;
  const columns = table.querySelector(':scope > colgroup');
  const rows = [...table.rows];
  if (columns) rest.append(columns.cloneNode(true));
  rest.append(...rows.slice(0, heads).map((each) => each.cloneNode(true)), ...rows.slice(row));
  return rest;
}
