import * as fs from 'node:fs';
import { promisify } from 'node:util';

const read = promisify(fs.read);

/**
 * The bytes of an open file, read in one go: Node's own `readFile` goes to and fro for every half
 * megabyte. They are fewer than was said where the file has become shorter meanwhile.
 *
 * @param file its descriptor
 * @param size in bytes, as the system says it
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
