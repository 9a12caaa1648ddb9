/** More are not listed one by one. */
const MAX_LISTED = 10;

/**
 * The errors in an exported release, as lines. They stop nothing, as a script cannot be asked.
 *
 * @param file its name on the command line
 */
export function errorLines(errors: readonly string[], file: string): string[] {
  if (errors.length === 0) return [];
  const listed = errors.slice(0, MAX_LISTED).map((error) => `Error: ${error}`);
  return [...listed, `Exported with ${errorCount(errors)}. For all findings: check ${file}`];
}

/** “1 error”, “12 errors”. */
export const errorCount = ({ length }: readonly string[]): string =>
  length === 1 ? '1 error' : `${length} errors`;
