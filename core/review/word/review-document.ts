import { plainParts } from '../../exports/docx/docx-format';
import { packed } from '../../exports/docx/packed';
import { withIdentity } from '../../exports/docx/with-identity';
import { bounded, type ExportContext } from '../../exports/format';
import { carriedIdentity } from '../../imports/identity';
import { releaseAsPrinted } from '../../print/as-printed';
import { isText, type LooseNode } from '../../release/nodes';
import type { Release } from '../../release/release';
import type { Thread } from '../../release/review/review';
import { printedRelease, reviewedRelease } from '../../templates/resolve-template';
import { suggestionsIn } from '../suggestions';
import { authorsIn, SOMEBODY } from './authors';
import { withComments } from './comment-parts';
import { commentPlaces } from './comment-places';
import type { Sent } from './hidden-part';
import { ReviewSession, reviewWriter } from './writer';

/** Which round a document is sent in. */
export type SentIn = Pick<Sent, 'round' | 'hash' | 'to'>;

/** A document for review, and what of the review it cannot show. */
export interface ReviewDocument {
  readonly bytes: Uint8Array;
  /** The ids of suggestions that Word has no way to show: they are in the release, and not in the document. */
  readonly notShown: readonly string[];
}

/**
 * A release as a Word document for those who review it: its text with what is suggested as tracked changes and
 * what is commented as comments, changes being tracked from here on. The same release and round give the same
 * bytes. It is the only document that carries any of this.
 *
 * @param release with an id for each block (`withBlockIds`)
 */
export async function reviewDocument(
  release: Release,
  context: ExportContext,
  sentIn: SentIn,
): Promise<ReviewDocument> {
  const sending = reviewedRelease(release);
  const places = commentPlaces(sending);
  const session = new ReviewSession(sending, sentIn.round, places, piecesOf(sending));
  const shown = releaseAsPrinted(sending);
  const parts = plainParts(shown, bounded(context), { draft: true, review: reviewWriter(session) });
  const suggestions = suggestionsIn(sending);
  const authors = authorsIn(sending, session.authors);
  const sent: Sent = {
    ...sentIn,
    paragraphs: session.paragraphs,
    authors: Object.fromEntries([...authors].map(([id, name]) => [name, id])),
    suggestions: suggestions.map(({ id, by, at }) => ({
      id,
      author: session.authorOf(by),
      at,
    })),
    comments: (sending.review?.threads ?? []).flatMap(({ comments, resolved }) =>
      comments.map(({ id, by, at }, index) => ({
        id,
        author: authors.get(by) ?? SOMEBODY,
        at,
        ...(resolved && index === 0 && { closed: true as const }),
      })),
    ),
  };
  const whole = withComments(parts, {
    threads: sending.review?.threads ?? [],
    numbers: session.commentNumbers,
    authors,
    newParagraph: session.newParagraph,
    about: (thread) => (places.placed.has(thread) ? null : aboutOf(thread)),
  });
  const unseen = suggestions
    .filter(({ id, fields }) => fields.length > 0 && !session.shown.has(id))
    .map(({ id }) => id);
  return {
    bytes: packed(
      withIdentity(
        whole,
        carriedIdentity(printedRelease(release), { draft: true }, context.asset, sent),
      ),
    ),
    notShown: [...new Set([...session.notShown, ...unseen])],
  };
}

/** What a comment is about that stands at the top, as no words of the text are marked for it. */
function aboutOf({ anchor }: Thread): string {
  if (anchor.type === 'fact') return `About: ${anchor.fact}`;
  const words = anchor.passages.map((passage) => passage.words).join(' … ');
  return `About words that are no longer in the text: “${words.slice(0, 200)}”`;
}

/** The runs, placeholders and facts in the lines of a release. */
function piecesOf(release: Release): Set<object> {
  const pieces = new Set<object>();
  const visit = (node: LooseNode): void => {
    if (
      isText(node) ||
      !('children' in node) ||
      node.type === 'placeholder' ||
      node.type === 'fact'
    ) {
      pieces.add(node);
    } else for (const child of node.children) visit(child);
  };
  for (const block of release.children) visit(block as LooseNode);
  return pieces;
}
