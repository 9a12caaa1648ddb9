import { contactLines } from '../../print/contact-lines';
import { isolated } from '../../release/bidi';
import type { Block, BlockOf } from '../../release/blocks/block';
import type { List } from '../../release/blocks/list';
import { attributionOf } from '../../release/blocks/quote';
import type { BlockKind } from '../../release/blocks/spec';
import type { TableCell, TableRow } from '../../release/blocks/table';
import type { Facts } from '../../release/facts';
import { datelineText } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import { imageText } from './image-text';
import { inlineText } from './inline-text';

/** The text of one block, lines separated by `\n`; empty where it prints nothing. */
export function blockText(block: Block, facts: Facts): string {
  const print = BLOCKS[block.type] as (block: Block, facts: Facts) => string;
  return print(block, facts);
}

/** The texts of some blocks, separated by blank lines. */
export function blocksText(blocks: readonly Block[], facts: Facts): string {
  return blocks
    .map((block) => blockText(block, facts))
    .filter((text) => text.trim())
    .join('\n\n');
}

const BLOCKS: { readonly [Kind in BlockKind]: (block: BlockOf<Kind>, facts: Facts) => string } = {
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
  list: (list, facts) =>
    list.children
      .map((item, index) => itemText(list, index, blockText(item, facts)))
      .filter((text) => text)
      .join('\n'),
  'list-item': (item, facts) => linesOf(item.children, facts),
  table: (table, facts) =>
    [table.caption.trim(), ...table.children.map((row) => rowText(row, facts))]
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
          // An address holds together by itself, and is copied without signs that nobody sees.
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
function linesOf(blocks: readonly Block[], facts: Facts): string {
  return blocks
    .map((block) => blockText(block, facts))
    .filter((text) => text.trim())
    .join('\n');
}

function itemText(list: List, index: number, text: string): string {
  const marker = list.ordered ? `${index + 1}. ` : '• ';
  return indented(text, marker, ' '.repeat(marker.length));
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
