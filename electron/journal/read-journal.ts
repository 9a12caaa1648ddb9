import { join } from 'node:path';
import * as v from 'valibot';
import { checkImage } from '../../core/archive/assets';
import { BOUNDS } from '../../core/archive/bounds';
import { UserError } from '../../core/errors';
import { JOURNAL_BOUNDS } from '../../core/journal/bounds';
import { decodeFrames } from '../../core/journal/frame';
import { type Replayed, replay } from '../../core/journal/replay';
import { type FileSystem, fileSystem } from '../files/file-system';
import { sha256 } from '../files/sha256';
import { closedFile, generationsAmong, journalFile, picturesFolder } from './journal-folder';

const Closed = v.object({ closedAt: v.pipe(v.number(), v.integer()) });
const PICTURE = /^[0-9a-f]{64}\.(?:png|jpg|gif)$/;

/**
 * Reads the journal of a session: the newest generation that can be read.
 *
 * @throws UserError naming the folder when none can
 */
export async function readJournal(
  folder: string,
  files: FileSystem = fileSystem,
): Promise<Replayed> {
  const generations = generationsAmong(await files.readdir(folder));
  let failure = new UserError('A journal is empty or damaged.', 'Open the last saved file.');
  for (const [rank, generation] of generations.entries()) {
    try {
      const found = replay(decodeFrames(await bytesOf(files, journalFile(folder, generation))));
      return rank === 0 ? found : { ...found, damaged: true };
    } catch (error) {
      // Whatever is wrong with one, the one before it may be whole.
      if (!(error instanceof UserError)) console.error(error);
      else if (rank === 0) failure = error;
    }
  }
  throw new UserError(failure.message, `${failure.advice} It is kept in “${folder}”.`, {
    cause: failure,
  });
}

/** @throws UserError when it is larger than any journal, or cannot be read */
async function bytesOf(files: FileSystem, path: string): Promise<Uint8Array> {
  try {
    const { size } = await files.stat(path);
    if (size <= JOURNAL_BOUNDS.file) return await files.readFile(path);
  } catch (cause) {
    throw new UserError('A journal cannot be read.', 'Check the disk.', { cause });
  }
  throw new UserError(
    'A journal is larger than Dateline ever writes one, so it was not read.',
    'Open the last saved file.',
  );
}

/** The pictures of a journal; damaged ones are left out. */
export async function readPictures(folder: string): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  const names = await fileSystem.readdir(picturesFolder(folder)).catch((): string[] => []);
  for (const name of names) {
    const path = join(picturesFolder(folder), name);
    const bytes = PICTURE.test(name) ? await picture(path) : null;
    if (bytes && isNamed(bytes, name)) pictures.set(name, bytes);
  }
  return pictures;
}

async function picture(path: string): Promise<Uint8Array | null> {
  const found = await fileSystem.stat(path).catch(() => null);
  if (!found || found.size > BOUNDS.assetBytes) return null;
  return fileSystem.readFile(path).catch(() => null);
}

function isNamed(bytes: Uint8Array, name: string): boolean {
  try {
    return checkImage(bytes, sha256).asset === name;
  } catch {
    return false;
  }
}

/** When the document was closed without saving, in milliseconds since 1970; null where it was not. */
export async function closedAt(folder: string): Promise<number | null> {
  try {
    const note = JSON.parse(await fileSystem.readFile(closedFile(folder), 'utf8'));
    return v.parse(Closed, note).closedAt;
  } catch {
    return null;
  }
}
