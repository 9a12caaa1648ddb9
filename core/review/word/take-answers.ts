import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normalise } from '../../release/normalise/normalise';
import type { Release } from '../../release/release';
import { NO_REVIEW, type Review } from '../../release/review/review';
import { withAnswer } from '../rounds';
import type { SentText } from '../sent-text';
import { carriedIn } from './carried';
import { OpenText } from './lines';
import type { SentLine } from './sent-lines';
import { takeComments } from './take-comments';
import { AnswerPeople } from './take-people';
import { type AnsweredRound, type Taker, TextTaker, type Wish } from './take-text';
import type { Answer, AnswerReport, Contested } from './taken';

/** What came back, and what it is compared with. */
export interface ToTake {
  readonly release: Release;
  /** The round that they answer; its id is null where nothing was sent, and the release is compared as it is. */
  readonly round: AnsweredRound;
  /** The release as it was sent. */
  readonly was: SentText;
  /** The document of the round as it was sent. */
  readonly sent: readonly SentLine[];
  readonly answers: readonly Answer[];
  /** The present: ISO 8601 instant. */
  readonly now: string;
}

/** The release with the answers in it, as suggestions and comments, and what became of each. */
export interface Taking {
  readonly release: Release;
  readonly answers: readonly AnswerReport[];
  readonly contested: readonly Contested[];
}

/**
 * Takes reviewed documents into a release. What people changed becomes their suggestions, compared with what
 * was sent; what no longer fits becomes a comment of theirs. Nothing is accepted, nobody's words become
 * another's, and what came before is not taken again. The release that is given stays as it is.
 */
export function takeAnswers({ release, round, was, sent, answers, now }: ToTake): Taking {
  const text = new OpenText(release, release.facts);
  const before: Review = release.review ?? NO_REVIEW;
  const brought = new Set((before.answers ?? []).flatMap(({ marks = [] }) => marks));
  const wishes: Wish[] = [];
  let review = before;
  const reports = answers.map((answer): AnswerReport => {
    const { document, organisation, file, hash } = answer;
    const carried = carriedIn(document, round, release);
    const people = new AnswerPeople(
      review.people,
      organisation,
      carried.authors,
      new Set(answer.same),
      (...words) => idOf(round.id ?? '', ...words),
    );
    const taker: Taker = {
      answer,
      round,
      carried,
      sent,
      text,
      people,
      brought,
      now,
      language: was.facts.language,
      idOf: (...words) => idOf(round.id ?? '', organisation, ...words),
    };
    const texts = new TextTaker(taker);
    texts.take();
    const comments = takeComments(taker, texts, { ...review, people: people.people });
    const marks = [...texts.marks, ...comments.marks];
    for (const mark of marks) brought.add(mark);
    wishes.push(...texts.wishes);
    const leftOut = texts.leftOut();
    const tallies = [...texts.tallies.values()];
    const from = {
      name: (tallies[0]?.person.name ?? document.savedBy).slice(0, 1000),
      organisation: organisation.slice(0, 1000),
    };
    review = withAnswer(
      { ...comments.review, people: people.people },
      {
        round: round.id,
        from,
        at: now,
        file: file.slice(-1000),
        hash,
        how: 'document',
        marks,
      },
      () => idOf('answer', round.id ?? '', hash),
    );
    return {
      file,
      organisation,
      people: tallies.map(({ person: _, ...tally }) => tally),
      sameNames: people.sameNames,
      proposals: texts.proposals,
      leftOut,
      resolved: comments.resolved,
      there: texts.there,
      known: texts.known + comments.known,
      decided: texts.decided(),
      isByText: texts.isByText,
    };
  });
  const children = text.result();
  return {
    release: normalise({ ...release, review, children }),
    answers: reports,
    contested: contestedIn(wishes, was.facts.language),
  };
}

/** An id that is the same each time for the same words, so that what comes twice is taken once. */
const idOf = (...words: readonly string[]): string =>
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
