import * as v from 'valibot';
import { OptionValues } from '../../exports/options';
import { Despite, IssueRecord } from '../../release/facts';
import { ExportOutcome } from './export';
import { Nothing } from './shared';
import { Release } from './whole-release';
import { WorkId } from './work';

/** A correction of a document that is known on this machine. */
export const KnownCorrection = v.strictObject({
  /** The id of the release that is the correction. */
  id: v.string(),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The name in the title bar. */
  name: v.string(),
  /** `open`: in a window and not saved yet, so that it goes when that is closed. */
  state: v.picklist(['open', 'saved', 'issued']),
});
export type KnownCorrection = v.InferOutput<typeof KnownCorrection>;

/** Embargo and issue. */
export const PRESS_DESK_REQUESTS = {
  /** The edition of the IANA time zone database, `2026a`; empty if the runtime does not say. */
  'zones.version': { send: Nothing, reply: v.string() },
  /** Who issued last on this machine, or the name of its user. */
  'issue.who': { send: Nothing, reply: v.string() },
  /**
   * Writes the files that go out, and hashes them. There is a record only where all of them were
   * written; no file that is there is replaced.
   */
  'issue.run': {
    send: v.strictObject({
      work: WorkId,
      despite: v.nullable(Despite),
      release: Release,
      folder: v.string(),
      /** Formats by id, each with its options. */
      formats: v.pipe(
        v.array(v.strictObject({ id: v.string(), options: OptionValues })),
        v.minLength(1),
      ),
      by: v.string(),
    }),
    reply: v.strictObject({
      outcomes: v.array(ExportOutcome),
      record: v.nullable(IssueRecord),
    }),
  },
  /** Opens a window on a copy of this document that is to correct it. */
  'issue.correct': {
    send: v.strictObject({ release: Release, what: v.string(), why: v.string() }),
    reply: Nothing,
  },
  /** The later corrections of this document, the first first. */
  'issue.corrections': { send: Nothing, reply: v.array(KnownCorrection) },
  /** Brings a correction of this document to the front, opening it where it is not open. */
  'issue.openCorrection': { send: v.strictObject({ id: v.string() }), reply: Nothing },
} as const;

export const PRESS_DESK_EVENTS = {
  /** A correction of this document was opened, saved, issued or closed. */
  'issue.correctionsChanged': Nothing,
} as const;
