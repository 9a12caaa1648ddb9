import type { Keeps } from './keeps';
import type { FlowBlock, Unit } from './page-flow';

/** A part of the drawing that follows another down the pages, with what it is in the drawing. */
export interface DrawnBlock extends FlowBlock {
  readonly element: HTMLElement;
}

/** Lines of a paragraph that Word keeps together at the foot and at the top of a page. */
const LEAST_LINES = 2;

/**
 * What stands on a sheet between head and foot, from top to bottom.
 *
 * @param tables all tables of the document
 */
export function blocksOn(
  sheet: HTMLElement,
  keeps: Keeps,
  tables: readonly Element[],
): DrawnBlock[] {
  return elementsOn(sheet).map((element): DrawnBlock => {
    const { top, bottom } = element.getBoundingClientRect();
    const has = (classes: ReadonlySet<string>): boolean =>
      [...element.classList].some((name) => classes.has(name));
    const common = { element, top, bottom, keepsNext: has(keeps.withNext), heads: 0 };
    if (element instanceof HTMLTableElement) {
      const heads = keeps.headRows[tables.indexOf(element)] ?? 0;
      return { ...common, isWhole: false, least: 1, heads, units: once(() => rowsOf(element)) };
    }
    const isText = element.localName === 'p';
    const units = once(() => (isText ? linesOf(element, top, bottom) : []));
    return { ...common, isWhole: !isText || has(keeps.whole), least: LEAST_LINES, units };
  });
}

/** What of a sheet is neither its head nor its foot: its columns of text, and its notes. */
export const partsOf = (sheet: HTMLElement): HTMLElement[] =>
  ([...sheet.children] as HTMLElement[]).filter(
    ({ localName }) => localName !== 'header' && localName !== 'footer',
  );

/** Columns and notes are taken as they are; of other text each paragraph and table. */
function elementsOn(sheet: HTMLElement): HTMLElement[] {
  return partsOf(sheet).flatMap((part) =>
    part.localName === 'article' && !part.style.columnCount
      ? ([...part.children] as HTMLElement[])
      : [part],
  );
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function rowsOf(table: HTMLTableElement): Unit[] {
  let spanned = 0;
  return [...table.rows].map((row) => {
    const isJoined = spanned > 0;
    spanned = Math.max(spanned, ...[...row.cells].map(({ rowSpan }) => rowSpan)) - 1;
    const { top, bottom } = row.getBoundingClientRect();
    return { top, bottom, isJoined };
  });
}

/** A line's room ends halfway between its letters and those of the next. */
function linesOf(paragraph: HTMLElement, top: number, bottom: number): Unit[] {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  const lines: { top: number; bottom: number }[] = [];
  for (const rect of range.getClientRects()) {
    if (rect.height === 0) continue;
    const last = lines.at(-1);
    if (!last || rect.top + rect.height / 2 > last.bottom) {
      lines.push({ top: rect.top, bottom: rect.bottom });
    } else {
      last.top = Math.min(last.top, rect.top);
      last.bottom = Math.max(last.bottom, rect.bottom);
    }
  }
  const edges = lines.slice(1).map((line, at) => ((lines[at]?.bottom ?? line.top) + line.top) / 2);
  return lines.map((_, at) => ({ top: edges[at - 1] ?? top, bottom: edges[at] ?? bottom }));
}
