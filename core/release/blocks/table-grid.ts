/** The spans of a cell; 1 if absent. */
interface Spanning {
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** The position of a cell on the grid of its table, from 0, and its effective spans. */
export interface PlacedCell<Cell> {
  readonly cell: Cell;
  readonly row: number;
  /** Its number among the cells of its row. */
  readonly index: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface TableGrid<Cell> {
  /** Columns of the widest row. */
  readonly width: number;
  /** Row by row, in the order of the text. */
  readonly cells: readonly PlacedCell<Cell>[];
  /** How many columns each row fills, from the first to the last that is taken. */
  readonly filled: readonly number[];
  /** How many cells each row lacks to be as wide as the widest. */
  readonly lacking: readonly number[];
}

/**
 * Lays the cells of a table out as HTML does (HTML, "Forming a table"): each cell takes the first
 * column that no cell from above reaches down into. A span that would run over another cell or out
 * of the table counts only as far as there is room.
 */
export function tableGrid<Cell extends Spanning>(
  rows: readonly { readonly children: readonly Cell[] }[],
): TableGrid<Cell> {
  /** By column: the first row that no cell from above reaches into. */
  const free: number[] = [];
  const isTaken = (column: number, row: number): boolean => (free[column] ?? 0) > row;
  const cells: PlacedCell<Cell>[] = [];
  /** By row: how many columns its own cells go through, and how many taken ones come after. */
  const own: { readonly column: number; readonly after: number }[] = [];
  const filled = rows.map(({ children }, row) => {
    let column = 0;
    for (const [index, cell] of children.entries()) {
      while (isTaken(column, row)) column += 1;
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - row);
      let columnSpan = 0;
      while (columnSpan < (cell.columnSpan ?? 1) && !isTaken(column + columnSpan, row)) {
        free[column + columnSpan] = row + rowSpan;
        columnSpan += 1;
      }
      cells.push({ cell, row, index, column, columnSpan, rowSpan });
      column += columnSpan;
    }
    const after = free.reduce(
      (count, until, at) => (at >= column && until > row ? count + 1 : count),
      0,
    );
    own.push({ column, after });
    while (isTaken(column, row)) column += 1;
    return Math.max(column, free.findLastIndex((until) => until > row) + 1);
  });
  const width = filled.reduce((widest, each) => Math.max(widest, each), 0);
  const lacking = own.map(({ column, after }, row) =>
    (filled[row] ?? 0) < width ? width - column - after : 0,
  );
  return { width, cells, filled, lacking };
}

/** The most places the schema lets a table have on its grid; a real one has a few hundred. */
const MAX_PLACES = 250_000;

type Rows = readonly { readonly children: readonly Spanning[] }[];

/**
 * The number of places on the grid of a table, its rows times the widest row, without laying it
 * out.
 */
export function placesOf(rows: Rows): number {
  let widest = 0;
  // How many columns are taken from above, by the row in which that ends.
  const ends = new Map<number, number>();
  let taken = 0;
  for (const [row, { children }] of rows.entries()) {
    taken -= ends.get(row) ?? 0;
    ends.delete(row);
    let own = 0;
    let reaching = 0;
    for (const { columnSpan = 1, rowSpan = 1 } of children) {
      own += columnSpan;
      if (rowSpan <= 1) continue;
      reaching += columnSpan;
      ends.set(row + rowSpan, (ends.get(row + rowSpan) ?? 0) + columnSpan);
    }
    widest = Math.max(widest, own + taken);
    taken += reaching;
  }
  return rows.length * widest;
}

/** Whether the grid of a table is of a size that a document can have. */
export const isOfBoundedSize = (rows: Rows): boolean => placesOf(rows) <= MAX_PLACES;

/**
 * How many rows make up the head of a table: none, the first, or as many as the merged cells that
 * begin in it reach down over. No format lets a cell reach from the head into the body.
 */
export function headRows(table: {
  readonly headerRow: boolean;
  readonly children: readonly { readonly children: readonly Spanning[] }[];
}): number {
  if (!table.headerRow) return 0;
  let count = Math.min(1, table.children.length);
  for (const { row, rowSpan } of tableGrid(table.children).cells) {
    if (row < count) count = Math.max(count, row + rowSpan);
  }
  return count;
}
