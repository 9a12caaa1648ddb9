import type { TopBlock } from '../release/blocks/block';
import type { Heading } from '../release/blocks/heading';
import type { Paragraph } from '../release/blocks/paragraph';
import type { Quote } from '../release/blocks/quote';
import type { Facts } from '../release/facts';
import type { Inline } from '../release/inlines/inline';
import { isText } from '../release/nodes';
import { hasMarks, type Marks, marksAround, type QuoteStyle } from '../release/quoted';
import type { Release } from '../release/release';
import { hasItalics } from '../typefaces/traits';
import { isSection, sectionHeading } from './section-heading';

/**
 * A block with what is printed of it and is not part of its text: the heading of notes, boilerplate
 * and contacts, and the marks around a quotation. Every format writes blocks that went through
 * here; the window shows the same. To do it twice changes nothing.
 *
 * @param before the block that stands before it, of the release as it leaves
 */
export function blockAsPrinted(
  block: TopBlock,
  facts: Facts,
  before: TopBlock | null,
  quotes: QuoteStyle = 'marks',
): TopBlock {
  if (block.type === 'quote') return quoteAsPrinted(block, facts, quotes);
  if (!isSection(block)) return block;
  const text = sectionHeading(block, facts, before);
  if (text === null) return block;
  const heading: Heading = { type: 'heading', level: 2, children: [{ text }] };
  // Each kind of section may hold a heading; TypeScript does not see that they all may.
  return { ...block, children: [heading, ...block.children] } as TopBlock;
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
    const children = release.children.map((block, index) =>
      blockAsPrinted(block, release.facts, release.children[index - 1] ?? null, quotes),
    );
    result = { ...release, children };
    known.set(quotes, result);
  }
  return result;
}

function quoteAsPrinted(quote: Quote, facts: Facts, wanted: QuoteStyle): Quote {
  // What nobody can see as italics is put in marks.
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
