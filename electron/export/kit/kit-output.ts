import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { UserError } from '../../../core/errors';
import type { KitFile } from '../../../core/exports/kit/checksums';
import { fileProblem } from '../../files/file-problem';
import { fileSystem } from '../../files/file-system';
import { besideOf, sweepLeftovers } from '../../files/leftovers';
import { sha256 } from '../../files/sha256';

/** Where a kit is written to, one file after the other. Until `finish` nothing of it is to be seen. */
export interface KitOutput {
  /** The files added so far, in order. */
  readonly files: readonly KitFile[];
  /** @throws UserError when the file system refuses */
  add(path: string, bytes: Uint8Array): Promise<void>;
  /** Puts the kit in its place. */
  finish(): Promise<'written' | 'exists'>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** Compressed already. */
const PACKED = /\.(?:jpg|png|gif|docx|pdf)$/;
/** Where the file was made, and that it is a plain file all may read (APPNOTE 4.4.2, 4.4.15). */
const UNIX = 3;
const REGULAR_FILE = 0o100644;

/** The size limit of a ZIP without the ZIP64 extension (APPNOTE 4.3.9). */
const ZIP_BYTES = 0xffff_ffff;

/**
 * A kit as a ZIP file, written while it is made: no more than one of its files is in memory.
 *
 * @param modified the time that is written for each file (ISO 8601, UTC)
 */
export async function zipOutput(
  path: string,
  modified: string,
  replace: boolean,
): Promise<KitOutput> {
  const staged = besideOf(path);
  const files: KitFile[] = [];
  await sweepLeftovers(fileSystem, dirname(path));
  const handle = await guarded(path, () => open(staged, 'wx'));
  const root = basename(path, '.zip');
  // ZIP has no time zone; the clock of UTC is written on every machine.
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] =
    modified.match(/\d+/g)?.map(Number) ?? [];
  const mtime = new Date(year, month - 1, day, hour, minute, second);
  let waiting: Uint8Array[] = [];
  let problem: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) problem = error;
    else waiting.push(chunk);
  });
  let length = 0;
  const flush = async (): Promise<void> => {
    if (problem) throw problem;
    const chunks = waiting;
    waiting = [];
    for (const chunk of chunks) {
      length += chunk.length;
      await handle.writeFile(chunk);
    }
    if (length > ZIP_BYTES) {
      throw new UserError('The kit is larger than 4 GB.', 'Write it as a folder instead.');
    }
  };
  return {
    files,
    add: (name, bytes) =>
      guarded(path, async () => {
        const entry = PACKED.test(name)
          ? new ZipPassThrough(`${root}/${name}`)
          : new ZipDeflate(`${root}/${name}`, { level: 6 });
        entry.mtime = mtime;
        // Info-ZIP takes names as UTF-8 from Unix only; everybody else asks the flag for it.
        entry.os = UNIX;
        entry.attrs = (REGULAR_FILE << 16) >>> 0;
        zip.add(entry);
        entry.push(bytes, true);
        files.push(fileOf(name, bytes));
        await flush();
      }),
    finish: () =>
      guarded(path, async () => {
        zip.end();
        await flush();
        await handle.sync();
        await handle.close();
        return moveInto(staged, path, replace);
      }),
    abandon: async () => {
      await handle.close().catch(() => undefined);
      await rm(staged, { force: true }).catch(() => undefined);
    },
  };
}

/** A kit as a folder, which appears under its name when it is whole. */
export async function folderOutput(path: string, replace: boolean): Promise<KitOutput> {
  const staged = besideOf(path);
  const files: KitFile[] = [];
  await sweepLeftovers(fileSystem, dirname(path));
  await guarded(path, () => mkdir(staged));
  return {
    files,
    add: (name, bytes) =>
      guarded(path, async () => {
        const target = join(staged, ...name.split('/'));
        // Not recursive: a folder deleted in the meantime is not created again.
        if (!(await stat(staged)).isDirectory())
          throw Object.assign(new Error(), { code: 'ENOTDIR' });
        await mkdir(dirname(target), { recursive: true });
        const file = await open(target, 'wx');
        await writeSynced(file, bytes);
        files.push(fileOf(name, bytes));
      }),
    finish: () => guarded(path, () => moveInto(staged, path, replace)),
    abandon: async () => {
      await rm(staged, { recursive: true, force: true }).catch(() => undefined);
    },
  };
}

async function writeSynced(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

const fileOf = (path: string, bytes: Uint8Array): KitFile => ({
  path,
  bytes: bytes.length,
  sha256: sha256(bytes),
});

/** Moves the complete kit into place. The old one stays until then, and if that fails. */
async function moveInto(
  staged: string,
  path: string,
  replace: boolean,
): Promise<'written' | 'exists'> {
  const old = await stat(path).catch(() => null);
  if (old && !replace) return 'exists';
  if (!old) {
    await rename(staged, path);
    return 'written';
  }
  // Under a name that no sweep takes for a leftover: until the new kit is there, it is the only one.
  const aside = `${besideOf(path)}.old`;
  await rename(path, aside);
  try {
    await rename(staged, path);
  } catch (error) {
    await rename(aside, path);
    throw error;
  }
  // The new kit is there, whatever becomes of the old one.
  await rm(aside, { recursive: true, force: true }).catch(console.error);
  return 'written';
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileProblem(error, 'write', path);
  }
}
