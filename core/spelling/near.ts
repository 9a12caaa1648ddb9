import { baseLanguage } from '../text/base-language';

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

/** Every word at one typing error's distance: a letter left out, added, changed, or two swapped. */
function* oneSlipFrom(word: string, language: string): Generator<string> {
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

/** Small words that the next one is often typed onto: “thegovernment”. */
const RUN_ON: Readonly<Record<string, RegExp>> = {
  en: /^(?:the|and|for|with|that|from|this|have|will)(?=\p{L}{4})|(?<=\p{L}{4})(?:the|and|for|with|that|from|this)$/u,
  fr: /^(?:les|des|une|que|pour|dans|avec)(?=\p{L}{4})/u,
  es: /^(?:los|las|que|una|para|con)(?=\p{L}{4})/u,
  pt: /^(?:uma|que|para|com|dos|das)(?=\p{L}{4})/u,
};

/** In a word of this length a doubled letter and one more error are still clear. */
const LONG = 8;

/**
 * Whether an unknown word is so close to one in the dictionary that it is probably mistyped: one
 * error away, in a long word with a letter doubled as well, or with a small word run
 * into it. Most misspellings are; names and terms seldom.
 */
export function canBeSlip(
  word: string,
  language: string,
  isWord: (word: string) => boolean,
): boolean {
  const isNear = (one: string): boolean => {
    for (const other of oneSlipFrom(one, language)) if (isWord(other)) return true;
    return false;
  };
  if (isNear(word)) return true;
  const small = RUN_ON[baseLanguage(language)]?.exec(word);
  if (small && isWord(word.replace(small[0], ''))) return true;
  return word.length >= LONG && undoubled(word).some(isNear);
}

/** The word with one of its doubled letters single. */
const undoubled = (word: string): string[] =>
  [...word.matchAll(/(\p{L})\1/gu)].map(
    ({ index }) => word.slice(0, index) + word.slice(index + 1),
  );
