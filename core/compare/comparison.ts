import type { Block } from '../release/blocks/block';
import type { BlockKind } from '../release/blocks/spec';
import type { Facts } from '../release/facts';
import type { ComparedLine, WordTally } from './pieces';

export type { WordTally };

/** What is different between two versions of a release: plain data, for a window or a document. */
export interface Comparison {
  readonly facts: readonly FactChange[];
  /** Both versions in one order of reading; what is gone stands where it was. */
  readonly blocks: readonly BlockChange[];
  /** Words of text and of fields; what only moved is not counted. */
  readonly words: WordTally;
  /** Whether anything differs that a person can see or has entered. */
  readonly differs: boolean;
}

/** A fact that is not what it was, in words. */
export interface FactChange {
  readonly fact: keyof Facts;
  /** Empty where it was not known. */
  readonly before: string;
  readonly after: string;
}

/** A field of a block: a speaker, a caption, a phone number. */
export interface FieldChange {
  readonly field: string;
  readonly line: ComparedLine;
}

/** One block of either version, and what became of it. */
export interface BlockChange {
  readonly kind: BlockKind;
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  /**
   * Set on both ends of a move, with the same number: `from` where it stood (change: `removed`),
   * `to` where it stands (change: `same` or `changed`).
   */
  readonly move: { readonly number: number; readonly end: 'from' | 'to' } | null;
  readonly before: Block | null;
  readonly after: Block | null;
  /** The fields that differ; those that hold something, on a block that is added or removed. */
  readonly fields: readonly FieldChange[];
  /** The line of text of a block that has one. */
  readonly line: ComparedLine | null;
  readonly children: readonly BlockChange[];
}
