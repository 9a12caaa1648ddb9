import { fold } from '../library/fold';

/** A word of a text: folded as it is compared, and where it stands. */
export interface IndexWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Letters and digits with what belongs to them: vowel signs, joiners, the Arabic line that stretches a word. */
const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ASCII = /^[\0-\x7f]*$/;
/** Digits of Arabic and Persian. Their last four bits are their value. */
const ARABIC_DIGIT = /[٠-٩۰-۹]/g;

let segmenter: Intl.Segmenter | null = null;

/**
 * The words of a text as the archive compares them: without case, accents and vowel signs, with the
 * letters of Arabic made one, and with words found by a dictionary where no spaces divide them.
 * A text that is searched and a query go through the same function.
 */
export function indexWords(text: string): IndexWord[] {
  const words: IndexWord[] = [];
  for (const match of text.matchAll(RUN)) {
    const [run] = match;
    if (UNSPACED.test(run)) {
      segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
      for (const { segment, index, isWordLike } of segmenter.segment(run)) {
        const from = match.index + index;
        if (isWordLike) put(words, segment, from);
      }
    } else put(words, run, match.index);
  }
  return words;
}

function put(words: IndexWord[], run: string, from: number): void {
  const word = folded(run);
  if (word) words.push({ word, from, to: from + run.length });
}

/** Longer ones are not words: a base64 picture, a key. Their beginning is enough to find them. */
const LONGEST = 40;

function folded(run: string): string {
  const start = run.length > LONGEST ? run.slice(0, LONGEST) : run;
  if (ASCII.test(start)) return start.toLowerCase();
  return fold(start).replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
}
