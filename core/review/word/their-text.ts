import { lineSteps } from '../../compare/line-steps';
import { textTokens } from '../../compare/tokens';
import type { SwitchMark } from '../../release/text';
import type { ReviewedParagraph, WordChange } from './reviewed';

/** A change by somebody who answers. */
export interface Mark {
  readonly author: string;
  readonly at: string | null;
  readonly isMove: boolean;
  /** It was made without being tracked, and found by comparison. */
  readonly isUntracked: boolean;
}

/** A stretch of what a person sent back. */
export interface Stretch {
  readonly text: string;
  /** Whose text it is: null where it is what was sent. */
  readonly inserted: Mark | null;
  /** Who wants it gone. */
  readonly deleted: readonly Mark[];
  readonly marks: Partial<Readonly<Record<SwitchMark, true>>>;
  readonly link: string | null;
  /** A break between two paragraphs that was not there when it was sent. */
  readonly isBreak: boolean;
  /** It stood in what was sent as a suggestion of ours. */
  readonly isOurs: boolean;
  /** It is not in their document: they took it out without tracking. */
  readonly isMissing: boolean;
}

/** One paragraph of the document as it was sent, with all that was made of it; more where it was split. */
export interface TheirParagraph {
  /** Index of the first and the last paragraph in the document. */
  readonly first: number;
  readonly last: number;
  readonly parts: readonly ReviewedParagraph[];
  readonly stretches: readonly Stretch[];
  /** Who wants the break after it gone. */
  readonly end: readonly Mark[];
  readonly row: { readonly inserted: Mark | null; readonly deleted: readonly Mark[] };
}

/** Whether a change was in the document when it was sent. */
export type IsOurs = (change: WordChange) => boolean;

/** The paragraphs of a document, those that a new break parts as one. */
export function theirParagraphs(
  paragraphs: readonly ReviewedParagraph[],
  isOurs: IsOurs,
): TheirParagraph[] {
  const marks = new Map<WordChange, Mark>();
  const markOf = (change: WordChange): Mark => {
    const { author, at, isMove } = change;
    const mark = marks.get(change) ?? { author, at, isMove, isUntracked: false };
    marks.set(change, mark);
    return mark;
  };
  const decided = (changes: readonly WordChange[]) => {
    const theirs = changes.filter((change) => !isOurs(change));
    const inserted = theirs.find(({ kind }) => kind === 'insert');
    return {
      inserted: inserted ? markOf(inserted) : null,
      isOurs: changes.some((change) => change.kind === 'insert' && isOurs(change)),
      deleted: theirs.filter(({ kind }) => kind === 'delete').map(markOf),
    };
  };
  const all: TheirParagraph[] = [];
  let first = 0;
  let stretches: Stretch[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const { text, marks: look, link, changes } of paragraph.runs) {
      const own = decided(changes);
      stretches.push({ ...PLAIN, text, ...own, marks: look, link });
    }
    const end = decided(paragraph.end);
    const next = paragraphs[index + 1];
    // A new break, or one that our own suggestion put in: the paragraph goes on.
    const isNew = paragraph.end.some(({ kind }) => kind === 'insert');
    if (isNew && next && isSameCell(next, paragraph)) {
      stretches.push({ ...PLAIN, text: '\n', isBreak: true, ...end });
      continue;
    }
    const parts = paragraphs.slice(first, index + 1);
    all.push({
      first,
      last: index,
      parts,
      stretches,
      end: end.deleted,
      row: decided(paragraph.row),
    });
    first = index + 1;
    stretches = [];
  }
  return all;
}

/** A stretch that looks like nothing in particular. */
export const PLAIN = {
  marks: {},
  link: null,
  inserted: null,
  deleted: [],
  isBreak: false,
  isOurs: false,
  isMissing: false,
} as const;

const isSameCell = (a: ReviewedParagraph, b: ReviewedParagraph): boolean =>
  a.cell?.table === b.cell?.table &&
  a.cell?.row === b.cell?.row &&
  a.cell?.column === b.cell?.column;

/** Whether a stretch is text that was sent, agreed or as a suggestion of ours. */
export const isSent = ({ inserted, isBreak }: Stretch): boolean => inserted === null && !isBreak;

/** The text that was sent, as far as it is still in the document, with our suggestions. */
export const sentTextOf = (stretches: readonly Stretch[]): string =>
  textOf(stretches.filter(isSent));

const isAgreed = (each: Stretch): boolean => isSent(each) && !each.isOurs;

/** The same without our suggestions. */
export const agreedTextOf = (stretches: readonly Stretch[]): string =>
  textOf(stretches.filter(isAgreed));

/** The text as they want it. */
export const wantedTextOf = (stretches: readonly Stretch[]): string =>
  textOf(stretches.filter(({ deleted }) => deleted.length === 0));

export const textOf = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text }) => text).join('');

/**
 * The stretches with what was changed without being tracked, found by comparison with what was sent: its
 * words stand where they were, as deleted, and what is new is inserted by whoever answers.
 *
 * @param sent the agreed text of the paragraph as it was sent
 * @param language BCP 47, for where words begin and end
 */
export function withUntracked(
  stretches: readonly Stretch[],
  sent: string,
  mark: Mark,
  language: string,
): readonly Stretch[] {
  const now = agreedTextOf(stretches);
  if (now === sent) return stretches;
  const [before, after] = [textTokens(sent, language), textTokens(now, language)];
  /** By code unit of the text now: whether it is new; and the words that went before each. */
  const isNew = new Uint8Array(now.length);
  const gone = new Map<number, string>();
  let at = 0;
  for (const step of lineSteps(before, after)) {
    if (step.type === 'removed') {
      gone.set(at, (gone.get(at) ?? '') + (before[step.before]?.text ?? ''));
      continue;
    }
    const end = at + (after[step.after]?.text.length ?? 0);
    if (step.type === 'added') isNew.fill(1, at, end);
    at = end;
  }
  const result: Stretch[] = [];
  const takeOut = (place: number): void => {
    const text = gone.get(place);
    if (text) result.push({ ...PLAIN, text, deleted: [mark], isMissing: true });
    gone.delete(place);
  };
  at = 0;
  for (const stretch of stretches) {
    if (!isAgreed(stretch)) {
      result.push(stretch);
      continue;
    }
    let from = 0;
    while (from < stretch.text.length) {
      takeOut(at);
      let to = from + 1;
      while (
        to < stretch.text.length &&
        isNew[at + to - from] === isNew[at] &&
        !gone.has(at + to - from)
      ) {
        to += 1;
      }
      const part = { ...stretch, text: stretch.text.slice(from, to) };
      result.push(isNew[at] ? { ...part, inserted: mark } : part);
      at += to - from;
      from = to;
    }
  }
  takeOut(at);
  return result;
}
