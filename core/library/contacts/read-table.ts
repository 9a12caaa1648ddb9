import Papa from 'papaparse';
import { UserError } from '../../errors';
import { MAX_CONTACTS } from './address';
import { isColumnName } from './column-names';

/** A table from a CSV file. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line number of the first row, from 1. */
  readonly firstRow: number;
  /** Problems, one sentence each. */
  readonly problems: readonly string[];
}

const MAX_COLUMNS = 200;
/** A title may precede the column names, but not a page of text. */
const MAX_TITLE_ROWS = 10;

/**
 * Reads comma-separated values (RFC 4180), or values separated by semicolons, tabs or bars; the
 * separator is detected or given by a first line `sep=;`. Rows above the column names (a title) are
 * skipped. Stops at a limit, however long the file is.
 *
 * @throws UserError when it is not a table, or too large
 */
export function readTable(text: string): Table {
  const whole = text.replace(/^\uFEFF/, '');
  const said = /^"?sep=(.)"?[ \t]*(?:\r\n|\n|\r)/i.exec(whole);
  const { data, problems } = cellsOf(said ? whole.slice(said[0].length) : whole, said?.[1]);
  const head = headRow(data);
  const columns = data[head];
  const rows = data.slice(head + 1);
  if (!columns || rows.length === 0) {
    throw new UserError(
      'There is no table in this file: it needs a row of column names and a row for each contact.',
      'Export it again as CSV from your address book.',
    );
  }
  if (rows.length > MAX_CONTACTS) {
    throw new UserError(
      `This table has more than ${MAX_CONTACTS} rows.`,
      'Divide it, and import the parts one after the other.',
    );
  }
  if (columns.length > MAX_COLUMNS) {
    throw new UserError(
      `This table has more than ${MAX_COLUMNS} columns.`,
      'Remove columns that are not about contacts.',
    );
  }
  return {
    columns: columns.map((name, index) => name.trim() || `Column ${index + 1}`),
    rows,
    firstRow: head + 2 + (said ? 1 : 0),
    problems,
  };
}

function cellsOf(text: string, delimiter = ''): { data: string[][]; problems: string[] } {
  const options = {
    preview: MAX_CONTACTS + 2 + MAX_TITLE_ROWS,
    skipEmptyLines: 'greedy',
  } as const;
  const { data, errors, meta } = Papa.parse<string[]>(text, { ...options, delimiter });
  // A quotation mark that is never closed would swallow every row after it.
  const swallows =
    errors.some(({ type }) => type === 'Quotes') &&
    data.some((row) => row.some((cell) => /[\r\n]/.test(cell)));
  return swallows ? lineByLine(text, meta.delimiter) : { data, problems: [] };
}

/** Reads each line on its own; a line with unbalanced quotation marks is taken literally. */
function lineByLine(text: string, delimiter: string): { data: string[][]; problems: string[] } {
  const problems: string[] = [];
  const data: string[][] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const { data: [row = []] = [], errors } = Papa.parse<string[]>(line, { delimiter });
    const isTorn = errors.some(({ code }) => code === 'MissingQuotes');
    data.push(isTorn ? line.split(delimiter) : row);
    if (isTorn)
      problems.push(`Line ${index + 1} has a quotation mark that is not closed. Check it.`);
    if (data.length > MAX_CONTACTS + MAX_TITLE_ROWS) break;
  }
  return { data, problems };
}

/** The row that names the columns: of the first rows the one with the most known names. */
function headRow(data: readonly (readonly string[])[]): number {
  const known = data
    .slice(0, MAX_TITLE_ROWS)
    .map((row) => row.filter((cell) => isColumnName(cell)).length);
  const most = Math.max(0, ...known);
  return most > 0 ? known.indexOf(most) : 0;
}
