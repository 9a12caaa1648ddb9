import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../core/errors';
import { fileProblem } from '../files/file-problem';
import { isRunning } from '../files/is-running';

/**
 * Keeps another Dateline from changing the index at the same time.
 *
 * @returns lets it again
 * @throws UserError while another one does
 */
export function lockArchive(root: string): () => void {
  const path = join(root, 'import.lock');
  const write = (): void => {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
  };
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileProblem(error, 'write', path);
    const holder = Number(readFileSync(path, 'utf8'));
    // Empty for the moment in which another one is writing it.
    const isHeld = holder ? isRunning(holder) : Date.now() - statSync(path).mtimeMs < 2000;
    if (isHeld) {
      throw new UserError(
        'The archive is being brought up to date by another Dateline.',
        'Wait until that has ended, then try again.',
      );
    }
    rmSync(path, { force: true });
    write();
  }
  return () => rmSync(path, { force: true });
}
