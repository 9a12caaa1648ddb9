import { UserError } from '../errors';

/** Word takes no more; on paper they are three millimetres wide by then. */
const MAX_COLUMNS = 63;

/** @throws UserError when a table has more columns than a page with fixed width can show */
export function checkColumns(columns: number): void {
  if (columns <= MAX_COLUMNS) return;
  throw new UserError(
    `A table with ${columns} columns does not fit on a page: Word takes ${MAX_COLUMNS} at most.`,
    'Divide the table, or send the figures as a spreadsheet.',
  );
}
