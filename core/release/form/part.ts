import * as v from 'valibot';
import { Condition, VariableName } from './condition';

/**
 * What a template states about one of its blocks. It is shown beside the page while writing and
 * never printed.
 */
export const Part = v.strictObject({
  /** Names the block across revisions of the template. */
  id: v.exactOptional(VariableName),
  /** Instructions for the person who fills in the template. */
  guidance: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
  /** The block belongs to the release only while this holds. */
  when: v.exactOptional(Condition),
  /** A pattern: it prints nothing itself, and is copied for each entry of this list. */
  each: v.exactOptional(VariableName),
  /** A copy of the pattern with the same id, made for this entry. */
  entry: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
});
export type Part = v.InferOutput<typeof Part>;

/** The field for the part of a top block. */
export const partField = { part: v.exactOptional(Part) };
