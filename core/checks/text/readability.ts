import { syllable } from 'syllable';
import { baseLanguage } from '../../text/base-language';

/** Flesch's formula as adapted to each language: base − a·(words per sentence) − b·(syllables per word). */
const FORMULAS: Readonly<Record<string, readonly [base: number, a: number, b: number]>> = {
  en: [206.835, 1.015, 84.6], // Flesch 1948
  fr: [207, 1.015, 73.6], // Kandel and Moles 1958
  es: [206.84, 1.02, 60], // Fernández Huerta 1959
  de: [180, 1, 58.5], // Amstad 1978
  it: [217, 1.3, 60], // Franchina and Vacca 1986
  nl: [206.84, 0.93, 77], // Douma 1960
  pt: [248.835, 1.015, 84.6], // Martins 1996
  ru: [206.835, 1.3, 60.1], // Oborneva 2006
};

export const hasReadingEase = (language: string): boolean => baseLanguage(language) in FORMULAS;

/** Flesch reading ease, about 0 (hard) to 100 (easy). The language has to have a formula. */
export function readingEase(
  { words, sentences, syllables }: { words: number; sentences: number; syllables: number },
  language: string,
): number {
  const [base, a, b] = FORMULAS[baseLanguage(language)] ?? [Number.NaN, 0, 0];
  return base - a * (words / sentences) - b * (syllables / words);
}

const VOWELS = /[aeiouyàâäáãåæéèêëíîïìóôöòõøœúùûüýÿаеёиоуыэюя]+/giu;

/** Syllables of a word: by a word list in English, by groups of vowels elsewhere. At least one. */
export function syllablesOf(word: string, language: string): number {
  const count =
    baseLanguage(language) === 'en' ? syllable(word) : (word.match(VOWELS)?.length ?? 0);
  return Math.max(count, 1);
}
