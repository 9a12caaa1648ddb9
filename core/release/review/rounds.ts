import * as v from 'valibot';
import { Instant } from '../instant';
import { isTimeZoneName } from '../time-zone-name';
import { Sha256 } from './sent';
import { ReviewId } from './suggestion';

const Line = v.pipe(v.string(), v.maxLength(1000));
const Note = v.pipe(v.string(), v.maxLength(20_000));
const TimeZone = v.pipe(v.string(), v.check(isTimeZoneName));

/** Somebody whom a release was sent to. */
export const Addressee = v.strictObject({
  organisation: Line,
  name: v.exactOptional(Line),
  email: v.exactOptional(Line),
});
export type Addressee = v.InferOutput<typeof Addressee>;

/** A release that was sent for review. */
export const Round = v.strictObject({
  id: ReviewId,
  at: Instant,
  /** The person who sent it, in `review.people`. */
  by: ReviewId,
  to: v.array(Addressee),
  due: v.exactOptional(Instant),
  note: v.exactOptional(Note),
  /** Names the text that was sent, in `release.sent`. */
  hash: Sha256,
});
export type Round = v.InferOutput<typeof Round>;

/** What came back from somebody: a file with their changes, or one that only says yes. */
export const TakenAnswer = v.strictObject({
  id: ReviewId,
  /** Null where it cannot be told which round it answers. */
  round: v.nullable(ReviewId),
  from: v.strictObject({ name: Line, organisation: Line }),
  /** When it was taken in. */
  at: Instant,
  /** The name of the file. */
  file: Line,
  /** The SHA-256 of its bytes: the same file is not taken in twice. */
  hash: Sha256,
  how: v.picklist(['document', 'mail', 'in-person']),
  /** The changes and comments that it brought: none of them is taken in again, whatever was decided. */
  marks: v.exactOptional(v.array(ReviewId)),
});
export type TakenAnswer = v.InferOutput<typeof TakenAnswer>;

/** An e-mail with more bytes is not kept in the release, only its hash. */
export const MOST_KEPT = 500_000;

/** How somebody said yes or no. */
export const How = v.variant('type', [
  v.strictObject({ type: v.literal('in-person') }),
  v.strictObject({
    type: v.literal('mail'),
    /** The name of the `.eml` file, and what it says of itself. */
    file: Line,
    from: Line,
    subject: Line,
    /** When it was sent, where it says so. */
    sent: v.nullable(Instant),
    sha256: Sha256,
    /** The bytes of the file, one letter for each (ISO 8859-1); null where it is too large to keep. */
    source: v.nullable(v.pipe(v.string(), v.maxLength(MOST_KEPT))),
  }),
  v.strictObject({
    type: v.literal('document'),
    file: Line,
    sha256: Sha256,
    /** The answer that it was taken in as. */
    answer: v.exactOptional(ReviewId),
  }),
]);
export type How = v.InferOutput<typeof How>;

/** That somebody approved a text, or declined to. */
export const Decision = v.strictObject({
  id: ReviewId,
  answer: v.picklist(['approved', 'declined']),
  /** Who decided; often not the one who was asked. */
  name: Line,
  /** When they did. */
  at: Instant,
  how: How,
  note: Note,
  /** Who wrote it down, in `review.people`. */
  by: ReviewId,
  /** Names the text that they saw, in `release.sent`. */
  hash: Sha256,
});
export type Decision = v.InferOutput<typeof Decision>;

/** One line of the sign-off sheet. */
export const SignOff = v.strictObject({
  id: ReviewId,
  organisation: Line,
  /** Who is asked, how to write to them, and the IANA time zone they read dates in; empty if unknown. */
  approver: Line,
  email: Line,
  zone: v.union([v.literal(''), TimeZone]),
  due: v.nullable(Instant),
  /** Whether the release may go out without it. */
  required: v.boolean(),
  /** What they are asked again about: what concerns them, or any text. */
  concern: v.picklist(['own', 'whole']),
  /** Every time they were asked, the first first. */
  asked: v.array(v.strictObject({ at: Instant, by: ReviewId, hash: Sha256 })),
  /** The first first; the last one counts. */
  decisions: v.array(Decision),
});
export type SignOff = v.InferOutput<typeof SignOff>;
