import * as v from 'valibot';
import { Nothing } from './shared';
import { Release } from './whole-release';
import { WorkId } from './work';

/** Why a version was kept. */
export const VERSION_REASONS = [
  'saved',
  'opened',
  'kept',
  'restoring',
  'merging',
  'theirs',
  'exported',
] as const;

/** Names a version of the document; made by the shell, and nothing but that can be asked for. */
export const VersionId = v.pipe(v.string(), v.regex(/^\d{8}T\d{9}Z-[0-9a-f]{16}$/));

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A version in the list. */
export const VersionEntry = v.strictObject({
  id: VersionId,
  /** ISO 8601, in UTC. */
  time: v.string(),
  reason: v.picklist(VERSION_REASONS),
  /** The name given by a person; empty if none. */
  name: v.string(),
  /** The file it was saved in, without its folder; empty for one that never was. */
  file: v.string(),
  /** Words since the version before; null where that is not known. */
  words: v.nullable(v.strictObject({ added: Count, removed: Count })),
});
export type VersionEntry = v.InferOutput<typeof VersionEntry>;

/** A side of a comparison: a version, or null for the current document. */
const Side = v.nullable(VersionId);

/** The versions of the window's document. */
export const VERSION_REQUESTS = {
  /** The latest first. `newer`: how many a newer Dateline has kept, which this one cannot read. */
  'versions.list': {
    send: Nothing,
    reply: v.strictObject({ versions: v.array(VersionEntry), newer: Count }),
  },
  /** A version's text; its pictures can be seen from then on. */
  'versions.read': { send: v.strictObject({ id: VersionId }), reply: Release },
  /** Names a version so that it stays; an empty name takes the name away. */
  'versions.name': {
    send: v.strictObject({ id: VersionId, name: v.pipe(v.string(), v.maxLength(200)) }),
    reply: Nothing,
  },
  /** Keeps the current document as a version. */
  'versions.keep': {
    send: v.strictObject({
      name: v.pipe(v.string(), v.maxLength(200)),
      reason: v.picklist(VERSION_REASONS),
    }),
    reply: Nothing,
  },
  /** Deletes a version; while the document is open it can be brought back. */
  'versions.delete': { send: v.strictObject({ id: VersionId }), reply: Nothing },
  /** Brings back a version that was deleted since the document was opened. */
  'versions.undelete': { send: v.strictObject({ id: VersionId }), reply: Nothing },
  /**
   * Asks where, and writes two versions as one Word document with tracked changes. Replies where
   * it is; null where the person chose no place, or cancelled it.
   */
  'versions.export': {
    send: v.strictObject({ work: WorkId, before: Side, after: Side }),
    reply: v.strictObject({ path: v.nullable(v.string()), isStopped: v.boolean() }),
  },
} as const;

export const VERSION_EVENTS = {
  /** A version came, was named or went. */
  'versions.changed': Nothing,
} as const;
