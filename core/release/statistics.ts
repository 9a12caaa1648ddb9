import { countWords } from './words';

/** The length of a text. */
export interface Statistics {
  readonly words: number;
  /** Letters, digits, signs and spaces; an accent is no character of its own. */
  readonly characters: number;
  readonly charactersWithoutSpaces: number;
  /** How long it takes to read, in whole minutes; at least one. */
  readonly minutes: number;
}

/** Words a minute, for reading silently (Brysbaert 2019, English non-fiction). */
const READING_SPEED = 238;

/**
 * Measures the length of a text.
 *
 * @param lines paragraphs and fields
 * @param language BCP 47, for word boundaries
 */
export function statisticsOf(lines: readonly string[], language: string): Statistics {
  const words = lines.reduce((sum, line) => sum + countWords(line, language), 0);
  const text = lines.join('').normalize('NFC').replace(/\n/g, '');
  return {
    words,
    characters: lengthOf(text),
    charactersWithoutSpaces: lengthOf(text.replace(/\s/gu, '')),
    minutes: Math.max(1, Math.round(words / READING_SPEED)),
  };
}

/** In code points, marks and joiners left out. */
function lengthOf(text: string): number {
  let length = 0;
  for (const sign of text) if (!/[\p{M}\u200b-\u200f\u2060\ufeff]/u.test(sign)) length += 1;
  return length;
}
