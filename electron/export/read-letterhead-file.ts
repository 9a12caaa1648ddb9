import { readFile, stat } from 'node:fs/promises';
import {
  LETTERHEAD_BYTES,
  readLetterhead,
  tooLarge,
} from '../../core/exports/docx/letterhead/read-letterhead';
import { frameOf } from '../../core/exports/docx/letterhead/sections';
import { fileProblem } from '../files/file-problem';

/**
 * The bytes of a Word letterhead, found to be one.
 *
 * @throws UserError when the file cannot be read, is too large to be read, or is no letterhead
 */
export async function readLetterheadFile(path: string): Promise<Uint8Array> {
  const refuse = (error: unknown): never => {
    throw fileProblem(error, 'read', path);
  };
  const { size } = await stat(path).catch(refuse);
  if (size > LETTERHEAD_BYTES) throw tooLarge();
  const bytes = await readFile(path).catch(refuse);
  frameOf(readLetterhead(bytes));
  return bytes;
}
