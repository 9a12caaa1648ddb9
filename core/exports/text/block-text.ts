import { contactLines } from '../../print/contact-lines';
import { isolated } from '../../release/bidi';
import type { Block, BlockOf } from '../../release/blocks/block';
import { attributionOf } from '../../release/blocks/quote';
import type { BlockKind } from '../../release/blocks/spec';
import type { TableCell, TableRow } from '../../release/blocks/table';
import type { Facts } from '../../release/facts';
import { datelineText } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import { itemLabels, type ListPlace, OUTERMOST, placeIn } from '../../release/lists/labels';
import { imageText } from './image-text';
import { inlineText } from './inline-text';
import { tableText } from './table-text';

/**
 * The text of a block, lines separated by `\n`; empty if it prints nothing.
 *
 * @param place the list around it
 */
export function blockText(block: Block, facts: Facts, place: ListPlace = OUTERMOST): string {
  const print = BLOCKS[block.type] as (block: Block, facts: Facts, place: ListPlace) => string;
  return print(block, facts, place);
}

/** The texts of some blocks, separated by blank lines. */
export function blocksText(blocks: readonly Block[], facts: Facts): string {
  return blocks
    .map((block) => blockText(block, facts))
    .filter((text) => text.trim())
    .join('\n\n');
}

const BLOCKS: {
  readonly [Kind in BlockKind]: (block: BlockOf<Kind>, facts: Facts, place: ListPlace) => string;
} = {
  headline: line,
  subhead: line,
  lede: (lede, facts) => `${datelineText(facts) ?? ''}${line(lede, facts)}`,
  paragraph: line,
  heading: line,
  quote: (quote, facts) => {
    const attribution = attributionOf(quote, facts.language);
    const text = blocksText(quote.children, facts);
    return indented(attribution ? `${text}\n— ${attribution}` : text, '  ', '  ');
  },
  list: (list, facts, place) => {
    const labels = itemLabels(list, place);
    return list.children
      .map((item, index) => {
        const text = blockText(item, facts, placeIn(list, place, index));
        const marker = `${labels[index] || '•'} `;
        return indented(text, marker, ' '.repeat(marker.length));
      })
      .filter((text) => text)
      .join('\n');
  },
  'list-item': (item, facts, place) => linesOf(item.children, facts, place),
  table: (table, facts) =>
    [table.caption.trim(), tableText(table, facts, (cell) => cellText(cell, facts))]
      .filter((text) => text)
      .join('\n'),
  'table-row': rowText,
  'table-cell': cellText,
  image: imageText,
  notes: flow,
  boilerplate: flow,
  'contact-block': flow,
  contact: (contact, facts) =>
    contactLines(contact, facts.language)
      .map((pieces) =>
        pieces
          // An address needs no isolation, and is copied without invisible characters.
          .map(({ part, text }) => (part === 'phone' ? isolated(text, facts.language) : text))
          .join(''),
      )
      .join('\n'),
  'end-mark': (endMark) => endMark.mark,
  // There are no pages in a text.
  'page-break': () => '',
};

function line(block: { readonly children: readonly Inline[] }, facts: Facts): string {
  return inlineText(block.children, facts).trim();
}

function flow(block: { readonly children: readonly Block[] }, facts: Facts): string {
  return blocksText(block.children, facts);
}

/** Blocks on lines that follow each other without blank ones between. */
function linesOf(blocks: readonly Block[], facts: Facts, place: ListPlace = OUTERMOST): string {
  return blocks
    .map((block) => blockText(block, facts, place))
    .filter((text) => text.trim())
    .join('\n');
}

function rowText(row: TableRow, facts: Facts): string {
  return row.children.map((cell) => cellText(cell, facts)).join(' | ');
}

/** A cell on one line, so that each row of the table is a line. */
function cellText(cell: TableCell, facts: Facts): string {
  return linesOf(cell.children, facts).replace(/\s*\n\s*/g, ' ');
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((part, index) => (part === '' ? part : `${index === 0 ? first : rest}${part}`))
    .join('\n');
}
