import { francAll } from 'franc';
import { baseLanguage } from '../../text/base-language';

/** ISO 639-3 codes of the detector, by the BCP 47 primary subtags that Dateline uses. */
const CODES: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  spa: 'es',
  por: 'pt',
  deu: 'de',
  ita: 'it',
  nld: 'nl',
  swe: 'sv',
  pol: 'pl',
  rus: 'ru',
  ukr: 'uk',
  tur: 'tr',
  arb: 'ar',
  pes: 'fa',
  swh: 'sw',
};
const ONLY = Object.keys(CODES);

/** Shorter texts cannot be identified, except by a different script. */
const MIN_LETTERS = 40;
const MIN_LETTERS_OF_ANOTHER_SCRIPT = 15;
/** How far the release's own language must fall behind before another one is believed. */
const CLEARLY_LESS = 0.8;

const SCRIPTS = [/\p{Script=Latin}/gu, /\p{Script=Cyrillic}/gu, /\p{Script=Arabic}/gu];
const SCRIPT_OF: Readonly<Record<string, number>> = { ru: 1, uk: 1, ar: 2, fa: 2 };

/** The languages that a text may be in by its letter groups (franc), the likeliest first: 1 is the likeliest. */
export function likelyLanguages(
  text: string,
): readonly (readonly [language: string, likeness: number])[] {
  const words = withoutNames(text);
  return francAll(words, { only: ONLY, minLength: MIN_LETTERS_OF_ANOTHER_SCRIPT }).flatMap(
    ([code, likeness]) => (CODES[code] ? [[CODES[code], likeness] as const] : []),
  );
}

/** Names are at home in every language. */
const withoutNames = (text: string): string => text.replace(/(?<=\S\s+)\p{Lu}[\p{L}’'-]*/gu, '');

/**
 * Detects the language of a text by its trigrams (franc). Returns `expected` unless another
 * language is clearly more likely, then its primary subtag. Names are skipped, as they occur in
 * every language.
 */
export function detectLanguage(text: string, expected: string): string {
  const base = baseLanguage(expected);
  const words = withoutNames(text);
  const counts = SCRIPTS.map((script) => words.match(script)?.length ?? 0);
  const letters = counts.reduce((sum, count) => sum + count, 0);
  const script = counts.indexOf(Math.max(...counts));
  const known = Object.values(CODES).includes(base);
  const isOther = known && script !== (SCRIPT_OF[base] ?? 0);
  if (letters < (isOther ? MIN_LETTERS_OF_ANOTHER_SCRIPT : MIN_LETTERS)) return expected;
  const ranked = francAll(words, { only: ONLY, minLength: MIN_LETTERS_OF_ANOTHER_SCRIPT });
  const best = CODES[ranked[0]?.[0] ?? ''];
  if (!best || best === base) return expected;
  const own = ranked.find(([code]) => CODES[code] === base)?.[1] ?? 0;
  return known && own < CLEARLY_LESS ? best : expected;
}
