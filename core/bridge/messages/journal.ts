import * as v from 'valibot';
import { Nothing, Problem } from './shared';

const Time = v.pipe(v.number(), v.integer());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Session = v.strictObject({ session: v.pipe(v.string(), v.uuid()) });

/** A document with changes that were never saved, as its journal has it. */
export const FoundJournal = v.strictObject({
  session: v.pipe(v.string(), v.uuid()),
  /** The release's title, or what its window was called. */
  title: v.string(),
  /** The file it is a change of; null for one that was never saved. */
  path: v.nullable(v.string()),
  /** When it was last edited, in milliseconds since 1970; null where the clock of then was wrong. */
  lastEdit: v.nullable(Time),
  /** When it was closed without saving; null where Dateline ended before it was closed. */
  closedAt: v.nullable(Time),
  /** How its words differ from those that were saved, or that it began with. */
  words: v.strictObject({ added: Count, removed: Count }),
  /** A part of the journal could not be read. */
  damaged: v.boolean(),
});
export type FoundJournal = v.InferOutput<typeof FoundJournal>;

export const JOURNAL_REQUESTS = {
  /**
   * News about journals for a window that opens: the first window after a crash learns that
   * something was found, and each problem is reported once.
   */
  'journal.news': {
    send: Nothing,
    reply: v.strictObject({ found: v.boolean(), problems: v.array(Problem) }),
  },
  /** Unsaved documents: after a crash, or closed without saving. */
  'journal.list': {
    send: Nothing,
    reply: v.strictObject({ journals: v.array(FoundJournal), problems: v.array(Problem) }),
  },
  /** Opens a window on it, as an unsaved change of its file. */
  'journal.open': { send: Session, reply: Nothing },
  /** Deletes it for good. */
  'journal.discard': { send: Session, reply: Nothing },
} as const;
