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

/** Kinds that occur only inside other blocks. */
export type InnerKind = 'list-item' | 'table-row' | 'table-cell' | 'contact';
/** Kinds that occur directly in a release. */
export type TopKind = Exclude<BlockKind, InnerKind>;

/**
 * What a kind of block is made of; the normaliser, the counters and the keys of the editor work
 * from this alone.
 *
 * @typeParam Made the block of this kind
 */
export interface BlockSpec<Made = unknown> {
  readonly kind: BlockKind;
  /** Its name in a sentence: "the … “A statement”". */
  readonly name: string;
  /**
   * `inlines`: a line of text. `void`: fields only, its one child is an empty text.
   * Otherwise a container: which blocks may stand in it, and with which kind it is filled when it
   * is empty or when loose text has to be wrapped.
   */
  readonly content: 'inlines' | 'void' | BlockContent;
  /** Names of the fields (strings, or lists of strings) that hold a person's words. */
  readonly words: readonly string[];
  /** A new, empty block; null where it cannot be made from nothing (a picture needs its file). */
  readonly create: (() => Made) | null;
  /** What keys do at its edges; by default its lines merge and split like paragraphs. */
  readonly edges?: BlockEdges;
}

export interface BlockEdges {
  /** Backspace at the start of its first line: the line becomes a paragraph, or leaves the block. */
  readonly backspace?: 'paragraph' | 'leave';
  /** Enter on an empty line in it: the line leaves the block. */
  readonly enter?: 'leave';
  /** Backspace and Delete on a line beside it move the caret into it and merge nothing. */
  readonly isWhole?: true;
}

export interface BlockContent {
  readonly allowed: readonly BlockKind[];
  readonly fill: BlockKind;
  /** A container that means nothing when it is empty, so it goes rather than being filled. */
  readonly goesWhenEmpty?: true;
}
