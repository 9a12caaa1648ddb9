import type { PhrasingContent, RootContent } from 'mdast';
import type { Block, BlockOf } from '../../release/blocks/block';
import { attributionOf } from '../../release/blocks/quote';
import type { BlockKind } from '../../release/blocks/spec';
import type { Facts } from '../../release/facts';
import { datelineText } from '../../release/facts-text';
import { isText } from '../../release/nodes';
import { imageText } from '../text/image-text';
import { contactNodes } from './contact-nodes';
import { phrasing } from './phrasing';
import { tableNodes } from './table-nodes';

type Print<Kind extends BlockKind> = (block: BlockOf<Kind>, facts: Facts) => RootContent[];

/** One block as Markdown's syntax tree (mdast); nothing where it is empty. */
export function blockNodes(block: Block, facts: Facts): RootContent[] {
  return (BLOCKS[block.type] as (block: Block, facts: Facts) => RootContent[])(block, facts);
}

const BLOCKS: { readonly [Kind in BlockKind]: Print<Kind> } = {
  headline: ({ children }, facts) => heading(1, phrasing(children, facts)),
  subhead: ({ children }, facts) => {
    const bold = children.map((child) =>
      isText(child) ? { ...child, bold: true as const } : child,
    );
    return paragraph(phrasing(bold, facts));
  },
  lede: ({ children }, facts) =>
    paragraph(phrasing([{ text: datelineText(facts) ?? '', bold: true }, ...children], facts)),
  paragraph: ({ children }, facts) => paragraph(phrasing(children, facts)),
  heading: ({ level, children }, facts) => heading(level, phrasing(children, facts)),
  quote: (quote, facts) => {
    const attribution = attributionOf(quote, facts.language);
    const children = [
      ...within(quote.children, facts),
      ...(attribution ? line(`— ${attribution}`, facts) : []),
    ] as Extract<RootContent, { type: 'blockquote' }>['children'];
    return children.length > 0 ? [{ type: 'blockquote', children }] : [];
  },
  list: ({ ordered, children }, facts) => [
    {
      type: 'list',
      ordered,
      spread: false,
      children: children.flatMap((item) => blockNodes(item, facts)) as Extract<
        RootContent,
        { type: 'listItem' }
      >[],
    },
  ],
  'list-item': ({ children }, facts) => [
    {
      type: 'listItem',
      spread: false,
      children: within(children, facts) as Extract<RootContent, { type: 'listItem' }>['children'],
    },
  ],
  table: tableNodes,
  'table-row': ({ children }, facts) => within(children, facts),
  'table-cell': ({ children }, facts) => within(children, facts),
  image: (image, facts) => line(imageText(image, facts), facts),
  notes: ({ children }, facts) => within(children, facts),
  boilerplate: ({ children }, facts) => within(children, facts),
  'contact-block': ({ children }, facts) => within(children, facts),
  contact: (contact, facts) => contactNodes(contact, facts),
  'end-mark': ({ mark }, facts) => line(mark, facts),
  // There are no pages in Markdown.
  'page-break': () => [],
};

function within(blocks: readonly Block[], facts: Facts): RootContent[] {
  return blocks.flatMap((block) => blockNodes(block, facts));
}

function paragraph(children: PhrasingContent[]): RootContent[] {
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function heading(depth: 1 | 2 | 3, children: PhrasingContent[]): RootContent[] {
  return children.length > 0 ? [{ type: 'heading', depth, children }] : [];
}

/** A paragraph of text of ours. */
function line(text: string, facts: Facts): RootContent[] {
  return paragraph(phrasing([{ text }], facts));
}
