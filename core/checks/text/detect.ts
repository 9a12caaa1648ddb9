import { francAll } from 'franc';
import { baseLanguage } from './languages';

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

/** Shorter texts are names and headings: too little to tell by. */
const MIN_LETTERS = 60;
/** How far the release's own language must fall behind before another one is believed. */
const CLEARLY_LESS = 0.8;

/**
 * The language of a text, told by its letter groups (franc): the expected language unless another
 * one is clearly more likely. A primary subtag where it is another, else `expected` itself.
 */
export function detectLanguage(text: string, expected: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (letters < MIN_LETTERS) return expected;
  const ranked = francAll(text, { only: ONLY });
  const best = CODES[ranked[0]?.[0] ?? ''];
  if (!best || best === baseLanguage(expected)) return expected;
  const known = Object.values(CODES).includes(baseLanguage(expected));
  const own = ranked.find(([code]) => CODES[code] === baseLanguage(expected))?.[1] ?? 0;
  return known && own < CLEARLY_LESS ? best : expected;
}
