import type { Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../../core/errors';
import { fileProblem } from './file-problem';
import {
  codeOf,
  type FileSystem,
  fileSystem,
  nullIfGone,
  syncFile,
  syncFolder,
  writeAll,
} from './file-system';
import { besideOf, sweepLeftovers } from './leftovers';
import { writeInPlace } from './write-in-place';

interface Options {
  /** False: a file that is there already is left alone, and `exists` is given back. */
  readonly replace: boolean;
  /** Where a backup goes while a file is overwritten whose folder takes no other file. */
  readonly backups?: string;
  readonly files?: FileSystem;
}

/** Refusals of a folder that may still let the file itself be overwritten. */
const FOLDER_REFUSES = ['EACCES', 'EPERM', 'EBUSY', 'ENOTSUP', 'ENOSYS', 'EXDEV', 'EEXIST'];
/** Another program (a virus scanner, a sync client) often has a file for a moment only. */
const PAUSES = [50, 200];
const MOST_LINKS = 40;

/**
 * Writes a whole file or nothing: to a temporary file, synced, renamed, and the folder synced, so
 * that a crash or power cut leaves the old file or the new one, never half of one. If the folder
 * does not allow a rename, the old file is backed up and overwritten. Follows symbolic links; keeps
 * permissions and owner of the old file; keeps the given case of the name. Deletes leftovers of
 * killed saves.
 *
 * @throws UserError when the file system refuses; the old file is intact then
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  { replace, backups, files = fileSystem }: Options,
): Promise<'written' | 'exists'> {
  try {
    const target = await placeOf(files, path);
    const old = await files.stat(target).catch(nullIfGone);
    if (old && !replace) return 'exists';
    if (old?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    // A rename would replace a read-only file, too.
    if (old && (old.mode & 0o222) === 0) throw readOnly(path);
    try {
      return await writeBeside(files, target, bytes, old, replace);
    } catch (error) {
      if (!old || !replace || !FOLDER_REFUSES.includes(codeOf(error))) throw error;
      const folders = [dirname(target), ...(backups ? [backups] : [])];
      await writeInPlace(files, target, bytes, folders);
      return 'written';
    }
  } catch (error) {
    throw fileProblem(error, 'write', path);
  }
}

const readOnly = (path: string): UserError =>
  new UserError(
    `“${basename(path)}” is read-only.`,
    'Choose another name, or allow writing in the properties of the file.',
  );

async function writeBeside(
  files: FileSystem,
  target: string,
  bytes: Uint8Array,
  old: Stats | null,
  replace: boolean,
): Promise<'written' | 'exists'> {
  const beside = besideOf(target);
  try {
    await writeSynced(files, beside, bytes, old);
    if (replace) await moveOver(files, beside, target);
    else if ((await moveIfFree(files, beside, target)) === 'exists') return 'exists';
    if (old) await keepCase(files, target);
    await syncFolder(files, dirname(target));
    await sweepLeftovers(files, dirname(target));
    return 'written';
  } finally {
    await files.rm(beside, { force: true }).catch(() => undefined);
  }
}

/** Where a path leads in the end: also along a link to a file that is not there yet. */
async function placeOf(files: FileSystem, path: string): Promise<string> {
  let place = resolve(path);
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const found = await files.lstat(place).catch(nullIfGone);
    if (!found?.isSymbolicLink()) break;
    place = resolve(dirname(place), await files.readlink(place));
  }
  // The folder's real name only: the file's own is as the person has written it.
  const folder = await files.realpath(dirname(place)).catch(() => dirname(place));
  return join(folder, basename(place));
}

async function writeSynced(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
  old: Stats | null,
): Promise<void> {
  const file = await files.open(path, 'wx', 0o666);
  try {
    await writeAll(file, bytes);
    if (old) {
      // Best effort: FAT and network shares know neither, and only root gives files away.
      await file.chown(old.uid, old.gid).catch(() => undefined);
      await file.chmod(old.mode & 0o7777).catch(() => undefined);
    }
    await syncFile(file);
  } finally {
    await file.close();
  }
}

async function moveOver(files: FileSystem, from: string, to: string): Promise<void> {
  const passing = process.platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY'];
  for (const pause of [...PAUSES, null]) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (pause === null || !passing.includes(codeOf(error))) throw error;
      await new Promise((next) => setTimeout(next, pause));
    }
  }
}

/** A hard link fails when the name is taken, where a rename would silently take its place. */
async function moveIfFree(
  files: FileSystem,
  from: string,
  to: string,
): Promise<'exists' | undefined> {
  try {
    await files.link(from, to);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return 'exists';
    // Some file systems (FAT, network shares) have no hard links; the check above has to do.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') await files.rename(from, to);
    else throw error;
  }
  return undefined;
}

/** Where case makes no difference, a replaced file keeps its old name unless it is renamed. */
async function keepCase(files: FileSystem, target: string): Promise<void> {
  const name = basename(target);
  const names = await files.readdir(dirname(target)).catch(() => [name]);
  const found = names.find((other) => other.toLowerCase() === name.toLowerCase());
  if (names.includes(name) || !found) return;
  await files.rename(join(dirname(target), found), target).catch(() => undefined);
}
