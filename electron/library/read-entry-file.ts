import * as fs from 'node:fs';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../../core/errors';
import { MAX_ENTRY_BYTES } from '../../core/library/entry-json';
import { fileProblem } from '../files/file-problem';
import { readSized } from '../files/read-sized';

// Those of `fs/promises` take twice as long for many small files, with a handle for each.
const open = promisify(fs.open);
const stat = promisify(fs.stat);
const fstat = promisify(fs.fstat);
const close = promisify(fs.close);

/** A pipe that somebody has put there is not waited for. */
const FLAGS = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);

const stampOf = ({ mtimeMs, size }: fs.Stats): string => `${mtimeMs} ${size}`;

/** Identifies a version of a file; null if there is no file. */
export async function stampAt(path: string): Promise<string | null> {
  const stats = await stat(path).catch(() => null);
  return stats?.isFile() ? stampOf(stats) : null;
}

/** The content of a file at a moment: its text, or why there is none. */
interface EntryFile {
  readonly stamp: string;
  readonly text: string | UserError;
}

/** Reads the file of an entry; null where there is none. */
export async function readEntryFile(path: string): Promise<EntryFile | null> {
  let file: number;
  try {
    file = await open(path, FLAGS);
  } catch (error) {
    const stamp = await stampAt(path);
    return stamp === null ? null : { stamp, text: fileProblem(error, 'read', path) };
  }
  try {
    const stats = await fstat(file);
    if (!stats.isFile()) return null;
    return { stamp: stampOf(stats), text: await textOf(file, path, stats.size) };
  } finally {
    await close(file);
  }
}

async function textOf(file: number, path: string, size: number): Promise<string | UserError> {
  if (size > MAX_ENTRY_BYTES) {
    return new UserError(`“${basename(path)}” is too large for an entry.`, 'Take it out.');
  }
  try {
    const { buffer, length } = await readSized(file, size);
    return Buffer.from(buffer, 0, length).toString('utf8');
  } catch (error) {
    return fileProblem(error, 'read', path);
  }
}
