import * as v from 'valibot';

/**
 * Where something was taken from in the library, and what the library said then. What stands in
 * the release is the snapshot and is what prints; the link only lets Dateline say that the entry
 * has changed since.
 *
 * The last three are absent in files written before there was a library.
 */
export const LibraryLink = v.strictObject({
  entry: v.pipe(v.string(), v.nonEmpty()),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Which wording of a boilerplate, for example `en-GB standard`; empty for other entries. */
  variant: v.optional(v.string(), ''),
  /** For each field, the digest of what the library said when it was last taken or kept. */
  taken: v.optional(v.record(v.string(), v.string()), {}),
  /** Fields that are to differ here, so that nobody is asked about them again. */
  here: v.optional(v.array(v.string()), []),
});
export type LibraryLink = v.InferOutput<typeof LibraryLink>;
