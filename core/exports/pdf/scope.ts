import type { Facts } from '../../release/facts';
import type { ListPlace } from '../../release/lists/labels';

/** Shared by the blocks of one document while they are written. */
export interface Scope {
  readonly facts: Facts;
  /** Whether the bytes of an asset are there. */
  readonly has: (asset: string) => boolean;
  readonly outline: Outline;
  /** The longest word with a hyphen that is kept on one line, in signs, where columns are narrow. */
  readonly longest?: number;
  /** How many signs of a word fit on a line where none of its places is one to divide it at. */
  readonly dividedAfter?: number;
  /**
   * Counts the links in the head of a table, which is repeated on every page: PDF/UA-1 allows no
   * link in what is repeated.
   */
  readonly headLinks?: { count: number };
  /** Whether a paragraph keeps the direction of the release, as in a table. */
  readonly keepsDirection?: boolean;
  /** The list around the block, if any. */
  readonly list?: ListPlace;
}

/** Keeps track of heading levels while blocks are written in order. */
export class Outline {
  /** Whether a heading was written. */
  isUsed = false;

  /** @param level of the last heading; 0 before the first */
  constructor(public level = 0) {}

  /**
   * The level a heading is set at. PDF/UA-1 (ISO 14289-1, 7.4.2) requires the first to be 1 and allows
   * no gap on the way down, whatever the author chose.
   */
  next(wanted: number): number {
    this.isUsed = true;
    this.level = Math.min(wanted, this.level + 1);
    return this.level;
  }
}
