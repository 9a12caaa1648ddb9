import { baseLanguage } from '../checks/text/languages';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىءآأؤإئة';

/** The letters of a language, in lower case: what one letter may have been mistyped for. */
const LETTERS: Readonly<Record<string, string>> = {
  fr: `${LATIN}àâçéèêëîïôùûüœ`,
  es: `${LATIN}áéíñóúü`,
  pt: `${LATIN}áâãàçéêíóôõú`,
  de: `${LATIN}äöüß`,
  it: `${LATIN}àèéìòù`,
  nl: `${LATIN}éëïöü`,
  pl: `${LATIN}ąćęłńóśźż`,
  sv: `${LATIN}åäö`,
  tr: `${LATIN}çğıöşü`,
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’',
  ar: ARABIC,
  fa: `${ARABIC}پچژکگی`,
};

/**
 * Every word that is one slip away: a letter left out, added, changed, or two neighbours swapped.
 * Four in five misspellings are one slip away from what was meant.
 */
export function* oneSlipFrom(word: string, language: string): Generator<string> {
  const letters = LETTERS[baseLanguage(language)] ?? LATIN;
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    const [here = '', next = ''] = word.slice(at);
    if (here !== '') yield before + after;
    if (next !== '' && next !== here) yield before + next + here + word.slice(at + 2);
    for (const letter of letters) {
      yield before + letter + word.slice(at);
      if (here !== '' && letter !== here) yield before + letter + after;
    }
  }
}
