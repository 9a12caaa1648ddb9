import type { Release } from '../release/release';
import { NO_REVIEW, type Review } from '../release/review/review';
import type { Addressee, Round, TakenAnswer } from '../release/review/rounds';
import { type Author, type NewId, withPerson } from './comments';
import { mergeSent, sentTextOf, withText } from './sent-text';

/** What is said when a release is sent for review. */
export interface Sending {
  readonly to: readonly Addressee[];
  /** An instant, ISO 8601. */
  readonly due?: string;
  readonly note?: string;
}

/**
 * A release that was sent for review: with one more round, and the text that was sent. What comes back is found by
 * the ids of blocks, so every block has to have one before.
 */
export function withRound(
  release: Release,
  { to, due, note }: Sending,
  { person, at }: Author,
  newId: NewId,
): { release: Release; round: Round } {
  const [review, by] = withPerson(release.review ?? NO_REVIEW, person, newId);
  const [sent, hash] = withText(release.sent, sentTextOf(release));
  const round: Round = {
    id: newId(),
    at,
    by,
    to: [...to],
    ...(due !== undefined && { due }),
    ...(note !== undefined && note.trim() !== '' && { note }),
    hash,
  };
  const rounds = [...(review.rounds ?? []), round];
  return { release: { ...release, review: { ...review, rounds }, sent }, round };
}

/**
 * A release in which it is noted that an earlier state of it was sent: its rounds, who was asked, and the texts.
 * Everything else stays as it is now.
 */
export function withNoted(now: Release, sent: Release): Release {
  const review = now.review ?? NO_REVIEW;
  const noted = sent.review ?? NO_REVIEW;
  const known = new Set(review.rounds?.map(({ id }) => id));
  const lines = new Map(noted.signOffs?.map((each) => [each.id, each]));
  const signOffs = review.signOffs?.map((each) => {
    const times = new Set(each.asked.map(({ at }) => at));
    const added = lines.get(each.id)?.asked.filter(({ at }) => !times.has(at)) ?? [];
    return added.length === 0 ? each : { ...each, asked: [...each.asked, ...added] };
  });
  const texts = mergeSent(now.sent, sent.sent);
  const isInReview = now.facts.status === 'draft' && sent.facts.status === 'in-review';
  return {
    ...now,
    ...(isInReview && { facts: { ...now.facts, status: 'in-review' } }),
    review: {
      ...review,
      people: { ...noted.people, ...review.people },
      rounds: [
        ...(review.rounds ?? []),
        ...(noted.rounds ?? []).filter(({ id }) => !known.has(id)),
      ],
      ...(signOffs && { signOffs }),
    },
    ...(texts && { sent: texts }),
  };
}

/** A review in which an answer was taken in. The same one again adds what it brings to the answer that is there. */
export const withAnswer = (
  before: Review | undefined,
  answer: Omit<TakenAnswer, 'id'>,
  newId: NewId,
): Review => {
  const review = before ?? NO_REVIEW;
  const id = newId();
  const { answers = [] } = review;
  if (!answers.some((each) => each.id === id)) {
    return { ...review, answers: [...answers, { id, ...answer }] };
  }
  const withMarks = (known: TakenAnswer): TakenAnswer => ({
    ...known,
    marks: [...new Set([...(known.marks ?? []), ...(answer.marks ?? [])])],
  });
  return { ...review, answers: answers.map((each) => (each.id === id ? withMarks(each) : each)) };
};
