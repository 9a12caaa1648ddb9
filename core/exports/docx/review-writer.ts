import type {
  FileChild,
  IParagraphOptions,
  ITableCellOptions,
  Paragraph,
  ParagraphChild,
} from 'docx';
import type { Block } from '../../release/blocks/block';
import type { Facts } from '../../release/facts';
import type { Inline } from '../../release/inlines/inline';

/** Words that are not text of the release but made of the fields of a block, or of the facts. */
export interface MadeWords<Of extends Block | null, Value> {
  /** What they are made from; the same as JSON where nothing changed. */
  readonly value: (block: Of, facts: Facts) => Value;
  readonly runs: (value: Value) => ParagraphChild[];
}

/**
 * Writes what a document that is sent for review has beside its text: suggestions as tracked changes, comments,
 * the numbers of its paragraphs. No other document is written with one.
 */
export interface ReviewWriter {
  /** The writer for what stands in a block: what is suggested for the block is suggested for all in it. */
  readonly within: (block: Block) => ReviewWriter;
  /** The runs of a piece of a line; it is cut where a comment begins or ends. */
  readonly inline: (
    piece: Exclude<Inline, { type: 'link' }>,
    write: (part: Exclude<Inline, { type: 'link' }>) => ParagraphChild[],
  ) => ParagraphChild[];
  /**
   * The runs of made words: as they were and as they are to be, where somebody suggests others.
   *
   * @param name that tells them from the text around them; null where they fill their paragraph
   */
  readonly made: <Of extends Block | null, Value>(
    block: Of,
    words: MadeWords<Of, Value>,
    name: 'dateline' | null,
  ) => ParagraphChild[];
  readonly paragraph: (options: IParagraphOptions) => Paragraph;
  /** What was written of a block, between the ends of a move where it is moved. */
  readonly moved: (written: readonly FileChild[]) => FileChild[];
  /** What is suggested for a row or a cell of a table. */
  readonly changes: () => Pick<ITableCellOptions, 'insertion' | 'deletion'>;
}
