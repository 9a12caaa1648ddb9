import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../../core/archive/archive';
import { BOUNDS } from '../../core/archive/bounds';
import { UserError } from '../../core/errors';
import { isTemplate, newFromFolder, readTemplate } from '../templates/templates';
import { fileProblem } from './file-problem';
import { readSized } from './read-sized';
import { READ_FLAGS, refuseUnlessReadable } from './readable-file';
import { sha256 } from './sha256';

/**
 * The document in a `.dateline` file.
 *
 * @throws UserError when it cannot be read or is not one
 */
export async function openFile(path: string): Promise<Archive> {
  try {
    const bytes = await readBounded(path);
    // A start with a template opens no file.
    const { decodeArchive } = await import('../../core/archive/decode');
    return decodeArchive(bytes, sha256);
  } catch (error) {
    throw fileProblem(error, 'read', path);
  }
}

async function readBounded(path: string): Promise<Uint8Array> {
  const file = await open(path, READ_FLAGS);
  try {
    const stats = await file.stat();
    refuseUnlessReadable(stats, path);
    return await readSized(file.fd, stats.size);
  } finally {
    await file.close();
  }
}

/** Reads to the end of the standard input, in whichever thread this is. */
async function openStandardInput(): Promise<Archive> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of createReadStream('', { fd: 0, autoClose: false })) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > BOUNDS.fileBytes) {
      throw new UserError(
        'This file is larger than 300 MB, which no release is.',
        'Choose another.',
      );
    }
  }
  const { decodeArchive } = await import('../../core/archive/decode');
  return decodeArchive(new Uint8Array(Buffer.concat(chunks)), sha256);
}

/** Names standard input in place of a file. */
export const STANDARD_INPUT = '-';

/**
 * Opens a document named on the command line: a template's id or folder, a file, or standard input.
 */
export async function openDocument(what: string): Promise<Archive> {
  if (what === STANDARD_INPUT) return openStandardInput();
  if (isTemplate(what)) return readTemplate(what);
  const isFolder = await stat(what).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return openFile(what);
  const hasTemplate = await stat(join(what, 'template.json')).catch(() => null);
  if (hasTemplate) return newFromFolder(what);
  throw new UserError(
    `“${what}” is a folder without a template in it.`,
    'Name a .dateline file, or a template from the list that "templates" gives.',
  );
}
