import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Proof } from '../../core/bridge/messages/review';
import { UserError } from '../../core/errors';
import { readMailHeader } from '../../core/imports/mail/mail-header';
import { MOST_KEPT } from '../../core/release/review/rounds';
import { sha256 } from '../files/sha256';

/** More is no e-mail and no document with a few pages. */
const MOST_BYTES = 60 * 1024 * 1024;

/**
 * The file by which somebody answered.
 *
 * @throws UserError where the file is too large, or is no e-mail where one is wanted
 */
export async function proofFrom(kind: Proof['kind'], path: string): Promise<Proof> {
  if ((await stat(path)).size > MOST_BYTES) {
    throw new UserError(
      `“${basename(path)}” is larger than 60 MB.`,
      'Choose the e-mail or the document itself.',
    );
  }
  const bytes = await readFile(path);
  const file = basename(path).slice(0, 1000);
  const hash = sha256(bytes);
  if (kind === 'document') return { kind, file, sha256: hash };
  const header = await readMailHeader(bytes);
  if (!header) {
    throw new UserError(
      `“${file}” is not an e-mail.`,
      'Save the answer in the mail program as a file (.eml), and choose that.',
    );
  }
  // Byte for byte: what signatures of mail servers cover stays as it was.
  const source = bytes.length <= MOST_KEPT ? bytes.toString('latin1') : null;
  return { kind, file, sha256: hash, ...header, source };
}
