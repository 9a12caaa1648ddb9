import * as v from 'valibot';
import { Operation } from '../release/operations/operation';

/** The version of the journal that this code writes. Newer ones are refused, and left alone. */
export const JOURNAL_FORMAT = 1;

/** Milliseconds since 1970 by the system's clock; shown, never used to put records in order. */
const Time = v.pipe(v.number(), v.integer());
/** A release as it was: checked by `parseRelease` once the edits that follow are applied to it. */
const Raw = v.record(v.string(), v.unknown());

/** The first record of every journal: whose it is. */
export const Header = v.strictObject({
  type: v.literal('header'),
  format: v.literal(JOURNAL_FORMAT),
  /** The session of editing that the journal belongs to; also the name of its folder. */
  session: v.pipe(v.string(), v.uuid()),
  /** The id of the release. */
  document: v.string(),
  /** Where the document is saved; null for one that never was. */
  path: v.nullable(v.string()),
  /** What the title bar calls it. */
  name: v.string(),
});
export type Header = v.InferOutput<typeof Header>;

/**
 * One entry of a journal.
 *
 * - `origin`: the release as it was last saved, or opened, where that lies before the snapshot.
 * - `snapshot`: the whole release. The edits after it apply to it.
 * - `edit`: what the window did between two messages.
 * - `replace`: the whole release, where it could not be followed edit by edit.
 * - `saved`: the file at `path` holds the release as it was before the last `since` edits, which were
 *   made while it was being written.
 */
export const JournalRecord = v.variant('type', [
  Header,
  v.strictObject({ type: v.literal('origin'), release: Raw }),
  v.strictObject({ type: v.literal('snapshot'), release: Raw }),
  v.strictObject({ type: v.literal('edit'), at: Time, operations: v.array(Operation) }),
  v.strictObject({ type: v.literal('replace'), at: Time, release: Raw }),
  v.strictObject({
    type: v.literal('saved'),
    at: Time,
    path: v.string(),
    name: v.string(),
    since: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
]);
export type JournalRecord = v.InferOutput<typeof JournalRecord>;
export type JournalEdit = Extract<JournalRecord, { type: 'edit' }>;
