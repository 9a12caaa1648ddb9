import * as v from 'valibot';
import { Instant } from '../../release/instant';
import { Person } from '../../release/review/review';
import { MOST_KEPT } from '../../release/review/rounds';
import { Sha256 } from '../../release/review/sent';
import { ExportOutcome } from './export';
import { Nothing } from './shared';
import { Release } from './whole-release';
import { WorkId } from './work';

/** The e-mail or document in which somebody approved or declined a text. */
export const Proof = v.variant('kind', [
  v.strictObject({
    kind: v.literal('mail'),
    file: v.string(),
    sha256: Sha256,
    from: v.string(),
    subject: v.string(),
    sent: v.nullable(Instant),
    source: v.nullable(v.pipe(v.string(), v.maxLength(MOST_KEPT))),
  }),
  v.strictObject({ kind: v.literal('document'), file: v.string(), sha256: Sha256 }),
]);
export type Proof = v.InferOutput<typeof Proof>;

const Address = v.strictObject({ name: v.string(), email: v.string() });

/** Who comments and suggests on this computer, and what is sent to others. */
export const REVIEW_REQUESTS = {
  /** The person at this computer; null until a name has been entered. */
  'review.me': { send: Nothing, reply: v.nullable(Person) },
  'review.setMe': { send: Person, reply: Nothing },
  /** Asks for the e-mail or the document with an answer. Replies null when the person cancelled. */
  'review.pickProof': {
    send: v.strictObject({ kind: v.picklist(['mail', 'document']) }),
    reply: v.nullable(Proof),
  },
  /** Saves an e-mail that was kept as proof. Replies where, or null when the person cancelled. */
  'review.saveProof': {
    send: v.strictObject({
      file: v.string(),
      source: v.pipe(v.string(), v.maxLength(MOST_KEPT)),
    }),
    reply: v.nullable(v.string()),
  },
  /**
   * Reads Word documents that came back, and what they are compared with: `ReadAnswers` as JSON.
   */
  'review.readAnswers': {
    send: v.strictObject({ paths: v.pipe(v.array(v.string()), v.minLength(1)) }),
    reply: v.instance(Uint8Array),
  },
  /** Asks for the Word documents that came back; replies their paths, none where the person cancelled. */
  'review.pickAnswers': { send: Nothing, reply: v.array(v.string()) },
  /** Writes drafts of the e-mails to those who have to approve. */
  'review.mails': {
    send: v.strictObject({
      work: WorkId,
      /** With the round in it. */
      release: Release,
      round: v.string(),
      folder: v.string(),
      /** Whether the Word document for review travels with them. */
      attached: v.boolean(),
      mails: v.array(
        v.strictObject({
          fileName: v.string(),
          /** The organisation that it is for; null where it goes to all. */
          organisation: v.nullable(v.string()),
          to: v.array(Address),
          bcc: v.array(Address),
          subject: v.string(),
          text: v.string(),
        }),
      ),
      /** Replace files that are there. */
      replace: v.boolean(),
    }),
    reply: v.array(ExportOutcome),
  },
  /** Writes the files of a round. */
  'review.send': {
    send: v.strictObject({
      work: WorkId,
      /** With the round in it. */
      release: Release,
      round: v.string(),
      folder: v.string(),
      files: v.array(
        v.strictObject({
          format: v.picklist(['docx', 'pdf']),
          fileName: v.string(),
          /** The organisation that it is for; null where all get the same one. */
          to: v.nullable(v.string()),
        }),
      ),
      /** Replace files that are there. */
      replace: v.boolean(),
    }),
    reply: v.strictObject({
      outcomes: v.array(ExportOutcome),
      /** How many suggestions Word has no way to show. */
      notShown: v.number(),
    }),
  },
} as const;

export const REVIEW_EVENTS = {
  /** The name was entered or changed, in any window. */
  'review.meChanged': Person,
} as const;
