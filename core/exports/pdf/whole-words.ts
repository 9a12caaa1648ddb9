import { partedStretches } from '../../release/bidi';
import { printable } from '../../release/characters';
import type { Scope } from './scope';
import { type Code, call, joined, textCode } from './typst';

/** Longer ones are addresses and the like, which have to be divided somewhere. */
export const MAX_WORD_LENGTH = 40;

const HYPHEN = '[-\\u2010]';
/** Signs of scripts that are written without spaces: a line may end at any of them. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\u3000-\\u303f\\uff00-\\uffef';
const ATOMS = new RegExp(`\\s+|[${UNSPACED}]|[^\\s${UNSPACED}]+`, 'gu');
const HAS_HYPHEN = new RegExp(HYPHEN, 'u');
const ENDS_IN_HYPHEN = new RegExp(`${HYPHEN}\\s*$`, 'u');
const BEFORE_HYPHENS = new RegExp(`(?<!${HYPHEN})(?=${HYPHEN})`, 'u');
const RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;

/**
 * A text as content whose lines never end in a hyphen that was typed: readers of a PDF take that
 * for one of a divided word, and drop it from what is copied. So a word with a hyphen stays on one
 * line, together with the next one where it ends in the hyphen ("pre- and post-war", "9 - 12"); one
 * too long for that is divided before its hyphens.
 */
export function wordsCode(text: string, scope: WordScope): Code {
  const { facts, longest = MAX_WORD_LENGTH, dividedAfter } = scope;
  const shown = dividedAfter ? divided(printable(text), dividedAfter) : printable(text);
  if (!HAS_HYPHEN.test(shown)) return textCode(shown);
  return joined(
    shown
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 ? ['linebreak()'] : []),
        ...lineOfWords(line, facts.direction === 'rtl', longest),
      ]),
  );
}

/** A generated line as content; isolated pieces keep their direction. */
export function isolatedCode(line: string, scope: WordScope): Code {
  const codes = partedStretches(line, scope.facts.direction).map(({ text, direction }) =>
    direction === null ? wordsCode(text, scope) : call('text', `dir: ${direction}`, textCode(text)),
  );
  return joined(codes);
}

type WordScope = Pick<Scope, 'facts' | 'longest' | 'dividedAfter'>;

const ZERO_WIDTH_SPACE = '\u200b';

/** The text with a place for the end of a line in each word that is too long for its column. */
function divided(text: string, after: number): string {
  return text.replace(/[^\s\u200b]+/gu, (word) => {
    const signs = graphemes(word);
    if (signs.length <= after) return word;
    return signs
      .map((sign, index) => (index > 0 && index % after === 0 ? ZERO_WIDTH_SPACE + sign : sign))
      .join('');
  });
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const graphemes = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

function lineOfWords(line: string, rightToLeft: boolean, longest: number): Code[] {
  const codes: Code[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') codes.push(textCode(plain));
    plain = '';
  };
  for (const word of wordsOf(line)) {
    const parts = HAS_HYPHEN.test(word) ? wholeParts(word, rightToLeft, longest) : [];
    if (parts.length === 0) plain += word;
    for (const part of parts) {
      if (part.length > longest) plain += part;
      else {
        flush();
        codes.push(call('box', textCode(part)));
      }
    }
  }
  flush();
  return codes;
}

/** The parts of a hyphenated word that stay on one line; empty if it may break anywhere. */
function wholeParts(word: string, rightToLeft: boolean, longest: number): string[] {
  // A box has no direction of its own: among words that run the other way it would change places.
  if (RIGHT_TO_LEFT.test(word) !== rightToLeft) return [];
  if (word.length <= longest) return [word];
  // In a narrow column a line that begins with a hyphen looks worse than is gained.
  return longest < MAX_WORD_LENGTH || rightToLeft ? [] : word.split(BEFORE_HYPHENS);
}

/** The words and the space between them; one that ends in a hyphen is one with the next. */
function wordsOf(line: string): string[] {
  const words: string[] = [];
  for (const atom of line.match(ATOMS) ?? []) {
    const before = words.at(-1) ?? '';
    if (ENDS_IN_HYPHEN.test(before.slice(-MAX_WORD_LENGTH)))
      words[words.length - 1] = before + atom;
    else words.push(atom);
  }
  return words;
}
