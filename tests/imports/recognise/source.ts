import {
  NO_LOOK,
  NO_PROPERTIES,
  NO_REVISIONS,
  type SourceBlock,
  type SourceDocument,
} from '../../../core/imports/source';

/** A file of plain paragraphs, one for each text. */
export function sourceOf(...texts: readonly string[]): SourceDocument {
  return documentOf(
    texts.map((text) => ({ content: { type: 'paragraph', children: [{ text }] } })),
  );
}

/** A file of blocks of which only what matters is said. */
export function documentOf(
  blocks: readonly (Partial<SourceBlock> & Pick<SourceBlock, 'content'>)[],
  rest: Partial<SourceDocument> = {},
): SourceDocument {
  return {
    blocks: blocks.map((block, index) => ({
      id: `s${index + 1}`,
      place: 'body',
      look: NO_LOOK,
      language: null,
      direction: null,
      ...block,
    })),
    pictures: {},
    losses: [],
    properties: NO_PROPERTIES,
    revisions: NO_REVISIONS,
    identity: null,
    ...rest,
  };
}
