import type { Release } from '../../release/release';
import type { Round } from '../../release/review/rounds';
import { suggestionsIn } from '../suggestions';
import type { Sent } from './hidden-part';
import type { ReviewedDocument } from './reviewed';

/** What a document says of whose marks were in it when it was sent. */
export type Carried = Required<Pick<Sent, 'authors' | 'suggestions' | 'comments'>>;

/** Word says the local time and calls it UTC: no zone is further from it, in milliseconds. */
const FURTHEST = 14 * 60 * 60 * 1000;

/**
 * What a document says of itself, as far as it can be true: people whom the release knows, and suggestions and
 * comments that are in the release, or were made before it was sent. A forged part can hide nothing that was made
 * later.
 */
export function carriedIn(
  { identity }: ReviewedDocument,
  { at }: Pick<Round, 'at'>,
  release: Release,
): Carried {
  const sent = identity?.sent;
  if (!sent || sent === 'damaged') return { authors: {}, suggestions: [], comments: [] };
  const people = release.review?.people ?? {};
  const authors = Object.fromEntries(
    Object.entries(sent.authors).filter(([, id]) => Object.hasOwn(people, id)),
  );
  const open = new Map(suggestionsIn(release).map((each) => [each.id, each]));
  const said = new Map(
    (release.review?.threads ?? []).flatMap(({ comments }) =>
      comments.map((each) => [each.id, each] as const),
    ),
  );
  const isTrue = (
    each: { readonly author: string; readonly at: string },
    known: { readonly by: string; readonly at: string } | undefined,
  ): boolean => {
    if (!Object.hasOwn(authors, each.author)) return false;
    if (known) return known.by === authors[each.author] && known.at === each.at;
    return Date.parse(each.at) <= Date.parse(at) + FURTHEST;
  };
  return {
    authors,
    suggestions: sent.suggestions.filter((each) => isTrue(each, open.get(each.id))),
    comments: (sent.comments ?? []).filter((each) => isTrue(each, said.get(each.id))),
  };
}
