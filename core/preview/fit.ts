import type { TopBlock } from '../release/blocks/block';
import type { LooseNode } from '../release/nodes';
import type { Release } from '../release/release';
import { countWords, wordsIn } from '../release/words';
import { printedBlocks } from '../templates/resolve-template';

/** Something that would make a release shorter. */
export interface Tightening {
  /** The advice: "Shorten this paragraph: 112 words". */
  readonly text: string;
  /** How the words of the block begin, so that it is known which; empty where there are none. */
  readonly start: string;
  /** The block it is about, by its index. */
  readonly block: number;
}

/** What is beyond the first page, and how it could be shortened. */
export interface Fit {
  /** Words in the blocks that begin after page 1: about as many must go. */
  readonly words: number;
  readonly suggestions: readonly Tightening[];
}

const LONG_PARAGRAPH = 70;
const LONG_QUOTE = 50;
const LONG_HEADLINE = 20;
const LONG_BOILERPLATE = 60;
const MAX_SUGGESTIONS = 6;
/** Letters that are more than a line of the list. */
const START = 100;

/**
 * How a release could come down to one page: by what of it is printed.
 *
 * @param places the page on which each block begins
 */
export function fitToOnePage(release: Release, places: readonly number[]): Fit {
  const textOf = (block: TopBlock): string =>
    wordsIn(block as LooseNode)
      .join(' ')
      .trim();
  const wordsOf = (block: TopBlock): number => countWords(textOf(block), release.facts.language);
  const printed = printedBlocks(release).flatMap((block, index) =>
    block ? [{ block, index }] : [],
  );
  const beyond = printed.filter(({ index }) => (places[index] ?? 1) > 1);
  const found = printed.flatMap(({ block, index }) => {
    const tightening = tighten(block, wordsOf(block));
    const start = textOf(block).slice(0, START);
    return tightening ? [{ ...tightening, start, block: index }] : [];
  });
  return {
    words: beyond.reduce((sum, { block }) => sum + wordsOf(block), 0),
    suggestions: found
      .sort((a, b) => b.gain - a.gain)
      .slice(0, MAX_SUGGESTIONS)
      .map(({ text, start, block }) => ({ text, start, block })),
  };
}

function tighten(block: TopBlock, words: number): { text: string; gain: number } | null {
  switch (block.type) {
    case 'page-break':
      return { text: 'Remove the page break', gain: 10_000 };
    case 'image':
      return block.width > 60
        ? { text: `Make the picture smaller: it is ${block.width} % wide`, gain: block.width * 3 }
        : null;
    case 'headline':
      return tooLong('the headline', words, LONG_HEADLINE, 4);
    case 'lede':
    case 'paragraph':
      return tooLong('this paragraph', words, LONG_PARAGRAPH);
    case 'quote':
      return tooLong('this quote', words, LONG_QUOTE);
    case 'boilerplate':
    case 'notes':
      return tooLong(
        block.type === 'notes' ? 'the notes' : 'the boilerplate',
        words,
        LONG_BOILERPLATE,
      );
    default:
      return null;
  }
}

function tooLong(
  what: string,
  words: number,
  limit: number,
  weight = 1,
): { text: string; gain: number } | null {
  return words > limit
    ? { text: `Shorten ${what}: ${words} words`, gain: (words - limit) * weight }
    : null;
}
