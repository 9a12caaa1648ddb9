import { readFile, stat } from 'node:fs/promises';
import { UserError } from '../../core/errors';
import { MAX_ADDRESS_BYTES } from '../../core/library/contacts/address';
import { fileProblem } from '../files/file-problem';

/** The bytes of an address book, within bounds. */
export async function readAddressFile(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_ADDRESS_BYTES) {
      throw new UserError(
        'This file is larger than 64 MB, which no address book is.',
        'Split it, or leave out the pictures.',
      );
    }
    return await readFile(path);
  } catch (error) {
    throw fileProblem(error, 'read', path);
  }
}

/** Whether a file contains vCards rather than a table, by content or name. */
export function holdsVcards(bytes: Uint8Array, fileName: string): boolean {
  if (/\.(?:vcf|vcard)$/i.test(fileName)) return true;
  const start = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 4096))
    .replaceAll('\0', '');
  return /BEGIN:\s*VCARD/i.test(start);
}
