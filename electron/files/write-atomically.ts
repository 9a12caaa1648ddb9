import { randomUUID } from 'node:crypto';
import { link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileProblem } from './file-problem';

/**
 * Writes a whole file or nothing: beside, synced, then moved into place, and the folder synced, so
 * that after a crash or power cut either the old file or the new one is there, never half of one.
 * A symbolic link is followed, and the permissions of a file that is replaced are kept.
 *
 * @param replace false: a file that is there already is left alone, and `exists` is given back
 * @throws UserError when the file system refuses
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  { replace }: { replace: boolean },
): Promise<'written' | 'exists'> {
  let beside: string | null = null;
  try {
    const target = await realpath(path).catch(() => path);
    const old = await stat(target).catch(() => null);
    if (old && !replace) return 'exists';
    if (old?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    beside = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomUUID()}.tmp`);
    await writeSynced(beside, bytes, old?.mode ?? 0o666);
    const moved = replace ? await rename(beside, target) : await moveIfFree(beside, target);
    if (moved === 'exists') return 'exists';
    await syncFolder(dirname(target));
    return 'written';
  } catch (error) {
    throw fileProblem(error, 'write', path);
  } finally {
    if (beside) await rm(beside, { force: true }).catch(() => undefined);
  }
}

async function writeSynced(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A hard link fails when the name is taken, where a rename would silently take its place. */
async function moveIfFree(from: string, to: string): Promise<'exists' | undefined> {
  try {
    await link(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') return 'exists';
    // Some file systems (FAT, network shares) have no hard links; the check above has to do.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') await rename(from, to);
    else throw error;
  }
  return undefined;
}

/** Makes the new name itself durable. Windows cannot open folders; its journal does this. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
