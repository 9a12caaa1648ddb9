import * as v from 'valibot';
import { Condition, VariableName } from './condition';

/**
 * What a template says of one of its blocks. None of it is text of the release: it is shown beside
 * the page while writing, and no format prints it.
 */
export const Part = v.strictObject({
  /** Names the block across revisions of the template. */
  id: v.exactOptional(VariableName),
  /** What to write here, for the person who fills the template. */
  guidance: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
  /** The block belongs to the release only while this holds. */
  when: v.exactOptional(Condition),
  /** A pattern: it prints nothing itself, and is copied for each entry of this list. */
  each: v.exactOptional(VariableName),
  /** A copy of the pattern with the same id, made for this entry. */
  entry: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
});
export type Part = v.InferOutput<typeof Part>;

/** The field that every block which can stand directly in a release has for its part. */
export const partField = { part: v.exactOptional(Part) };
