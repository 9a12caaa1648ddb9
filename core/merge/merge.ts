import type { Block } from '../release/blocks/block';
import type { Facts } from '../release/facts';
import type { Review } from '../release/review/review';
import type { Sent } from '../release/review/sent';
import type { BlockSuggestions } from '../release/review/suggestion';
import type { Translation } from '../release/translation';

/** Which side is taken where both changed the same thing. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * A place that both sides changed in different ways. What a side holds there may be nothing (it
 * took the block away) or several blocks; nothing of either is anywhere else.
 */
export interface BlockConflict {
  /** Counts from 0 through the whole document, facts first. */
  readonly number: number;
  /** As it was before either changed it; empty where both put something new at the same place. */
  readonly base: readonly Block[];
  readonly mine: readonly Block[];
  readonly theirs: readonly Block[];
}

/** A fact that both sides changed in different ways. It can have one value only. */
export interface FactConflict {
  readonly number: number;
  readonly fact: keyof Facts;
  readonly base: Facts;
  readonly mine: Facts;
  readonly theirs: Facts;
}

/** A merged tree that still holds what a person has to decide. */
export type MergedBlock =
  | { readonly type: 'settled'; readonly block: Block }
  | { readonly type: 'parts'; readonly shell: Block; readonly children: readonly MergedBlock[] }
  | { readonly type: 'conflict'; readonly conflict: BlockConflict };

/** Two merged versions; `settle` turns the result into a release. */
export interface Merge {
  /** The merged release; mine where there is a conflict. */
  readonly facts: Facts;
  readonly factConflicts: readonly FactConflict[];
  readonly blocks: readonly MergedBlock[];
  /** The conflicts among the blocks, in the order of reading. */
  readonly blockConflicts: readonly BlockConflict[];
  /** Everybody's comments; absent where there are none. */
  readonly review?: Review;
  /** Texts that were sent or approved; absent if there are none. */
  readonly sent?: Sent;
  /** How far each passage is translated; absent if it is no translation. */
  readonly translation?: Translation;
  /** Suggestions for the facts; absent if there are none. */
  readonly suggestions?: BlockSuggestions;
}
