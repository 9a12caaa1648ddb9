import type { Facts } from '../facts';
import { isText } from '../nodes';
import type { Table, TableCell } from './table';
import { headRows, type PlacedCell, tableGrid } from './table-grid';

/** The alignment of lines in a cell, relative to the direction of the text. */
export type Align = 'start' | 'center' | 'end';

/** A cell with its position and alignment. */
export interface AlignedCell extends PlacedCell<TableCell> {
  readonly align: Align;
  readonly isHead: boolean;
  /** Whether the cell names its row. */
  readonly namesRow: boolean;
}

/**
 * The alignment of each column: the author's choice, else figures on the right (in right-to-left
 * text too, so that units line up), everything else at the start.
 */
export function columnAlignments(table: Table, direction: Facts['direction']): readonly Align[] {
  const { width, cells } = tableGrid(table.children);
  const figuresAt: Align = direction === 'rtl' ? 'start' : 'end';
  const head = headRows(table);
  const columns: TableCell[][] = Array.from({ length: width }, () => []);
  for (const { cell, row, column, columnSpan } of cells) {
    if (row >= head && columnSpan === 1) columns[column]?.push(cell);
  }
  return columns.map((own, column) => {
    const chosen = table.columnAlign?.[column] ?? 'auto';
    if (chosen !== 'auto') return chosen;
    return areFigures(own.map(textOf), column === 0) ? figuresAt : 'start';
  });
}

/**
 * The cells of a table in reading order, each with its alignment. A heading over several columns is
 * centred unless all of them start-align.
 */
export function alignedCells(table: Table, direction: Facts['direction']): readonly AlignedCell[] {
  const columns = columnAlignments(table, direction);
  const head = headRows(table);
  const { cells } = tableGrid(table.children);
  const areRowsNamed = hasRowNames(cells, head, columns);
  return cells.map((cell) => {
    const isHead = cell.row < head;
    const placed = { ...cell, namesRow: areRowsNamed && !isHead && cell.column === 0 };
    const [first = 'start', ...others] = columns.slice(
      placed.column,
      placed.column + placed.columnSpan,
    );
    if (others.length === 0) return { ...placed, isHead, align: first };
    const isFromStart = [first, ...others].every((align) => align === 'start');
    return { ...placed, isHead, align: isHead && !isFromStart ? 'center' : 'start' };
  });
}

/**
 * Whether the first column says what the rows are about: text in each of its cells, bold in all of
 * them or beside a column of figures.
 */
function hasRowNames(
  cells: readonly PlacedCell<TableCell>[],
  head: number,
  columns: readonly Align[],
): boolean {
  const first = cells.filter(({ row, column }) => row >= head && column === 0);
  const names = first.map(({ cell }) => textOf(cell));
  if (columns.length < 2 || first.length === 0 || !names.every((name) => name)) return false;
  if (first.some(({ columnSpan }) => columnSpan > 1)) return false;
  return (
    first.every(({ cell }) => isBold(cell)) ||
    (head > 0 && columns[0] === 'start' && columns.includes('end'))
  );
}

const isBold = ({ children: [line] }: TableCell): boolean =>
  line?.type === 'paragraph' &&
  line.children.every((run) => isText(run) && (run.bold === true || run.text.trim() === ''));

/** The text of a cell without superscripts, which are note marks; null if it has several lines. */
function textOf({ children }: TableCell): string | null {
  const [only, ...more] = children;
  if (only?.type !== 'paragraph' || more.length > 0) return null;
  let text = '';
  for (const inline of only.children) {
    const runs = isText(inline) ? [inline] : inline.type === 'link' ? inline.children : null;
    if (!runs) return null;
    for (const run of runs) {
      if (!isText(run)) return null;
      if (!run.superscript) text += run.text;
    }
  }
  return text.trim();
}

/** Marks for a missing figure. */
const NONE = /^(?:[-–—.…*]+|n\.?\s?[/.]?\s?a\.?|nil)?$/iu;

const DIGITS = String.raw`\p{Nd}+(?:[.,'’٫٬\s]\p{Nd}+)*`;
const UNIT = String.raw`(?:%|٪|‰|\p{Sc}|\p{Lu}{3}|(?:[mb]illion|milliard|millón)s?|millones|bn|mn|[mkMK]|Mio\.?|Mrd\.?|Md)`;
/** A figure: perhaps with sign, unit, a range, or another in brackets, "US$ 3.4 million (12%)". */
const FIGURE = new RegExp(
  String.raw`^[<>≤≥~≈+−–-]?\s?(?:(?:\p{Lu}{2,3}|\p{Lu}{0,3}\p{Sc})\s?)?[+−–-]?${DIGITS}(?:\s?[–-]\s?${DIGITS})?(?:\s?${UNIT}){0,2}[*†‡]?(?:\s?\([+−–-]?${DIGITS}\s?${UNIT}?\))?$`,
  'u',
);
/** A date, telephone number or time: digits, but no quantity. */
const NO_QUANTITY =
  /\p{Nd}([.\s-])\p{Nd}{1,2}\1\p{Nd}{2,4}$|^\+?\p{Nd}{2,4}(?:\s\p{Nd}{2,4}){3,}$/u;
const YEAR = /^(?:19|20)\p{Nd}{2}$/u;

/** Whether a column contains only figures. */
function areFigures(texts: readonly (string | null)[], isFirst: boolean): boolean {
  const said = texts.filter((text) => text === null || !NONE.test(text));
  if (said.length === 0) return false;
  // Years at the beginning of the rows are what the rows are called.
  if (isFirst && said.every((text) => text !== null && YEAR.test(text))) return false;
  return said.every((text) => text !== null && isFigure(text));
}

function isFigure(text: string): boolean {
  return text.length <= 40 && FIGURE.test(text) && !NO_QUANTITY.test(text);
}
