import type { ExportContext } from '../../exports/format';
import type { Release } from '../../release/release';
import { readReviewed } from './read-reviewed';
import { reviewDocument } from './review-document';
import type { Compared } from './round-of';
import { type SentLine, sentLines } from './sent-lines';

/**
 * The paragraphs of the document that was sent in a round. It is written and read again, so that nothing is
 * believed that a document says of itself when it comes back.
 */
export async function sentAgain(
  release: Release,
  { id, hash, text }: Compared,
  asset: ExportContext['asset'],
): Promise<SentLine[]> {
  const { review: _, suggestions: __, sent: ___, ...rest } = release;
  const then: Release = { ...rest, facts: text.facts, children: [...text.children] };
  const typeset = (): Promise<never> => Promise.reject(new Error('nothing is typeset here'));
  const { bytes } = await reviewDocument(then, { asset, typeset }, { round: id ?? 'none', hash });
  return sentLines(readReviewed(bytes));
}
