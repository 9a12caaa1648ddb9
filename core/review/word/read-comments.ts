import { related } from '../../imports/docx/read-docx';
import type { WordPackage } from '../../imports/docx/word-package';
import {
  allWithin,
  childrenOf,
  isElement,
  textIn,
  type XmlElement,
  xmlTree,
} from '../../imports/docx/xml';
import { printable } from '../../release/characters';
import type { NotCarried, ReviewedComment } from './reviewed';
import { instantIn } from './word-date';

/** The longest that a comment of a release may be, with room for what is written around it. */
const LONGEST = 19_000;

/** The longest that is told of a comment that cannot be taken. */
const SHOWN = 200;

/** What the parts beside `comments.xml` say of a comment ([MS-DOCX] 2.5.1 to 2.5.4). */
interface Further {
  readonly parent: string | null;
  readonly isResolved: boolean;
}

/**
 * The comments of a document, each id once: of two with the same the first, the other is told.
 *
 * @param places the words that each stands on, for documents whose replies are comments on the same words
 */
export function readComments(
  file: WordPackage,
  places: ReadonlyMap<string, string>,
): { comments: ReviewedComment[]; doubled: NotCarried[] } {
  const bytes = related(file, 'comments');
  if (!bytes) return { comments: [], doubled: [] };
  const elements = childrenOf(xmlTree(bytes), 'w:comment');
  const further = furtherIn(file);
  const utc = instantsInUtc(file);
  const byParagraph = new Map<string, string>();
  const doubled: NotCarried[] = [];
  const comments = new Map<string, ReviewedComment & { readonly paragraph: string }>();
  for (const element of elements) {
    const { 'w:id': id = '', 'w:author': author = '', 'w:date': date = '' } = element.attributes;
    if (comments.has(id)) {
      const words = textOf(element).slice(0, SHOWN);
      doubled.push({ kind: 'comment', author, at: instantIn(date), words });
      continue;
    }
    // Its last paragraph is what the other parts know it by.
    const paragraph = childrenOf(element, 'w:p').at(-1)?.attributes['w14:paraId'] ?? '';
    if (paragraph) byParagraph.set(paragraph, id);
    comments.set(id, {
      id,
      author,
      at: instantIn(utc.get(paragraph) ?? '') ?? instantIn(date),
      text: textOf(element),
      parent: null,
      isResolved: further?.get(paragraph)?.isResolved ?? false,
      paragraph,
    });
  }
  const all = [...comments.values()].map(({ paragraph, ...comment }): ReviewedComment => {
    const above = further?.get(paragraph)?.parent;
    const parent = above ? (byParagraph.get(above) ?? null) : null;
    return { ...comment, parent: parent === comment.id ? null : parent };
  });
  const threaded = further ? all : threadedByPlace(all, places);
  return { comments: threaded, doubled };
}

/** Paragraphs of a comment as lines. */
function textOf(comment: XmlElement): string {
  const lines = childrenOf(comment, 'w:p').map((paragraph) =>
    linesIn(paragraph).replace(/[\t\r]/g, ' '),
  );
  const text = printable(lines.join('\n')).trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function linesIn(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (!isElement(node)) return '';
      switch (node.name) {
        case 'w:t':
          return textIn(node);
        case 'w:br':
        case 'w:cr':
          return '\n';
        case 'w:tab':
          return ' ';
        case 'w:del':
        case 'w:moveFrom':
        case 'w:rPr':
        case 'w:pPr':
          return '';
        default:
          return linesIn(node);
      }
    })
    .join('');
}

/** By the id of a comment's last paragraph; null where the document does not have that part. */
function furtherIn(file: WordPackage): Map<string, Further> | null {
  const bytes = related(file, 'commentsExtended');
  if (!bytes) return null;
  return new Map(
    childrenOf(xmlTree(bytes), 'w15:commentEx').map(({ attributes }) => [
      attributes['w15:paraId'] ?? '',
      {
        parent: attributes['w15:paraIdParent'] || null,
        isResolved: /^(1|true|on)$/.test(attributes['w15:done'] ?? ''),
      },
    ]),
  );
}

/** When comments were made, in UTC, by the id of their last paragraph: `w:date` is often local time. */
function instantsInUtc(file: WordPackage): Map<string, string> {
  const ids = related(file, 'commentsIds');
  const extensible = related(file, 'commentsExtensible');
  if (!ids || !extensible) return new Map();
  const dates = new Map(
    allWithin(xmlTree(extensible), 'w16cex:commentExtensible').map(({ attributes }) => [
      attributes['w16cex:durableId'] ?? '',
      attributes['w16cex:dateUtc'] ?? '',
    ]),
  );
  return new Map(
    allWithin(xmlTree(ids), 'w16cid:commentId').map(({ attributes }) => [
      attributes['w16cid:paraId'] ?? '',
      dates.get(attributes['w16cid:durableId'] ?? '') ?? '',
    ]),
  );
}

/** Google Docs says in words, as a reply, that a thread was closed or opened again. */
const CLOSED = /^_?Marked as resolved_?$/i;
const OPENED = /^_?Re-?opened_?$/i;

/** Google Docs writes a reply as a comment of its own on the same words. */
function threadedByPlace(
  comments: readonly ReviewedComment[],
  places: ReadonlyMap<string, string>,
): ReviewedComment[] {
  const heads = new Map<string, number>();
  const result: ReviewedComment[] = [];
  for (const comment of comments) {
    const place = places.get(comment.id);
    const index = place === undefined ? undefined : heads.get(place);
    const head = index === undefined ? undefined : result[index];
    if (index === undefined || !head) {
      if (place !== undefined) heads.set(place, result.length);
      result.push(comment);
    } else if (CLOSED.test(comment.text)) result[index] = { ...head, isResolved: true };
    else if (OPENED.test(comment.text)) result[index] = { ...head, isResolved: false };
    else result.push({ ...comment, parent: head.id });
  }
  return result;
}
