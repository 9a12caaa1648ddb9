/**
 * Everything was done; something could not be done; the command was not understood; it was
 * interrupted (128 and the number of SIGINT, as shells have it).
 */
export const EXIT = { done: 0, failed: 1, misused: 2, interrupted: 130 } as const;

/** Says that a command was interrupted, and what there is of what it was to write. */
export function sayInterrupted(written: number): void {
  const files = written === 1 ? 'One file' : `${written} files`;
  const there = written === 0 ? 'Nothing was written.' : `${files} had been written.`;
  process.stderr.write(`Interrupted. ${there}\n`);
}

/** How a command says what its exit code is; where it says nothing, all was done. */
export type Finish = (code: number) => void;

/** Prints a result on stdout: as JSON, or a line for each item. */
export function print<T>(json: boolean, items: readonly T[], line: (item: T) => string): void {
  const text = json ? JSON.stringify(items, null, 2) : items.map(line).join('\n');
  process.stdout.write(`${text}\n`);
}
