import type { PhrasingContent, RootContent } from 'mdast';
import { wordingFor } from '../../print/wording/wording';
import type { Block, BlockOf } from '../../release/blocks/block';
import type { List } from '../../release/blocks/list';
import { attributionOf } from '../../release/blocks/quote';
import type { BlockKind } from '../../release/blocks/spec';
import { printable } from '../../release/characters';
import type { Facts } from '../../release/facts';
import { datelineText } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import {
  formatOf,
  itemLabels,
  itemNumbers,
  type ListPlace,
  OUTERMOST,
  placeIn,
} from '../../release/lists/labels';
import { isText } from '../../release/nodes';
import { imageText } from '../text/image-text';
import { contactNodes } from './contact-nodes';
import { phrasing } from './phrasing';
import { tableNodes } from './table-nodes';

type Print<Kind extends BlockKind> = (
  block: BlockOf<Kind>,
  facts: Facts,
  place: ListPlace,
) => RootContent[];

/**
 * A block as Markdown's syntax tree (mdast); nothing if it is empty.
 *
 * @param place the list around it
 */
export function blockNodes(
  block: Block,
  facts: Facts,
  place: ListPlace = OUTERMOST,
): RootContent[] {
  const print = BLOCKS[block.type] as Print<BlockKind>;
  return print(block, facts, place);
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
  list: (list, facts, place) =>
    (isNative(list, place) ? nativeList : labelledList)(list, facts, place),
  'list-item': ({ children }, facts, place) => [
    {
      type: 'listItem',
      spread: false,
      children: within(children, facts, place) as ListItemNode['children'],
    },
  ],
  table: tableNodes,
  'table-row': ({ children }, facts) => within(children, facts),
  'table-cell': ({ children }, facts) => within(children, facts),
  image: imageNodes,
  notes: ({ children }, facts) => within(children, facts),
  boilerplate: ({ children }, facts) => within(children, facts),
  'contact-block': ({ children }, facts) => within(children, facts),
  contact: (contact, facts) => contactNodes(contact, facts),
  'end-mark': ({ mark }, facts) => line(mark, facts),
  // There are no pages in Markdown.
  'page-break': () => [],
};

type ListItemNode = Extract<RootContent, { type: 'listItem' }>;

/** CommonMark (§5.3) has bullets and 1., 2., 3. in a row, from any number on. */
function isNative(list: List, place: ListPlace): boolean {
  if (!list.ordered) return true;
  const isRow = list.children.every(({ number }, index) => number === undefined || index === 0);
  return isRow && formatOf(list, place) === '{1}.';
}

function nativeList(list: List, facts: Facts, place: ListPlace): RootContent[] {
  const children = list.children.flatMap((item, index) =>
    blockNodes(item, facts, placeIn(list, place, index)),
  ) as ListItemNode[];
  const { ordered } = list;
  const start = ordered ? (itemNumbers(list)[0] ?? 1) : null;
  return [{ type: 'list', ordered, start, spread: false, children }];
}

/** Other numbers, as in "(2)" or "b.", are text: each item is a paragraph that begins with its own. */
function labelledList(list: List, facts: Facts, place: ListPlace): RootContent[] {
  const labels = itemLabels(list, place);
  return list.children.flatMap(({ children: [first, ...nested] }, index) => {
    const label: Inline = { text: `${labels[index]} ` };
    const own = first?.type === 'paragraph' ? first.children : [];
    const rest = first?.type === 'list' ? [first, ...nested] : nested;
    return [
      ...paragraph(phrasing([label, ...own], facts)),
      ...within(rest, facts, placeIn(list, place, index)),
    ];
  });
}

function within(
  blocks: readonly Block[],
  facts: Facts,
  place: ListPlace = OUTERMOST,
): RootContent[] {
  return blocks.flatMap((block) => blockNodes(block, facts, place));
}

function paragraph(children: PhrasingContent[]): RootContent[] {
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function heading(depth: 1 | 2 | 3, children: PhrasingContent[]): RootContent[] {
  return children.length > 0 ? [{ type: 'heading', depth, children }] : [];
}

/** The text in place of a picture, with the data to show the picture instead (`withPictures`). */
function imageNodes(image: BlockOf<'image'>, facts: Facts): RootContent[] {
  const credit = image.credit.trim() && wordingFor(facts.language).credit(image.credit);
  const caption = [image.caption.trim(), credit].filter((text) => text).join('\n');
  const picture: Picture = {
    asset: image.asset,
    alt: image.decorative ? '' : printable(image.alt).replace(/\s+/g, ' ').trim(),
    caption: phrasing([{ text: caption }], facts),
  };
  const [text] = line(imageText(image, facts), facts);
  return [{ type: 'paragraph', children: [], ...text, data: { picture } } as RootContent];
}

/** A picture of the release with its caption. */
export interface Picture {
  readonly asset: string;
  readonly alt: string;
  readonly caption: PhrasingContent[];
}

/** A paragraph of text of ours. */
function line(text: string, facts: Facts): RootContent[] {
  return paragraph(phrasing([{ text }], facts));
}
