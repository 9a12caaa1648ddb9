import * as v from 'valibot';
import { Nothing, Problem } from './shared';
import { Release } from './whole-release';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The state of the document's file since it was last read or written here. */
export const DiskState = v.variant('type', [
  v.strictObject({ type: v.literal('ours') }),
  /** The file was changed by another program or person; `words` counts the difference from what we last read. */
  v.strictObject({
    type: v.literal('changed'),
    words: v.strictObject({ added: Count, removed: Count }),
  }),
  v.strictObject({ type: v.literal('gone') }),
  /** There is something that cannot be read as a release. */
  v.strictObject({ type: v.literal('unreadable'), problem: Problem }),
]);
export type DiskState = v.InferOutput<typeof DiskState>;

/** Who else has the file open. */
export const LockHolder = v.strictObject({
  user: v.string(),
  machine: v.string(),
  /** ISO 8601, in UTC. */
  since: v.string(),
});
export type LockHolder = v.InferOutput<typeof LockHolder>;

/** The document's file, as others may change it. */
export const DISK_REQUESTS = {
  'disk.state': {
    send: Nothing,
    reply: v.strictObject({ disk: DiskState, holder: v.nullable(LockHolder) }),
  },
  /**
   * The file's current content and the last common version. Its pictures can be shown from then on.
   */
  'disk.theirs': { send: Nothing, reply: v.strictObject({ base: Release, theirs: Release }) },
  /** The file's content was merged into the window's text: the next save may replace it. */
  'disk.taken': { send: Nothing, reply: Nothing },
} as const;

export const DISK_EVENTS = {
  'disk.changed': DiskState,
  'disk.holder': v.nullable(LockHolder),
  /** The person wants to save, and chose to bring both versions together first. */
  'disk.bringTogether': Nothing,
} as const;
