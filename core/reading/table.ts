import { createBlock } from '../release/blocks/create';
import type { Table, TableCell } from '../release/blocks/table';
import { isOfBoundedSize, tableGrid } from '../release/blocks/table-grid';
import type { ReadBlock } from './blocks';
import { fitted } from './fitted';

/** A cell as it was read. */
export interface ReadCell {
  readonly isHead: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly ReadBlock[];
}

export interface ReadTable {
  readonly rows: ReadCell[][];
  caption: string;
  /** The rows that are read now head the columns. */
  inHead: boolean;
  /** It lays a page out: what it holds stands in no table. */
  isLayout: boolean;
}

/** The most columns that a cell may take; a page that means all of them says any number. */
const MOST_COLUMNS = 100;
/** The most rows that a cell may take in a release. */
const MOST_ROWS = 1000;
/** The most cells of a table, empty ones too; a table of a release has a few hundred. */
const MOST_CELLS = 10_000;

const numberIn = (attribute: string | undefined): number =>
  Math.max(0, Number.parseInt(attribute ?? '', 10) || 0);

/** What a `colspan` says (HTML, "Attributes common to td and th elements"). */
export const columnSpanOf = (attribute: string | undefined): number =>
  Math.min(numberIn(attribute) || 1, MOST_COLUMNS);

/** What a `rowspan` says: 0 is all rows that are left. */
export const rowSpanOf = (attribute: string | undefined): number =>
  Math.min((attribute === '0' ? MOST_ROWS : numberIn(attribute)) || 1, MOST_ROWS);

/** The table as a release holds it; what stands in it, where it only lays a page out. */
export function tableFrom({ rows, caption, isLayout }: ReadTable): readonly ReadBlock[] {
  const filled = rows.filter((row) => row.length > 0);
  // Word's drawing canvas, a layout's spacing: no word is lost.
  if (!caption && filled.every((row) => row.every(({ blocks }) => blocks.length === 0))) return [];
  const made = isLayout || isOneColumnOfMore(filled) ? null : rectangular(filled);
  if (!made) {
    const lines = caption ? [{ type: 'paragraph' as const, children: [{ text: caption }] }] : [];
    return [...lines, ...rows.flatMap((cells) => cells.flatMap(({ blocks }) => blocks))];
  }
  const headerRow = filled[0]?.every(({ isHead }) => isHead) ?? false;
  return [{ type: 'table', headerRow, caption, children: made }];
}

/** One cell, or one above the other with more in them than a cell holds: a frame, or a page's column. */
function isOneColumnOfMore(rows: readonly (readonly ReadCell[])[]): boolean {
  if (rows.length < 2) return (rows[0]?.length ?? 0) < 2;
  const holdsMore = ({ blocks }: ReadCell): boolean =>
    blocks.some(({ type }) => type !== 'paragraph' && type !== 'list');
  return rows.every((cells) => cells.length === 1) && rows.flat().some(holdsMore);
}

/**
 * Rows that all fill the same columns. Columns in which no cell begins are none: pages and Word have
 * some that nobody sees. Null where the table is larger than any.
 */
function rectangular(rows: readonly (readonly ReadCell[])[]): Table['children'] | null {
  const asRows = rows.map((children) => ({ children }));
  if (!isOfBoundedSize(asRows)) return null;
  const { cells } = tableGrid(asRows);
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  if (rows.length * columns.length > MOST_CELLS) return null;
  const made: Table['children'] = rows.map(() => ({ type: 'table-row', children: [] }));
  for (const { cell, row, column, columnSpan, rowSpan } of cells) {
    const taken = columns.filter((each) => each >= column && each < column + columnSpan);
    made[row]?.children.push(cellOf(cell, taken.length, rowSpan));
  }
  const grid = tableGrid(made);
  for (const [row, { children }] of made.entries()) {
    for (let filled = grid.filled[row] ?? 0; filled < grid.width; filled += 1) {
      children.push(createBlock['table-cell']());
    }
  }
  return made;
}

function cellOf({ blocks }: ReadCell, columnSpan: number, rowSpan: number): TableCell {
  const children = fitted(blocks, ['paragraph', 'list']);
  return {
    type: 'table-cell',
    ...(columnSpan > 1 && { columnSpan }),
    ...(rowSpan > 1 && { rowSpan }),
    children: children.length > 0 ? children : [createBlock.paragraph()],
  };
}
