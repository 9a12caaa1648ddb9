import * as v from 'valibot';

/**
 * Where a block was taken from in the library, and at which revision. The block itself is the
 * snapshot and is what prints; the link only lets Dateline say that the entry has changed since.
 */
export const LibraryLink = v.strictObject({
  entry: v.pipe(v.string(), v.nonEmpty()),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type LibraryLink = v.InferOutput<typeof LibraryLink>;
