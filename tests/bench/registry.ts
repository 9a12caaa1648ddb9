/**
 * The benches of `npm run bench`, in the order in which they run and stand in the table.
 *
 * A bench is a file `tests/bench/<name>-bench.ts` that exports
 *
 *     export async function bench(): Promise<Row[]>
 *
 * with the lines it adds to the table (`row.ts` makes one from two numbers and a goal); its name is
 * added here. It measures what it is compared with in the same run, turn by turn, after a warm-up,
 * leaves nothing running, and takes less than two minutes; `typing`, with ten windows, and `kit`, with 2 GB, take ten. `npm run bench -- <name>` runs it alone;
 * its lines in RESULTS.md and results.json are then the only ones that change.
 */
export const BENCHES = [
  'typing',
  'pages',
  'export',
  'start',
  'long',
  'library',
  'archive',
  'checks',
  'journal',
  'batch',
  'mixed',
  'kit',
  'day',
  'import-docx',
  'review-take',
] as const;
