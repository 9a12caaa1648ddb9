import type { Facts } from '../release/facts';
import { factText } from '../release/facts-text';
import type { Inline } from '../release/inlines/inline';
import { isText } from '../release/nodes';
import type { Text } from '../release/text';

/** How a piece of a line looks besides its letters. */
export interface Look {
  readonly marks: Omit<Text, 'text'>;
  /** The address it leads to; null where it is no link. */
  readonly url: string | null;
  /** A gap still to fill or a fact is one whole; nothing inside it can differ. */
  readonly of: 'text' | 'placeholder' | 'fact';
}

/** The smallest part of a line that a comparison moves as one: a word, a sign, a run of spaces. */
export interface Token {
  readonly text: string;
  /** Letters or digits, by the rules of the language: what counts as a word. */
  readonly isWord: boolean;
  readonly look: Look;
}

const PLAIN: Look = { marks: {}, url: null, of: 'text' };

/** A line as its tokens, in the order of reading. */
export function tokensOf(children: readonly Inline[], facts: Facts): Token[] {
  return children.flatMap((child) => inlineTokens(child, facts, PLAIN));
}

function inlineTokens(inline: Inline, facts: Facts, look: Look): Token[] {
  if (isText(inline)) {
    const { text, ...marks } = inline;
    return textTokens(text, facts.language, { ...look, marks });
  }
  switch (inline.type) {
    case 'link':
      return inline.children.flatMap((child) =>
        inlineTokens(child, facts, { ...look, url: inline.url }),
      );
    case 'placeholder':
      return [whole(`[${inline.label}]`, { ...look, of: 'placeholder' })];
    case 'fact':
      return [whole(factText(inline.fact, facts), { ...look, of: 'fact' })];
  }
}

const whole = (text: string, look: Look): Token => ({ text, isWord: true, look });

const segmenters = new Map<string, Intl.Segmenter>();

/** A text as its words and what stands between them (Unicode UAX 29 word boundaries). */
export function textTokens(text: string, language: string, look: Look = PLAIN): Token[] {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return Array.from(segmenter.segment(text), ({ segment, isWordLike }) => ({
    text: segment,
    isWord: isWordLike === true,
    look,
  }));
}
