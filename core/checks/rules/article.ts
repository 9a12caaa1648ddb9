import { blockCheck } from '../check';
import { findInUnits, proseOf, replaceWith } from '../text/find-in-units';
import { isEnglish } from '../text/languages';
import { inCaseOf } from '../text/phrases';

/** A vowel letter that is spoken as a consonant, and a consonant letter that is silent. */
const SPOKEN_CONSONANT =
  /^(?:uni(?!n|m)|use|usu|usa|uti|eu|ewe|once|one(?!r)|ubiq|uig|uyg|uku|ukr|ugan|uran|uter|utop)/i;
const SILENT_H = /^(?:hour|honest|honou?r|heir)/i;
/** Letters whose names begin with a vowel: an NGO, an HIV test. */
const VOWEL_NAMES = /^[AEFHILMNORSX]/;
/** Acronyms that could be spoken as words and are not. */
const SPELLED = /^(?:HIV|LED|MOU|SUV|FAQ|SOS|NAP)s?$/;
/** Acronyms that are spoken as words. */
const SPOKEN =
  /^(?:NATO|NASA|UNICEF|UNESCO|UNAIDS|UNITAR|SARS|MERS|FIFA|RADAR|LASER|NAFTA|SWIFT|HABITAT|UNHABITAT|FEMA|REACH|MINUSMA|SIM)/;

export const article = blockCheck({
  id: 'article',
  title: '“a” and “an”',
  severity: 'warning',
  why: 'The article follows the sound, not the letter: an hour, a university, an NGO.',
  run: (block) =>
    findInUnits(
      proseOf(block).filter(({ language }) => isEnglish(language)),
      /(?<![\p{L}\p{N}.'’&/-])(?<said>[Aa]n?)\s+(?<next>[\p{L}\p{N}]+)/gu,
      (match, unit) => {
        const { said = '', next = '' } = match.groups ?? {};
        const right = articleFor(next);
        if (right === null || right === said.toLowerCase()) return null;
        const start = match.index ?? 0;
        // In the middle of a sentence a capital A is a name: “Vitamin A”.
        const before = unit.text.slice(0, start).trimEnd();
        if (said.startsWith('A') && before !== '' && !/[.!?:“"‘(«–—]$/u.test(before)) return null;
        const text = inCaseOf(said === 'A' ? 'Aa' : said, right);
        return {
          message: `It is “${right} ${next}”.`,
          fixes: [replaceWith(text)],
          start,
          end: start + said.length,
        };
      },
    ),
});

/** Null if unknown. */
function articleFor(word: string): 'a' | 'an' | null {
  if (/^\d/.test(word))
    return /^(?:8|11(?!\d)|18(?!\d))/.test(word) ? 'an' : /^1[18]\d/.test(word) ? null : 'a';
  if (/^\p{Lu}{2,}/u.test(word)) {
    if (SPELLED.test(word)) return 'an';
    if (SPOKEN.test(word)) return /^[AEIOU](?!N(?:ICEF|ESCO|ITAR))/.test(word) ? null : 'a';
    if (word.length > 5 || /^[BCDGJKPQTUVWYZ]/.test(word)) return word.length > 5 ? null : 'a';
    return VOWEL_NAMES.test(word)
      ? /[AEIOU]/.test(word.slice(1)) && !/^[FHLMNRSX]/.test(word)
        ? null
        : /^[FHLMNRSX][AEIOUY]/.test(word)
          ? null
          : 'an'
      : 'a';
  }
  // Single letters and foreign words are unpredictable.
  if (word.length === 1 || !/^[a-z]+$/i.test(word)) return null;
  if (SPOKEN_CONSONANT.test(word)) return 'a';
  if (SILENT_H.test(word)) return 'an';
  // “an historic” is old, but in use.
  if (/^hist/i.test(word)) return null;
  return /^[aeiou]/i.test(word) ? 'an' : 'a';
}
