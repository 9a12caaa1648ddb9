import * as v from 'valibot';

/**
 * The library entry that something was taken from, and the entry's content at that time. The
 * release prints its own copy; the link only lets Dateline report that the entry has changed since.
 *
 * The last three fields are absent in files from before the library existed.
 */
export const LibraryLink = v.strictObject({
  entry: v.pipe(v.string(), v.nonEmpty()),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Which wording of a boilerplate, for example `en-GB standard`; empty for other entries. */
  variant: v.optional(v.string(), ''),
  /** For each field, the digest of the library's value when it was last taken or confirmed. */
  taken: v.optional(v.record(v.string(), v.string()), {}),
  /** Fields that are meant to differ here; no question is asked about them. */
  here: v.optional(v.array(v.string()), []),
});
export type LibraryLink = v.InferOutput<typeof LibraryLink>;
