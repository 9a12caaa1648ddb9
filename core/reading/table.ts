import { createBlock } from '../release/blocks/create';
import type { Table, TableCell } from '../release/blocks/table';
import { isOfBoundedSize, tableGrid } from '../release/blocks/table-grid';
import type { ReadBlock } from './blocks';
import { fitted } from './fitted';

/** A cell as read. */
export interface ReadCell {
  readonly isHead: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly ReadBlock[];
}

export interface ReadTable {
  readonly rows: ReadCell[][];
  caption: string;
  /** Whether the current rows are in the table head. */
  inHead: boolean;
  /** Whether the table is only for layout: its content is unwrapped. */
  isLayout: boolean;
}

/** Larger spans are clipped; some pages write any large number to mean all columns. */
const MAX_COLUMN_SPAN = 100;
/** The largest row span of a cell in a release. */
const MAX_ROW_SPAN = 1000;
/** The largest number of cells, empty ones included; a release's tables have a few hundred. */
const MAX_CELLS = 10_000;

const numberIn = (attribute: string | undefined): number =>
  Math.max(0, Number.parseInt(attribute ?? '', 10) || 0);

/** Parses `colspan` (HTML, "Attributes common to td and th elements"). */
export const columnSpanOf = (attribute: string | undefined): number =>
  Math.min(numberIn(attribute) || 1, MAX_COLUMN_SPAN);

/** Parses `rowspan`; 0 means all remaining rows. */
export const rowSpanOf = (attribute: string | undefined): number =>
  Math.min((attribute === '0' ? MAX_ROW_SPAN : numberIn(attribute)) || 1, MAX_ROW_SPAN);

/** The table of a release; a layout table is replaced by its content. */
export function tableFrom({ rows, caption, isLayout }: ReadTable): readonly ReadBlock[] {
  const filled = rows.filter((row) => row.length > 0);
  // Word's drawing canvas or layout spacing: it has no text.
  if (!caption && filled.every((row) => row.every(({ blocks }) => blocks.length === 0))) return [];
  const made = isLayout || isOneColumnOfMore(filled) ? null : rectangular(filled);
  if (!made) {
    const lines = caption ? [{ type: 'paragraph' as const, children: [{ text: caption }] }] : [];
    return [...lines, ...rows.flatMap((cells) => cells.flatMap(({ blocks }) => blocks))];
  }
  const headerRow = filled[0]?.every(({ isHead }) => isHead) ?? false;
  return [{ type: 'table', headerRow, caption, children: made }];
}

/** One cell, or a single column with more than a cell may hold: a frame or a layout column. */
function isOneColumnOfMore(rows: readonly (readonly ReadCell[])[]): boolean {
  if (rows.length < 2) return (rows[0]?.length ?? 0) < 2;
  const holdsMore = ({ blocks }: ReadCell): boolean =>
    blocks.some(({ type }) => type !== 'paragraph' && type !== 'list');
  return rows.every((cells) => cells.length === 1) && rows.flat().some(holdsMore);
}

/**
 * Fills all rows to the same width and drops columns in which no cell begins, which Word and web
 * pages contain. Null if the table is too large.
 */
function rectangular(rows: readonly (readonly ReadCell[])[]): Table['children'] | null {
  const asRows = rows.map((children) => ({ children }));
  if (!isOfBoundedSize(asRows)) return null;
  const { cells } = tableGrid(asRows);
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  if (rows.length * columns.length > MAX_CELLS) return null;
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
