import type { Anchor, Comment, Review, Thread } from '../../release/review/review';
import { passageOf } from '../anchor';
import type { Atom } from './atoms';
import { isLine, type OpenBlock } from './lines';
import type { CommentPlace, ReviewedComment } from './reviewed';
import type { Taker, TextTaker } from './take-text';

/** The comments of an answer in a review, and what became of them. */
export interface TakenComments {
  readonly review: Review;
  /** Threads that the answer closed. */
  readonly resolved: number;
  /** Comments that were there already. */
  readonly known: number;
  readonly marks: readonly string[];
}

/** A thread of a document: its first comment and the replies, in order. */
interface WordThread {
  readonly first: ReviewedComment;
  readonly comments: ReviewedComment[];
}

/**
 * Takes the comments of an answer: new ones become threads, new replies go to the thread they answer, and
 * a thread that was closed in the document is closed by whoever spoke in it last.
 *
 * @param texts after it has taken the text of the same answer
 */
export function takeComments(taker: Taker, texts: TextTaker, before: Review): TakenComments {
  const { answer, people, brought, now, idOf } = taker;
  const { document } = answer;
  const { authors } = taker.carried;
  const ownIdOf = ({ author }: ReviewedComment): string | undefined =>
    Object.hasOwn(authors, author) ? authors[author] : undefined;
  const threads = [...before.threads];
  const marks: string[] = [];
  let known = 0;
  let resolved = 0;
  const keyOf = ({ author, at, text }: ReviewedComment): string =>
    idOf('comment', author, at ?? '', text);
  const { comments: sentComments } = taker.carried;
  const textById = new Map(
    before.threads.flatMap(({ comments }) => comments.map(({ id, text }) => [id, text] as const)),
  );
  /** Whether a comment was in the document when it was sent: by its author, its time and its text. */
  const isSentOne = (comment: ReviewedComment): boolean =>
    sentComments.some(({ id, author, at }) => {
      if (author !== comment.author || comment.at === null) return false;
      const text = textById.get(id);
      // One that was removed here since is known by its author and its time.
      if (text === undefined) return isSameMinute(at, comment.at);
      return isSameText(comment.text, text) && isSameClock(at, comment.at);
    });
  const sentOnes = new Set(document.comments.filter(isSentOne));
  const wasSent = (comment: ReviewedComment): boolean => sentOnes.has(comment);
  const closedWhenSent = new Set(sentComments.flatMap(({ id, closed }) => (closed ? [id] : [])));
  const madeOf = (comment: ReviewedComment): Comment => {
    texts.tally(comment.author).comments += 1;
    return {
      id: keyOf(comment),
      by: people.idOf(comment.author),
      at: comment.at ?? document.savedAt ?? now,
      text: comment.text,
    };
  };
  const places = placesOf(document.paragraphs.map(({ comments }) => comments));
  for (const { first, comments } of threadsOf(document.comments)) {
    const fresh = comments.filter((comment) => {
      if (comment.text.trim() === '') return false;
      const key = keyOf(comment);
      const isKnown = wasSent(comment) || brought.has(key);
      if (isKnown) known += wasSent(comment) ? 0 : 1;
      else marks.push(key);
      return !isKnown;
    });
    const index = threads.findIndex((thread) =>
      isSame(thread, first, ownIdOf(first), keyOf(first)),
    );
    const thread = threads[index];
    if (thread) {
      const added = fresh.map(madeOf);
      // One that was closed when it was sent and reopened here since is not closed by anybody there.
      const wasClosed = thread.comments.some(({ id }) => closedWhenSent.has(id));
      const closes = first.isResolved && thread.resolved === null && !wasClosed;
      if (closes) resolved += 1;
      const [last] = comments.filter((comment) => !wasSent(comment)).slice(-1);
      const by = people.idOf(last?.author ?? document.savedBy);
      threads[index] = {
        ...thread,
        comments: [...thread.comments, ...added],
        resolved: closes
          ? { by, at: document.savedAt ?? now }
          : added.length > 0 && !first.isResolved
            ? null
            : thread.resolved,
      };
      continue;
    }
    if (fresh.length === 0) continue;
    const made = fresh.map(madeOf);
    const last = made.at(-1) as Comment;
    threads.push({
      id: idOf('thread', keyOf(first)),
      anchor: anchorOf(places.get(first.id) ?? [], texts, taker, first),
      comments: made,
      resolved: first.isResolved ? { by: last.by, at: last.at } : null,
    });
  }
  return {
    review: { ...before, threads: [...threads, ...texts.threads] },
    resolved,
    known,
    marks,
  };
}

const isSameMinute = (a: string, b: string): boolean => a.slice(0, 16) === b.slice(0, 16);

const QUARTER = 15 * 60 * 1000;
const FURTHEST = 14 * 60 * 60 * 1000;

/** Whether two times are alike to the minute, be it in different time zones: Word takes ours for local time. */
function isSameClock(a: string, b: string): boolean {
  const minute = (instant: string): number => Math.floor(Date.parse(instant) / 60_000) * 60_000;
  const apart = Math.abs(minute(a) - minute(b));
  return apart <= FURTHEST && apart % QUARTER === 0;
}

/** Whether a comment in a document says what one in the release says; a line on what it is about may precede it. */
function isSameText(inDocument: string, inRelease: string): boolean {
  const [there, here] = [inDocument, inRelease].map((text) => text.replace(/\s+/g, ' ').trim());
  return there === here || there?.endsWith(` ${here}`) === true;
}

/** Whether a thread of the release is the one that a document has: by its first comment. */
function isSame(
  thread: Thread,
  first: ReviewedComment,
  person: string | undefined,
  key: string,
): boolean {
  return thread.comments.some(
    (comment) =>
      comment.id === key ||
      (comment.by === person &&
        comment.text.trim() === first.text &&
        comment.at.slice(0, 16) === first.at?.slice(0, 16)),
  );
}

/** Comments with their replies. One that answers a comment which is not there is the first of a thread. */
function threadsOf(comments: readonly ReviewedComment[]): WordThread[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const firstOf = (comment: ReviewedComment): ReviewedComment => {
    let first = comment;
    for (let steps = 0; first.parent !== null && steps < comments.length; steps += 1) {
      const parent = byId.get(first.parent);
      if (!parent) break;
      first = parent;
    }
    return first;
  };
  const threads = new Map<string, WordThread>();
  for (const comment of comments) {
    const first = firstOf(comment);
    const thread = threads.get(first.id) ?? { first, comments: [] };
    thread.comments.push(comment);
    threads.set(first.id, thread);
  }
  return [...threads.values()];
}

/** Where a comment stands: from a paragraph and a place in it to another. */
interface Range {
  readonly start: { readonly paragraph: number; readonly offset: number };
  readonly end: { readonly paragraph: number; readonly offset: number };
}

function placesOf(paragraphs: readonly (readonly CommentPlace[])[]): Map<string, Range[]> {
  const starts = new Map<string, Range['start']>();
  const ranges = new Map<string, Range[]>();
  for (const [paragraph, places] of paragraphs.entries()) {
    for (const { comment, edge, offset } of places) {
      const here = { paragraph, offset };
      if (edge === 'start') starts.set(comment, here);
      else if (edge === 'end') {
        ranges.set(comment, [{ start: starts.get(comment) ?? here, end: here }]);
      } else if (!ranges.has(comment)) {
        // Some programs write a sign and no range: it stands for the words before it.
        ranges.set(comment, [{ start: starts.get(comment) ?? here, end: here }]);
      }
    }
  }
  return ranges;
}

function anchorOf(
  ranges: readonly Range[],
  texts: TextTaker,
  { idOf, text }: Taker,
  comment: ReviewedComment,
): Anchor {
  const [range] = ranges;
  const found = range ? texts.between(range.start, range.end) : { atoms: [], lines: [], words: '' };
  const passages = texts.passagesOf(found.atoms, found.lines);
  if (passages.length > 0) return { type: 'text', passages };
  const [line] = found.lines.filter(isLine);
  if (line && found.words.trim() === '') {
    const whole = wholeOf(line, text.atomsOf(line), idOf);
    if (whole) return { type: 'text', passages: [whole] };
  }
  // Its words are not in the release: it has lost its place, and says which they were.
  const words = found.words.trim() || comment.text;
  const block = idOf('lost', comment.id);
  return { type: 'text', passages: [{ block, offset: 0, words, before: '', after: '' }] };
}

function wholeOf(line: OpenBlock, atoms: readonly Atom[], idOf: Taker['idOf']) {
  const words = atoms.map(({ inline, printed }) => (inline ? '\uFFFC' : printed)).join('');
  if (words === '') return null;
  line.id ??= idOf('line', words);
  return passageOf(words, 0, words.length, line.id);
}
