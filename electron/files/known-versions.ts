import { statApart } from './apart';
import { stampOf } from './stamp-of';

/** The version of each file that was last read or written by us, by its path; another is another's. */
const known = new Map<string, string>();

/** To be called before a file is read and after it is written. */
export async function noteVersion(path: string): Promise<void> {
  known.set(path, await versionOf(path));
}

/** The same for a file that was read when this was its version. */
export function noteVersionAt(path: string, stamp: string): void {
  known.set(path, stamp);
}

/** To be called for a file that is known to have been changed by somebody else already. */
export function noteStranger(path: string): void {
  known.set(path, 'a stranger');
}

/**
 * Whether a file that this session knows was changed by somebody else since. One that is gone was
 * not: there is nothing left that a save could overwrite.
 */
export async function wasChangedByAnother(path: string): Promise<boolean> {
  const before = known.get(path);
  const now = await versionOf(path);
  return before !== undefined && now !== '' && now !== before;
}

/** Empty for a file that is not there. */
async function versionOf(path: string): Promise<string> {
  const found = await statApart(path);
  return found ? stampOf(found) : '';
}
