import * as v from 'valibot';
import { Instant } from '../../release/instant';

/** The version of the entry format that this code writes; newer ones are refused. */
export const ENTRY_VERSION = 1;

/**
 * Identifies an entry, and is the name of its file without `.json`: so short and plain that every
 * file system holds it, and no path can be made of it.
 */
export const EntryId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{1,79}$/));

/** The time of undated entries. */
export const UNKNOWN_TIME = '1970-01-01T00:00:00Z';

/** A string that a person writing the file by hand may leave out. */
export const words = v.optional(v.string(), '');

/**
 * Fields of every entry. Only `id`, `kind` and the name are required, so that an entry can be
 * written by hand; everything else has a default.
 */
export const entryBase = {
  schemaVersion: v.optional(v.literal(ENTRY_VERSION), ENTRY_VERSION),
  id: EntryId,
  /** Increases with every change, so that a release can detect that an entry has changed. */
  revision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  created: v.optional(Instant, UNKNOWN_TIME),
  modified: v.optional(Instant, UNKNOWN_TIME),
  tags: v.optional(v.array(v.string()), []),
  /** Kept, but no longer offered. */
  archived: v.optional(v.boolean(), false),
  /** The entry that this one was merged into; links to this one follow there. */
  mergedInto: v.optional(v.nullable(EntryId), null),
  /** For colleagues; never printed and never put into a release. */
  remarks: words,
} as const;
