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

/** Every word that is one slip away: a letter left out, added, changed, or two neighbours swapped. */
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

/** In a word as long as this two slips still leave no doubt what was meant. */
const LONG = 8;

interface Words {
  isWord(word: string): boolean;
  suggest(word: string): string[];
}

/**
 * Whether a word that no dictionary has is so like one of the dictionary that it can be a slip: one
 * slip away, two in a long word, or a small word run into it. Nine in ten misspellings are; names
 * and terms seldom.
 */
export function canBeSlip(word: string, language: string, dictionary: Words): boolean {
  for (const other of oneSlipFrom(word, language)) if (dictionary.isWord(other)) return true;
  const small = RUN_ON[baseLanguage(language)]?.exec(word);
  if (small && dictionary.isWord(word.replace(small[0], ''))) return true;
  return (
    word.length >= LONG &&
    dictionary.suggest(word).some((other) => slipsBetween(word, other.toLowerCase()) <= 2)
  );
}

/** How many letters are left out, added, changed or swapped with their neighbour. */
function slipsBetween(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let least = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? 0;
}
