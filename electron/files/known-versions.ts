import { stat } from 'node:fs/promises';

/** When each file was last read or written by us, by its path; another time is another's change. */
const known = new Map<string, number>();

/** To be called before a file is read and after it is written. */
export async function noteVersion(path: string): Promise<void> {
  known.set(path, await changedAt(path));
}

/** The same for a file that was read when it had been changed at this time. */
export function noteVersionAt(path: string, changed: number): void {
  known.set(path, changed);
}

/** To be called for a file that is known to have been changed by somebody else already. */
export function noteStranger(path: string): void {
  known.set(path, -1);
}

/**
 * Whether a file that this session knows was changed by somebody else since. One that is gone was
 * not: there is nothing left that a save could overwrite.
 */
export async function wasChangedByAnother(path: string): Promise<boolean> {
  const before = known.get(path);
  const now = await changedAt(path);
  return before !== undefined && now !== 0 && now !== before;
}

/** In milliseconds since 1970; 0 for a file that is not there. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
