import * as v from 'valibot';

/**
 * A finding of a check that somebody has read and set aside for this release. With `near` it is
 * that one place; without, every finding of the check with that quote; without a quote, the whole
 * check.
 */
export const IgnoredCheck = v.strictObject({
  check: v.pipe(v.string(), v.nonEmpty(), v.maxLength(60)),
  quote: v.nullable(v.pipe(v.string(), v.maxLength(20_000))),
  /** The words around the quote. */
  near: v.nullable(v.pipe(v.string(), v.maxLength(200))),
});
export type IgnoredCheck = v.InferOutput<typeof IgnoredCheck>;
