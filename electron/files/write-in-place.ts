import { basename, extname, join } from 'node:path';
import { UserError } from '../../core/errors';
import { codeOf, type FileSystem, syncFile, syncFolder, writeAll } from './file-system';

const MAX_BACKUPS = 20;

/**
 * Overwrites a file that nothing can be moved over, its old bytes safe in a backup until the new ones
 * are. When that fails, the old bytes are put back.
 *
 * @param folders where a backup may go, the best place first
 * @throws UserError when the old bytes could not be put back either, naming the backup; else what the
 *   file system threw
 */
export async function writeInPlace(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
  folders: readonly string[],
): Promise<void> {
  const old = await files.readFile(path);
  // Fails early if the file is not writable.
  await (await files.open(path, 'r+')).close();
  const backup = await backUp(files, path, old, folders);
  try {
    await overwrite(files, path, bytes);
  } catch (error) {
    await overwrite(files, path, old).catch((cause) => {
      throw new UserError(
        `“${basename(path)}” could only be written in part.`,
        `Save elsewhere. The version before is kept in “${backup}”.`,
        { cause },
      );
    });
    await files.rm(backup, { force: true }).catch(() => undefined);
    throw error;
  }
  await files.rm(backup, { force: true }).catch(() => undefined);
}

/** The name of a backup: one that is there already may be all that an earlier failure left. */
function backupOf(path: string, folder: string, count: number): string {
  const extension = extname(path);
  const number = count > 0 ? ` ${count + 1}` : '';
  return join(folder, `${basename(path, extension)}.backup${number}${extension}`);
}

async function backUp(
  files: FileSystem,
  path: string,
  old: Uint8Array,
  folders: readonly string[],
): Promise<string> {
  let failure: unknown;
  for (const folder of folders) {
    try {
      await files.mkdir(folder, { recursive: true });
      const backup = await writeNew(files, (count) => backupOf(path, folder, count), old);
      await syncFolder(files, folder);
      return backup;
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}

/** Writes under the first name that is free. */
async function writeNew(
  files: FileSystem,
  name: (count: number) => string,
  bytes: Uint8Array,
): Promise<string> {
  for (let count = 0; ; count += 1) {
    const path = name(count);
    try {
      const file = await files.open(path, 'wx');
      try {
        await writeAll(file, bytes);
        await syncFile(file);
      } finally {
        await file.close();
      }
      return path;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || count >= MAX_BACKUPS) throw error;
    }
  }
}

async function overwrite(files: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.open(path, 'r+');
  try {
    await writeAll(file, bytes);
    await file.truncate(bytes.length);
    await syncFile(file);
  } finally {
    await file.close();
  }
}
