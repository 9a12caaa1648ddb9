import * as v from 'valibot';
import { Instant } from '../instant';
import { Round, SignOff, TakenAnswer } from './rounds';
import { ReviewId } from './suggestion';

/** Somebody who comments or suggests. Two people may have the same name. */
export const Person = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(1000)),
  organisation: v.pipe(v.string(), v.maxLength(1000)),
});
export type Person = v.InferOutput<typeof Person>;

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A passage within one line of text: the words that were commented on, with what stood around them, so
 * that they are found again wherever the text has moved.
 */
export const Passage = v.strictObject({
  block: ReviewId,
  /** Where the passage began, in UTF-16 code units from the start of the line. */
  offset: Offset,
  words: v.string(),
  /** Up to 32 code units before and after it. */
  before: v.string(),
  after: v.string(),
});
export type Passage = v.InferOutput<typeof Passage>;

/** What a thread is about: passages of the text in reading order, or a fact by its name. */
export const Anchor = v.variant('type', [
  v.strictObject({
    type: v.literal('text'),
    passages: v.pipe(v.array(Passage), v.minLength(1)),
  }),
  v.strictObject({ type: v.literal('fact'), fact: v.pipe(v.string(), v.nonEmpty()) }),
]);
export type Anchor = v.InferOutput<typeof Anchor>;

export const Comment = v.strictObject({
  id: ReviewId,
  by: ReviewId,
  at: Instant,
  text: v.pipe(v.string(), v.maxLength(20_000)),
});
export type Comment = v.InferOutput<typeof Comment>;

/** A comment with its replies, the oldest first. */
export const Thread = v.strictObject({
  id: ReviewId,
  anchor: Anchor,
  comments: v.pipe(v.array(Comment), v.minLength(1)),
  /** Who closed it and when; null while it is open. */
  resolved: v.nullable(v.strictObject({ by: ReviewId, at: Instant })),
});
export type Thread = v.InferOutput<typeof Thread>;

/** What is said about a release by those who review it. For the desk only: no format prints any of it. */
export const Review = v.strictObject({
  people: v.record(ReviewId, Person),
  threads: v.array(Thread),
  /** What was sent for review, the first first; absent where nothing was. */
  rounds: v.exactOptional(v.array(Round)),
  /** What came back. */
  answers: v.exactOptional(v.array(TakenAnswer)),
  /** Who has to approve the release, and who has. */
  signOffs: v.exactOptional(v.array(SignOff)),
});
export type Review = v.InferOutput<typeof Review>;

export const NO_REVIEW: Review = { people: {}, threads: [] };
