import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normalise } from '../../release/normalise/normalise';
import type { Release } from '../../release/release';
import { NO_REVIEW, type Review } from '../../release/review/review';
import { OpenText } from './lines';
import type { SentRound } from './round';
import type { SentLine } from './sent-lines';
import { takeComments } from './take-comments';
import { AnswerPeople } from './take-people';
import { TextTaker, type Wish } from './take-text';
import type { Answer, Contested, TakenAnswer } from './taken';

/** What came back, and what of it has come before. */
export interface ToTake {
  readonly release: Release;
  readonly round: SentRound;
  /** The document of the round as it was sent. */
  readonly sent: readonly SentLine[];
  readonly answers: readonly Answer[];
  /** What earlier answers brought (`TakenAnswer.marks`). */
  readonly known: ReadonlySet<string>;
  /** The present: ISO 8601 instant. */
  readonly now: string;
}

/** The release with the answers in it, as suggestions and comments, and what became of each. */
export interface Taking {
  readonly release: Release;
  readonly answers: readonly TakenAnswer[];
  readonly contested: readonly Contested[];
}

/**
 * Takes reviewed documents into a release. What people changed becomes their suggestions, compared with what
 * was sent; what no longer fits becomes a comment of theirs. Nothing is accepted, and nobody's words become
 * another's. The release that is given stays as it is.
 */
export function takeAnswers({ release, round, sent, answers, known, now }: ToTake): Taking {
  const text = new OpenText(release, release.facts);
  const brought = new Set(known);
  const wishes: Wish[] = [];
  let review: Review = release.review ?? NO_REVIEW;
  const taken = answers.map((answer): TakenAnswer => {
    const { document, organisation, file } = answer;
    const carried = document.identity?.sent;
    const authors = carried && carried !== 'damaged' ? carried.authors : {};
    const people = new AnswerPeople(
      review.people,
      organisation,
      authors,
      new Set(answer.same),
      (...words) => idOf(round.id, ...words),
    );
    const own = {
      answer,
      round,
      sent,
      text,
      people,
      brought,
      now,
      idOf: (...words: readonly string[]) => idOf(round.id, organisation, ...words),
    };
    const taker = new TextTaker(own);
    taker.take();
    review = { ...review, people: people.people };
    const comments = takeComments(own, taker, review);
    review = { ...comments.review, people: people.people };
    wishes.push(...taker.wishes);
    return {
      file,
      organisation,
      people: [...taker.tallies.values()],
      sameNames: people.sameNames,
      proposals: taker.proposals,
      leftOut: taker.leftOut(),
      resolved: comments.resolved,
      there: taker.there,
      known: taker.known + comments.known,
      decided: taker.decided(),
      isByText: taker.isByText,
      marks: [...taker.marks, ...comments.marks],
    };
  });
  const children = text.result();
  return {
    release: normalise({ ...release, review, children }),
    answers: taken,
    contested: contestedIn(wishes, release.facts.language),
  };
}

/** An id that is the same each time for the same words, so that what comes twice is taken once. */
export const idOf = (...words: readonly string[]): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(words)))).slice(0, 24);

/** Sentences that several people want to be different, in the order of the text. */
function contestedIn(wishes: readonly Wish[], language: string): Contested[] {
  const byLine = new Map<string, Wish[]>();
  for (const wish of wishes) byLine.set(wish.line, [...(byLine.get(wish.line) ?? []), wish]);
  return [...byLine.values()].flatMap((own) => {
    if (new Set(own.map(({ person }) => person)).size < 2) return [];
    const text = own[0]?.text ?? '';
    const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
    return sentences.flatMap(({ segment, index }): Contested[] => {
      const end = index + segment.length;
      const here = own.filter(
        ({ from, to }) =>
          from < end && (to > index || (from === to && from >= index)) && own.length > 1,
      );
      if (new Set(here.map(({ person }) => person)).size < 2) return [];
      return [
        {
          sentence: segment.trim(),
          wishes: here.map(({ name, words }) => ({ person: name, ...words })),
        },
      ];
    });
  });
}
