import { baseLanguage } from '../../text/base-language';
import { isPartOfName } from './numbered-name';
import type { TextUnit } from './text-unit';

/** A number in a text. `noun`: the word that follows it, in lower case, or empty. */
export interface Figure {
  readonly value: number;
  readonly text: string;
  readonly noun: string;
  readonly start: number;
  readonly end: number;
  /** Whether the language's words for small numbers are known, so that “twelve” is found for “12”. */
  readonly isWordKnown: boolean;
  /** Whether it may belong to the name before it, as in “Falcon 9”. */
  readonly isName: boolean;
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
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
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
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    veinte: 20,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
  },
  de: {
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
  },
  pt: {
    dois: 2,
    duas: 2,
    três: 3,
    quatro: 4,
    cinco: 5,
    seis: 6,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    onze: 11,
    doze: 12,
    treze: 13,
    quinze: 15,
    vinte: 20,
    trinta: 30,
  },
};
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousand|mille|mil|tausend)$/i, 1e3],
  [/^(?:millions?|millón|millones|milhão|milhões|millionen|mio|m)$/i, 1e6],
  [/^(?:billions?|milliards?|milliarden?|mrd|bn)$/i, 1e9],
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
  const known = WORDS[baseLanguage(unit.language)];
  const words = known ?? {};
  const isWordKnown = known !== undefined;
  const found: Figure[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const digits = match.groups?.digits ?? '';
    const end = match.index + digits.length;
    if (YEAR.test(digits) || DATE_AFTER.test(text.slice(end))) continue;
    if (unit.touchesVoid(match.index, end)) continue;
    const figure = withNoun(text, parse(digits, unit.language), match.index, end);
    found.push({ ...figure, isWordKnown, isName: isPartOfName(unit, match.index) });
  }
  for (const word of unit.words) {
    const value = words[word.text.toLowerCase()];
    if (value === undefined) continue;
    found.push({ ...withNoun(text, value, word.start, word.end), isWordKnown, isName: false });
  }
  return found;
}

function withNoun(
  text: string,
  number: number,
  start: number,
  to: number,
): Omit<Figure, 'isWordKnown' | 'isName'> {
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
