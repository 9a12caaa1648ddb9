import { baseLanguage } from './languages';
import type { TextUnit } from './text-unit';

/** A number in a text. `noun`: the word that follows it, in lower case, or empty. */
export interface Figure {
  readonly value: number;
  readonly text: string;
  readonly noun: string;
  readonly start: number;
  readonly end: number;
}

const WORDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
  fr: {
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    dix: 10,
    vingt: 20,
    trente: 30,
  },
  es: {
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    veinte: 20,
  },
};
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousand|mille|mil)$/i, 1e3],
  [/^(?:million|millions|millón|millones|m)$/i, 1e6],
  [/^(?:billion|billions|milliards?|bn)$/i, 1e9],
];
const NUMBER =
  /(?<![\p{L}\p{N}.,/:–-])(?<digits>\d+(?:[.,\u00a0\u202f' ]\d{3})*(?:[.,]\d+)?)(?![\p{L}\p{N}/:-]|[.,]\d)/gu;
/** A date or a year is no figure. */
const YEAR = /^(?:19|20)\d\d$/;
const DATE_AFTER =
  /^\s+(?:January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|de\s+\p{L}+)\b/iu;

/** The figures in a line: digits with separators, words up to ninety, “million” and the like. */
export function figuresIn(unit: TextUnit): Figure[] {
  const { text } = unit;
  const words = WORDS[baseLanguage(unit.language)] ?? {};
  const found: Figure[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const digits = match.groups?.digits ?? '';
    const end = match.index + digits.length;
    if (YEAR.test(digits) || DATE_AFTER.test(text.slice(end))) continue;
    if (unit.touchesVoid(match.index, end)) continue;
    found.push(withNoun(text, parse(digits, unit.language), match.index, end));
  }
  for (const word of unit.words) {
    const value = words[word.text.toLowerCase()];
    if (value !== undefined) found.push(withNoun(text, value, word.start, word.end));
  }
  return found;
}

function withNoun(text: string, number: number, start: number, to: number): Figure {
  const scale = /^[\s\u00a0\u202f]*(\p{L}+)/u.exec(text.slice(to));
  const factor = SCALES.find(([name]) => name.test(scale?.[1] ?? ''))?.[1] ?? 1;
  const end = factor === 1 ? to : to + (scale?.[0].length ?? 0);
  const noun = /^[\s\u00a0\u202f]*(\p{L}+)/u.exec(text.slice(end))?.[1]?.toLowerCase() ?? '';
  return { value: number * factor, text: text.slice(start, end), noun, start, end };
}

function parse(digits: string, language: string): number {
  const commaIsDecimal = baseLanguage(language) !== 'en';
  const groups = /^\d{1,3}(?:[.,\u00a0\u202f' ]\d{3})+$/u.test(digits);
  if (groups && !(commaIsDecimal ? /^\d+,\d{3}$/ : /^\d+\.\d{3}$/).test(digits)) {
    return Number(digits.replace(/\D/g, ''));
  }
  const plain = commaIsDecimal
    ? digits.replace(/[.\u00a0\u202f' ]/gu, '').replace(',', '.')
    : digits.replace(/[,\u00a0\u202f' ]/gu, '');
  return Number(plain);
}
