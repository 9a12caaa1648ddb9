/** Every kind of block. A map over all of them is a `Record<BlockKind, …>`. */
export const BLOCK_KINDS = [
  'headline',
  'subhead',
  'lede',
  'paragraph',
  'heading',
  'quote',
  'list',
  'list-item',
  'table',
  'table-row',
  'table-cell',
  'image',
  'notes',
  'boilerplate',
  'contact-block',
  'contact',
  'end-mark',
  'page-break',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** What a kind of block is made of; the normaliser and the counters work from this alone. */
export interface BlockSpec {
  readonly kind: BlockKind;
  /**
   * `inlines`: a line of text. `void`: fields only, its one child is an empty text.
   * Otherwise a container: which blocks may stand in it, and with which kind it is filled when it
   * is empty or when loose text has to be wrapped.
   */
  readonly content: 'inlines' | 'void' | BlockContent;
  /** Names of the fields (strings, or lists of strings) that hold a person's words. */
  readonly words: readonly string[];
}

export interface BlockContent {
  readonly allowed: readonly BlockKind[];
  readonly fill: BlockKind;
  /** A container that means nothing when it is empty, so it goes rather than being filled. */
  readonly goesWhenEmpty?: true;
}
