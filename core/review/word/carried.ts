import type { Review } from '../../release/review/review';
import type { Round } from '../../release/review/rounds';
import type { Sent } from './hidden-part';
import type { ReviewedDocument } from './reviewed';

/** What a document says of whose marks were in it when it was sent. */
export type Carried = Pick<Sent, 'authors' | 'suggestions'>;

/**
 * What a document says of itself, as far as it can be true: people whom the release knows, and suggestions
 * that they had made when it was sent. A forged part can hide nothing that was made later.
 */
export function carriedIn(
  { identity }: ReviewedDocument,
  { at }: Pick<Round, 'at'>,
  people: Review['people'],
): Carried {
  const sent = identity?.sent;
  if (!sent || sent === 'damaged') return { authors: {}, suggestions: [] };
  const authors = Object.fromEntries(
    Object.entries(sent.authors).filter(([, id]) => Object.hasOwn(people, id)),
  );
  const suggestions = sent.suggestions.filter(
    (each) => Object.hasOwn(authors, each.author) && each.at <= at,
  );
  return { authors, suggestions };
}
