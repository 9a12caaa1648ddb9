import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserError } from '../../core/errors';
import { fileProblem } from './file-problem';
import { readSized } from './read-sized';
import { READ_FLAGS, refuseUnlessReadable } from './readable-file';

/** In bytes. */
const LARGEST = 10_000_000;

/**
 * The text of a file in UTF-8, or in UTF-16 where it begins with a byte order mark.
 *
 * @throws UserError when it cannot be read, or is larger than 10 MB
 */
export async function readTextFile(path: string): Promise<string> {
  try {
    const file = await open(path, READ_FLAGS);
    try {
      const stats = await file.stat();
      refuseUnlessReadable(stats, path);
      if (stats.size > LARGEST) {
        throw new UserError(`“${basename(path)}” is larger than 10 MB.`, 'Choose another file.');
      }
      const bytes = await readSized(file.fd, stats.size);
      const [first, second] = bytes;
      const encoding =
        first === 0xff && second === 0xfe
          ? 'utf-16le'
          : first === 0xfe && second === 0xff
            ? 'utf-16be'
            : 'utf-8';
      return new TextDecoder(encoding).decode(bytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileProblem(error, 'read', path);
  }
}
