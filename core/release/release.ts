import * as v from 'valibot';
import type { Block } from './blocks/block';
import { TopBlock } from './blocks/block';
import { Facts } from './facts';
import { Form } from './form/form';
import { IgnoredCheck } from './ignored-check';
import type { Inline } from './inlines/inline';
import { Review } from './review/review';
import { Sent } from './review/sent';
import { BlockSuggestions } from './review/suggestion';
import { Translation } from './translation';

/** The version of the format that this code writes. Older ones are migrated, newer ones refused. */
export const SCHEMA_VERSION = 7;

/**
 * A release: the whole document as one plain JSON tree.
 *
 * It is shaped as an element of a Slate tree, so that the editor's value is `[release]`: a change
 * of a fact and a change of the text are both operations on one tree, and undo, journal and merge
 * need no second model.
 */
export const Release = v.strictObject({
  type: v.literal('release'),
  schemaVersion: v.literal(SCHEMA_VERSION),
  /** Identifies the document across renames and copies; a UUID made when it is created. */
  id: v.pipe(v.string(), v.nonEmpty()),
  facts: Facts,
  /** The questions and answers, in a release that was made from a template. */
  form: v.exactOptional(Form),
  /** Findings of the checks that have been set aside. For the desk only: no export prints them. */
  ignoredChecks: v.exactOptional(v.array(IgnoredCheck)),
  /** Comments, and who made them and the suggestions. For the desk only, too. */
  review: v.exactOptional(Review),
  /** The texts that were sent for review or approved. For the desk only, too. */
  sent: v.exactOptional(Sent),
  /** Other facts that are suggested: `set`, with the facts from before. */
  suggestions: v.exactOptional(BlockSuggestions),
  /** Of what it is a translation, and how far. For the desk only, too. */
  translation: v.exactOptional(Translation),
  children: v.pipe(v.array(TopBlock), v.minLength(1)),
});
export type Release = v.InferOutput<typeof Release>;

/** Any node of the tree. */
export type ReleaseNode = Release | Block | Inline;
