import * as v from 'valibot';
import { Instant } from '../instant';

/** Names a person, a suggestion, a thread or a block within one release. */
export const ReviewId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));

const authorship = {
  /** The id of the person in `review.people`. */
  by: ReviewId,
  at: Instant,
  /** It was made in a document without being tracked, and found by comparison. */
  untracked: v.exactOptional(v.literal(true)),
};

/**
 * What is suggested for a run of text, or for a placeholder or a fact in it: that it come, or that it go.
 * The same as `w:ins` and `w:del` around a run (ISO/IEC 29500-1, 17.13.5).
 */
export const InlineSuggestion = v.strictObject({
  kind: v.picklist(['insert', 'delete']),
  ...authorship,
  /** The insertion and the deletion that together move something have the same one. */
  move: v.exactOptional(ReviewId),
});
export type InlineSuggestion = v.InferOutput<typeof InlineSuggestion>;

/**
 * What is suggested for a block: that it come or go as a whole; that it end here (`split`), or go on with
 * the next one (`join`): `w:ins` and `w:del` in the properties of a paragraph mark; or that its fields
 * be other ones (`set`), with those from before.
 */
export const BlockSuggestion = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['insert', 'delete', 'split', 'join']),
    ...authorship,
    move: v.exactOptional(ReviewId),
  }),
  v.strictObject({
    kind: v.literal('set'),
    ...authorship,
    /** The fields as they were. */
    before: v.record(v.string(), v.unknown()),
    /** Fields that were not there. */
    added: v.exactOptional(v.array(v.string())),
  }),
]);
export type BlockSuggestion = v.InferOutput<typeof BlockSuggestion>;

/** Several may overlap: a deletion by one person inside an insertion by another. */
export const InlineSuggestions = v.record(ReviewId, InlineSuggestion);
export const BlockSuggestions = v.record(ReviewId, BlockSuggestion);
export type InlineSuggestions = v.InferOutput<typeof InlineSuggestions>;
export type BlockSuggestions = v.InferOutput<typeof BlockSuggestions>;

/** The fields that every block has for its review. None of them is text of the release; no format prints them. */
export const reviewFields = {
  /**
   * Given to a block when a comment is anchored in it or when the release is sent for review. A block that
   * is split or copied takes it along, so two may have the same.
   */
  id: v.exactOptional(ReviewId),
  suggestions: v.exactOptional(BlockSuggestions),
};
