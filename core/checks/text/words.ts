/** A stretch of a text. `end` is the first offset that no longer belongs to it. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Letters and digits, joined by apostrophes, hyphens, and the non-joiner inside Persian words. */
const WORD =
  /[\p{L}\p{M}\p{N}]+(?:[’'‘.·\u00ad\u200c\u2010\u2011-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** A segmenter of a language; made once, because making one is slow. */
export function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  let known = segmenters.get(key);
  if (!known) {
    known = new Intl.Segmenter(language, { granularity });
    segmenters.set(key, known);
  }
  return known;
}

/**
 * The words of a text as a reader counts them: “multi-stakeholder” and “children’s” are one word
 * each. Scripts without spaces are cut by Unicode's rules for the language.
 */
export function wordsOf(text: string, language: string): TextSpan[] {
  if (UNSPACED.test(text)) {
    return [...segmenter(language, 'word').segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment, index }) => ({ start: index, end: index + segment.length, text: segment }));
  }
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}
