import type { Release } from '../../release/release';
import type { ReviewedDocument } from './reviewed';
import { type Answered, isLikely, roundOf } from './round-of';
import type { SentLine } from './sent-lines';
import { takeAnswers } from './take-answers';
import type { AnswerReport, Contested } from './taken';

/** A document that came back, read. */
export interface ReadAnswer {
  /** The name of the file. */
  readonly file: string;
  readonly hash: string;
  readonly document: ReviewedDocument;
}

/** Documents that came back, read together. */
export interface ReadAnswers {
  readonly answers: readonly ReadAnswer[];
  /** Files that could not be read. */
  readonly problems: readonly {
    readonly file: string;
    readonly message: string;
    readonly advice: string;
  }[];
  /** The documents as they were sent, by the round: see `sentKey`. */
  readonly sent: Readonly<Record<string, readonly SentLine[]>>;
}

/** What is chosen about one document. */
export interface AnswerChoice {
  readonly isTaken: boolean;
  readonly organisation: string;
  /** Names of authors who are the people of that name in the release. */
  readonly same: readonly string[];
}

/** Names the document of a round. */
export const sentKey = ({ round }: Answered): string => round.id ?? 'none';

/** What is taken for granted about a document until somebody says otherwise. */
export function firstChoice(answer: ReadAnswer, release: Release): AnswerChoice {
  const { round, doubt } = roundOf(answer.document, release);
  const sent = answer.document.identity?.sent;
  const asked = new Set(round.to.map(({ organisation }) => organisation));
  // It is believed only of an organisation that the round was sent to.
  const isTrue = doubt === null && sent && sent !== 'damaged' && asked.has(sent.to ?? '');
  const told = isTrue ? sent.to : undefined;
  const [only, ...others] = asked;
  const organisation = told ?? (others.length === 0 ? only : undefined) ?? '';
  return {
    isTaken: isLikely(doubt) && whenTaken(answer, release) === null,
    organisation,
    same: [],
  };
}

/** When the same file was taken in before; null where it was not. */
export const whenTaken = ({ hash }: ReadAnswer, { review }: Release): string | null =>
  review?.answers?.find((each) => each.hash === hash)?.at ?? null;

/** A document without what it says of itself, where that is not true. */
function believed({ document }: ReadAnswer, release: Release): ReviewedDocument {
  return roundOf(document, release).doubt === null ? document : { ...document, identity: null };
}

/** The release with the chosen documents in it. */
export interface TakenAll {
  readonly release: Release;
  /** By the document; null for one that is left out. */
  readonly reports: readonly (AnswerReport | null)[];
  readonly contested: readonly Contested[];
}

/** Takes documents in as is chosen, round by round, the first round first. */
export function takeAll(
  release: Release,
  { answers, sent }: ReadAnswers,
  choices: readonly AnswerChoice[],
  now: string,
): TakenAll {
  const reports: (AnswerReport | null)[] = answers.map(() => null);
  const contested: Contested[] = [];
  const byRound = new Map<string, { answered: Answered; indexes: number[] }>();
  for (const [index, { document }] of answers.entries()) {
    if (!choices[index]?.isTaken) continue;
    const answered = roundOf(document, release);
    const key = sentKey(answered);
    const own = byRound.get(key) ?? { answered, indexes: [] };
    own.indexes.push(index);
    byRound.set(key, own);
  }
  let result = release;
  const inTime = [...byRound].sort(([, a], [, b]) =>
    a.answered.round.at.localeCompare(b.answered.round.at),
  );
  for (const [key, { answered, indexes }] of inTime) {
    const { id, at, text } = answered.round;
    const taking = takeAnswers({
      release: result,
      round: { id, at },
      was: text,
      sent: sent[key] ?? [],
      answers: indexes.flatMap((index) => {
        const answer = answers[index];
        const choice = choices[index];
        return answer && choice
          ? [{ ...answer, ...choice, document: believed(answer, release) }]
          : [];
      }),
      now,
    });
    result = taking.release;
    for (const [place, index] of indexes.entries()) reports[index] = taking.answers[place] ?? null;
    contested.push(...taking.contested);
  }
  return { release: result, reports, contested };
}
