import { BlockBuilder, PLAIN_CONTEXT } from '../../reading/block-builder';
import type { ReadBlock } from '../../reading/blocks';
import { PAGE_BREAK, type SourceBuilder } from '../source-builder';
import { textPieces } from './text-lines';

/** Reads plain text into a source. */
export function addText(source: SourceBuilder, text: string): void {
  const builder = new BlockBuilder();
  readInto(builder, text);
  source.add(builder);
}

/** The blocks of plain text: paragraphs with their wrapped lines joined, and lists. */
export function readText(text: string): ReadBlock[] {
  const builder = new BlockBuilder();
  readInto(builder, text.replaceAll('\f', '\n\n'));
  return builder.finish();
}

function readInto(builder: BlockBuilder, text: string): void {
  for (const piece of textPieces(text)) {
    if (piece.type === 'page-break') {
      builder.standIn(PAGE_BREAK);
      continue;
    }
    const close =
      piece.type === 'item'
        ? builder.item({ level: 1 + Math.floor(piece.indent / 2), list: 'text' })
        : builder.block(piece.type === 'heading' ? piece.level : 'paragraph');
    if (piece.type === 'item') {
      const closeMarker = builder.marker();
      builder.text(piece.marker, PLAIN_CONTEXT);
      closeMarker();
    }
    builder.text(piece.text, PLAIN_CONTEXT);
    close();
  }
}
