/** Everything was done; something could not be done; the command was not understood. */
export const EXIT = { done: 0, failed: 1, misused: 2 } as const;

/** How a command says what its exit code is; where it says nothing, all was done. */
export type Finish = (code: number) => void;

/** Prints a result on stdout: as JSON, or a line for each item. */
export function print<T>(json: boolean, items: readonly T[], line: (item: T) => string): void {
  const text = json ? JSON.stringify(items, null, 2) : items.map(line).join('\n');
  process.stdout.write(`${text}\n`);
}
