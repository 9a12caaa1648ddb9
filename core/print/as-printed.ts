import type { Block, TopBlock } from '../release/blocks/block';
import type { Heading } from '../release/blocks/heading';
import type { Paragraph } from '../release/blocks/paragraph';
import type { Quote } from '../release/blocks/quote';
import type { Table, TableCell } from '../release/blocks/table';
import type { Facts } from '../release/facts';
import type { Inline } from '../release/inlines/inline';
import { startingAt, withListStarts } from '../release/lists/starts';
import { isText } from '../release/nodes';
import { hasMarks, type Marks, marksAround, type QuoteStyle } from '../release/quoted';
import type { Release } from '../release/release';
import { hasItalics } from '../typefaces/traits';
import { isSection, sectionHeading } from './section-heading';

/**
 * A block with what is printed of it and is not part of its text: the heading of notes, boilerplate
 * and contacts, and the marks around a quotation. Every format writes blocks that went through
 * here; the window shows the same. A list that goes on from one before it gets the number that it
 * starts with. To do it twice changes nothing.
 *
 * @param before the block that stands before it, of the release as it leaves
 * @param start the number that a list starts with which goes on from one before it
 */
export function blockAsPrinted(
  block: TopBlock,
  facts: Facts,
  before: TopBlock | null,
  quotes: QuoteStyle = 'marks',
  start: number | null = null,
): TopBlock {
  if (block.type === 'quote') return quoteAsPrinted(block, facts, quotes);
  if (block.type === 'list') return start === null ? block : startingAt(block, start);
  if (block.type === 'table') return tableAsPrinted(block);
  if (!isSection(block)) return block;
  const text = sectionHeading(block, facts, before);
  const children = withListStarts<Block>(block.children);
  if (text === null && children === block.children) return block;
  const heading: Heading[] =
    text === null ? [] : [{ type: 'heading', level: 2, children: [{ text }] }];
  // Each kind of section may hold a heading; TypeScript does not see that they all may.
  return { ...block, children: [...heading, ...children] } as TopBlock;
}

/** A table in whose cells each list says which number it starts with. */
function tableAsPrinted(table: Table): Table {
  let isSame = true;
  const children = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => {
      const within = withListStarts<TableCell['children'][number]>(cell.children);
      if (within === cell.children) return cell;
      isSame = false;
      return { ...cell, children: [...within] };
    }),
  }));
  return isSame ? table : { ...table, children };
}

const printed = new WeakMap<Release, Map<QuoteStyle, Release>>();

/**
 * A release with all its blocks as they are printed.
 *
 * @param release as it leaves (`printedRelease`)
 */
export function releaseAsPrinted(release: Release, quotes: QuoteStyle = 'marks'): Release {
  const known = printed.get(release) ?? new Map<QuoteStyle, Release>();
  printed.set(release, known);
  let result = known.get(quotes);
  if (!result) {
    const children = withListStarts(release.children).map((block, index) =>
      blockAsPrinted(block, release.facts, release.children[index - 1] ?? null, quotes),
    );
    result = { ...release, children };
    known.set(quotes, result);
  }
  return result;
}

function quoteAsPrinted(quote: Quote, facts: Facts, wanted: QuoteStyle): Quote {
  // In a script without italics, a quotation gets quotation marks instead.
  const style = wanted === 'italics' && !hasItalics(facts.language) ? 'marks' : wanted;
  const marked = hasMarks(style) ? withMarks(quote, facts) : quote;
  return style === 'marks' ? marked : withItalics(marked);
}

const withItalics = (quote: Quote): Quote => ({
  ...quote,
  children: quote.children.map((paragraph) => ({
    ...paragraph,
    children: paragraph.children.map(italic),
  })),
});

function italic(inline: Inline): Inline {
  if (isText(inline)) return inline.text === '' ? inline : { ...inline, italic: true };
  if (inline.type !== 'link') return inline;
  return { ...inline, children: inline.children.map(italic) as typeof inline.children };
}

function withMarks(quote: Quote, facts: Facts): Quote {
  const marks = marksAround(quote, facts);
  if (marks.every(({ before, after }) => before === '' && after === '')) return quote;
  return {
    ...quote,
    children: quote.children.map((paragraph, index) => marked(paragraph, marks[index])),
  };
}

function marked(paragraph: Paragraph, marks: Marks | undefined): Paragraph {
  const run = (text: string) => (text ? [{ text }] : []);
  if (!marks?.before && !marks?.after) return paragraph;
  return {
    ...paragraph,
    children: [...run(marks.before), ...paragraph.children, ...run(marks.after)],
  };
}
