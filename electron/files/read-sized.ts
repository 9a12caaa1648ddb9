import * as fs from 'node:fs';
import { promisify } from 'node:util';

const read = promisify(fs.read);

/**
 * Reads an open file in one call: Node's own `readFile` switches threads for every half megabyte.
 * Returns fewer bytes if the file was truncated meanwhile.
 *
 * @param file its descriptor
 * @param size in bytes, from its status
 */
export async function readSized(file: number, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await read(file, bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
