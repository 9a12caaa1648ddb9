import { divideParagraph, divideTable, lineUnder, type Point } from './divide';
import { blocksOn, type DrawnBlock, partsOf } from './flow-blocks';
import type { Keeps } from './keeps';
import { type PageStart, pageStarts } from './page-flow';
import { SPARE_PAGES } from './sections';

/** Where a sheet begins, and what has to be known of it before anything of the drawing is moved. */
interface Cut {
  readonly block: DrawnBlock;
  readonly unit: number;
  /** Where in a paragraph; null before it, and in tables. */
  readonly point: Point | null;
  readonly width: number;
  readonly isJustified: boolean;
}

/**
 * Puts a document that was drawn as long sheets on pages of its paper. Where Word breaks them only
 * Word knows; lines, rows and what is kept together are treated as it treats them.
 *
 * @param drawn in the page, in its true size, its faces loaded; at its end the spare pages
 * @returns how many pages there are
 */
export function putOnPages(drawn: HTMLElement, keeps: Keeps): number {
  const long = [...drawn.querySelectorAll<HTMLElement>('section.word')];
  const spare = long.splice(-SPARE_PAGES);
  // Those behind the last one stand on the sides that their numbers say.
  const likeOf = (page: number): HTMLElement | undefined =>
    spare[(page + long.length) % SPARE_PAGES];
  const rooms = spare.map(roomOn);
  const tables = [...drawn.querySelectorAll('article table')];
  let before = 0;
  const cuts = long.map((sheet): Cut[] => {
    const blocks = blocksOn(sheet, keeps, tables);
    const top = partsOf(sheet)[0]?.getBoundingClientRect().top ?? 0;
    const first = before === 0 ? roomOn(sheet) : 0;
    const starts = pageStarts(blocks, top, (page) => {
      const number = before + page;
      return number === 0 ? first : (rooms[(number + long.length) % SPARE_PAGES] ?? 0);
    });
    before += starts.length + 1;
    return starts.flatMap((start) => cutAt(blocks, start) ?? []);
  });
  long.forEach((sheet, index) => {
    for (const cut of (cuts[index] ?? []).reverse()) sheet.after(sheetFrom(sheet, cut));
  });
  for (const each of spare) each.remove();
  const sheets = [...drawn.querySelectorAll<HTMLElement>('section.word')];
  sheets.forEach((sheet, page) => {
    if (page > 0) takeHeadAndFoot(sheet, likeOf(page));
  });
  return sheets.length;
}

function cutAt(blocks: readonly DrawnBlock[], { block: index, unit }: PageStart): Cut | null {
  const block = blocks[index];
  if (!block) return null;
  const top = block.units()[unit]?.top ?? block.top;
  const { element } = block;
  return {
    block,
    unit,
    point: unit > 0 && element.localName === 'p' ? lineUnder(element, top) : null,
    width: element.offsetWidth,
    isJustified: getComputedStyle(element).textAlign === 'justify',
  };
}

/** What stands on a sheet between head and foot, at most. */
function roomOn(sheet: HTMLElement): number {
  const { minHeight, paddingTop, paddingBottom } = getComputedStyle(sheet);
  const number = Number.parseFloat;
  const taken = headAndFoot(sheet).map((part) => {
    const { marginTop, marginBottom } = getComputedStyle(part);
    return part.offsetHeight + number(marginTop) + number(marginBottom);
  });
  const around = number(paddingTop) + number(paddingBottom);
  return number(minHeight) - around - taken.reduce((sum, height) => sum + height, 0);
}

const headAndFoot = (sheet: HTMLElement): HTMLElement[] => [
  ...sheet.querySelectorAll<HTMLElement>(':scope > header, :scope > footer'),
];

/** Takes everything from a place on away to a sheet of its own, which has no head and no foot yet. */
function sheetFrom(sheet: HTMLElement, cut: Cut): HTMLElement {
  const { block, unit, point, width, isJustified } = cut;
  const { element, heads } = block;
  const fresh = sheet.cloneNode() as HTMLElement;
  const part = element.parentElement === sheet ? element : element.parentElement;
  const after = followers(part).filter(({ localName }) => localName !== 'footer');
  if (part === element) {
    fresh.append(element, ...after);
    return fresh;
  }
  const rest = followers(element);
  if (unit === 0) element.previousElementSibling?.classList.add('word-ends');
  let first = element;
  if (element instanceof HTMLTableElement) {
    if (unit > 0) first = divideTable(element, unit, heads, width);
  } else if (point) first = divideParagraph(element, point, isJustified);
  first.classList.add('word-begins');
  const article = part?.cloneNode() as HTMLElement;
  article.append(first, ...rest);
  fresh.append(article, ...after);
  return fresh;
}

function followers(element: Element | null): HTMLElement[] {
  const siblings = [...(element?.parentElement?.children ?? [])];
  return siblings.slice((element ? siblings.indexOf(element) : -1) + 1) as HTMLElement[];
}

function takeHeadAndFoot(sheet: HTMLElement, like: HTMLElement | undefined): void {
  for (const old of headAndFoot(sheet)) old.remove();
  const head = like?.querySelector(':scope > header');
  const foot = like?.querySelector(':scope > footer');
  if (head) sheet.prepend(head.cloneNode(true));
  if (foot) sheet.append(foot.cloneNode(true));
}
