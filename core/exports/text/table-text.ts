import type { Table, TableCell } from '../../release/blocks/table';
import {
  type Align,
  type AlignedCell,
  alignedCells,
  columnAlignments,
} from '../../release/blocks/table-alignment';
import type { Facts } from '../../release/facts';
import { columnsOf, LINE_COLUMNS } from './wrap';

const BETWEEN = ' | ';

/**
 * A table as text, a line for each row. If the lines fit into a message, columns are aligned,
 * figures on the right; otherwise each place of the grid gets a bar, merged cells too.
 *
 * @param cellText the content of a cell on one line
 */
export function tableText(
  table: Table,
  facts: Facts,
  cellText: (cell: TableCell) => string,
): string {
  const cells = alignedCells(table, facts.direction);
  const texts = new Map(cells.map((placed) => [placed, cellText(placed.cell)]));
  const rows = table.children.map((_, row) => cells.filter((placed) => placed.row === row));
  const count = columnAlignments(table, facts.direction).length;
  const widths = widthsOf(texts, count);
  const fits = widths.reduce((sum, width) => sum + width, 0) <= LINE_COLUMNS - 3 * (count - 1);
  const shown = fits ? widths : widths.map(() => 0);
  return rows.map((row) => rowText(row, texts, shown)).join('\n');
}

type Texts = ReadonlyMap<AlignedCell, string>;

/** How many columns of a screen the columns of a table need. */
function widthsOf(texts: Texts, count: number): number[] {
  const widths = Array.from({ length: count }, () => 0);
  for (const [{ column, columnSpan }, text] of texts) {
    if (columnSpan === 1) widths[column] = Math.max(widths[column] ?? 0, columnsOf(text));
  }
  for (const [{ column, columnSpan }, text] of texts) {
    const last = column + columnSpan - 1;
    const missing = columnsOf(text) - spanWidth(widths, column, columnSpan);
    if (columnSpan > 1 && missing > 0) widths[last] = (widths[last] ?? 0) + missing;
  }
  return widths;
}

function spanWidth(widths: readonly number[], column: number, span: number): number {
  const own = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  return own + BETWEEN.length * (span - 1);
}

function rowText(row: readonly AlignedCell[], texts: Texts, widths: readonly number[]): string {
  const areSet = widths.some((width) => width > 0);
  const places: string[] = [];
  for (let column = 0; column < widths.length; ) {
    const placed = row.find((cell) => cell.column === column);
    const text = placed ? (texts.get(placed) ?? '') : '';
    const span = placed?.columnSpan ?? 1;
    places.push(
      areSet ? padded(text, spanWidth(widths, column, span), placed?.align ?? 'start') : text,
    );
    // A merged cell keeps the bars of the places it takes, where nothing else shows them.
    if (!areSet) for (let more = 1; more < span; more += 1) places.push('');
    column += span;
  }
  return places.join(BETWEEN).trimEnd();
}

function padded(text: string, width: number, align: Align): string {
  const room = Math.max(0, width - columnsOf(text));
  const before = align === 'end' ? room : align === 'center' ? Math.floor(room / 2) : 0;
  return `${' '.repeat(before)}${text}${' '.repeat(room - before)}`;
}
