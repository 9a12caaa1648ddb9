import type { PageFacts } from '../preview/page-facts';
import type { BlockKind } from '../release/blocks/spec';
import type { Facts } from '../release/facts';
import type { Unresolved } from '../templates/unresolved';
import type { HouseStyle } from './house-style';
import type { Severity } from './severity';
import type { BlockView } from './text/block-view';
import type { Spot } from './text/spot';

export type { Severity } from './severity';
export type { Spot } from './text/spot';

/** A change that mends a finding, as plain data: the window carries it out as one step of undo. */
export type Fix =
  | {
      readonly type: 'replace';
      readonly title: string;
      readonly text: string;
    }
  | { readonly type: 'insert-block'; readonly title: string; readonly kind: BlockKind }
  | { readonly type: 'facts'; readonly title: string; readonly changes: Partial<Facts> }
  | {
      readonly type: 'fields';
      readonly title: string;
      /** Leads from the finding's top-level block to the node whose fields change. */
      readonly path: readonly number[];
      readonly changes: Readonly<Record<string, unknown>>;
    };

/** A problem that a check found. `spot` is null if it concerns the whole block or release. */
export interface Finding {
  readonly spot: Spot | null;
  /** One plain sentence: what is wrong. */
  readonly message: string;
  /** The words it is about; empty where something is missing. */
  readonly quote: string;
  readonly fixes?: readonly Fix[];
  /** The field of the spot's node in which it is mended, where that is another (`phones`). */
  readonly leadsTo?: string;
}

/** A finding of a check that looks at the whole release. `block` is the index at the top, or null. */
export interface PlacedFinding extends Finding {
  readonly block: number | null;
}

/** Knows words. Undefined: it has no dictionary for that language. */
export interface Speller {
  /** Changes whenever an answer may have changed: a dictionary was loaded, a word was added. */
  readonly version: number;
  isWord(word: string, language: string): boolean | undefined;
  /** Whether it is so like a word of the dictionary that it can be a slip of that. */
  canBeSlip(word: string, language: string): boolean;
}

/** The library entry of a linked block. */
export interface LibraryEntryState {
  /** ISO 8601 calendar date by which the entry has to be read again; null where none is set. */
  readonly reviewBy: string | null;
}

/** Text and background colour of a letterhead, as `#rrggbb`. */
export interface LetterheadColours {
  readonly text: string;
  readonly ground: string;
  readonly name: string;
}

/** What the checks are given besides the release. */
export interface CheckWorld {
  readonly houseStyle: HouseStyle;
  /** ISO 8601 instant: what counts as past. */
  readonly now: string;
  readonly speller: Speller | null;
  readonly libraryEntry: (id: string) => LibraryEntryState | null;
  readonly letterhead: readonly LetterheadColours[];
  /** Facts about the pages; null if they have not been counted. */
  readonly pages: PageFacts | null;
  /** Words that are right although no dictionary has them, in lower case. */
  readonly knownWords: ReadonlySet<string>;
}

export interface CheckContext extends CheckWorld {
  readonly facts: Facts;
  /** The words of the names in the release, in lower case: no dictionary has to have them. */
  readonly names: ReadonlySet<string>;
  /** What is still to be filled in; each item once, however many checks would report it. */
  readonly open: readonly Unresolved[];
}

interface CheckBase {
  /** Kebab-case; stays the same for ever, because releases and house styles name it. */
  readonly id: string;
  /** A few words for lists. */
  readonly title: string;
  readonly severity: Severity;
  /** One or two sentences for a person who has never heard of the rule. */
  readonly why: string;
}

/** Looks at one top-level block at a time; its findings are kept until the block changes. */
export interface BlockCheck extends CheckBase {
  readonly scope: 'block';
  /**
   * It also reads the kind, the date, the place or the organisations in the facts: it runs again when
   * one of them has changed.
   */
  readonly readsFacts?: true;
  run(block: BlockView, context: CheckContext): Finding[];
}

/**
 * A check of the whole release. It extracts a small digest from each block, which is cached until
 * the block changes, so that a run after a keystroke only reads digests.
 */
export interface ReleaseCheck<Digest> extends CheckBase {
  readonly scope: 'release';
  /**
   * Its digests also depend on the speller and on the names of the release: they are recomputed when
   * a dictionary has loaded or a name has changed.
   */
  readonly asksSpeller?: true;
  /** Null: nothing of interest in this block. */
  digest(block: BlockView, context: CheckContext): Digest | null;
  run(digests: readonly Digested<Digest>[], context: CheckContext): PlacedFinding[];
}

/** The digest of the block at `index`. Blocks without one are left out. */
export interface Digested<Digest> {
  readonly index: number;
  readonly digest: Digest;
}

export type Check = BlockCheck | ReleaseCheck<unknown>;

/** A block check as the registry holds it. */
export const blockCheck = (check: Omit<BlockCheck, 'scope'>): Check => ({
  scope: 'block',
  ...check,
});

/** A release check as the registry holds it; nothing outside the check looks into its digests. */
export const releaseCheck = <Digest>(check: Omit<ReleaseCheck<Digest>, 'scope'>): Check =>
  ({ scope: 'release', ...check }) as ReleaseCheck<unknown>;
