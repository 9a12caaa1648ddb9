import { createBlock } from '../release/blocks/create';
import type { Table, TableRow } from '../release/blocks/table';

/** More cells than this are no table that somebody pastes into a release. */
const MAX_CELLS = 10_000;

/**
 * The table in plain text of a spreadsheet: a row to a line, with tabs between cells; a cell with line ends
 * stands in quotation marks. Null for other text.
 */
export function tableInTabs(text: string): Table | null {
  if (!text.includes('\t')) return null;
  const rows = rowsOf(text);
  const [first] = rows;
  const columns = first?.length ?? 0;
  const isTable = rows.length > 1 && columns > 1 && rows.every((row) => row.length === columns);
  if (!isTable || rows.length * columns > MAX_CELLS) return null;
  return {
    ...createBlock.table(),
    headerRow: first?.every((cell) => cell !== '' && !isFigure(cell)) === true && hasFigures(rows),
    children: rows.map(
      (row): TableRow => ({
        type: 'table-row',
        children: row.map((cell) => ({
          type: 'table-cell',
          children: [{ type: 'paragraph', children: [{ text: cell }] }],
        })),
      }),
    ),
  };
}

const isFigure = (cell: string): boolean => /^[^\p{L}]*\p{N}[^\p{L}]*$/u.test(cell);
const hasFigures = ([, ...rows]: readonly (readonly string[])[]): boolean =>
  rows.some((row) => row.some(isFigure));

function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  // A quotation mark that is doubled stands for itself.
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy;
  for (let found = cell.exec(lines); found; found = cell.exec(lines)) {
    const [, quoted, plain = '', end] = found;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
