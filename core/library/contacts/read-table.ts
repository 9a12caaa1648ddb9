import Papa from 'papaparse';
import { UserError } from '../../errors';
import { MOST_CONTACTS } from './address';

/** A table as it stands in a CSV file: the first row names the columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MOST_COLUMNS = 200;

/**
 * Reads comma-separated values (RFC 4180), or values separated by semicolons, tabs or bars, which
 * is found out. Reading stops at the bound, however long the file is.
 *
 * @throws UserError when it is not a table, or holds more than can be taken in
 */
export function readTable(text: string): Table {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    preview: MOST_CONTACTS + 2,
    skipEmptyLines: 'greedy',
  });
  const [head, ...rows] = data;
  if (!head || rows.length === 0) {
    throw new UserError(
      'There is no table in this file: it needs a row of column names and a row for each contact.',
      'Export it again as CSV from your address book.',
    );
  }
  if (rows.length > MOST_CONTACTS) {
    throw new UserError(
      `This table has more than ${MOST_CONTACTS} rows.`,
      'Divide it, and import the parts one after the other.',
    );
  }
  if (head.length > MOST_COLUMNS) {
    throw new UserError(
      `This table has more than ${MOST_COLUMNS} columns.`,
      'Leave out the ones that say nothing about a contact.',
    );
  }
  return {
    columns: head.map((name, index) => name.trim() || `Column ${index + 1}`),
    rows,
  };
}
