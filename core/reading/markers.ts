import { HIGHEST } from '../release/blocks/list';
import { isNumberFormat, type NumberFormat } from '../release/lists/number-format';
import { NUMERAL_SIGNS, NUMERALS, type NumeralSign } from '../release/lists/numerals';

/** The text before a list item: "1.", "(b)", "•". */
export interface Marker {
  readonly text: string;
  /** It is in a symbol font, so its letters are not letters. */
  readonly isSymbol: boolean;
}

/** The number of an item and its format. */
export interface ItemNumber {
  readonly number: number;
  readonly format: NumberFormat;
}

/**
 * Whether a marker is a number ("1.", "(b)", "iv)", "٣.", "Article 4", a single capital). Words are
 * not, even if their letters form a Roman numeral. Letters of symbol fonts and the "o" of Courier
 * are bullets.
 */
export function isNumberMarker({ text, isSymbol: isSign }: Marker): boolean {
  if (isSign || text === 'o') return false;
  const token = parsed(text)?.token ?? '';
  const isWord = /^\p{L}{2,}$/u.test(token) && !/^(\p{L})\1+$/u.test(token) && !isRoman(token);
  return !isWord && numbersIn([text], []).length > 0;
}

const isRoman = (token: string): boolean =>
  NUMERALS.i.read(token) !== null || NUMERALS.I.read(token) !== null;

/**
 * Whether a marker is a bullet and can be dropped: empty, a single symbol, or a single Latin
 * letter, which was a symbol in a font that is gone.
 */
export const isBulletMarker = ({ text, isSymbol: isSign }: Marker): boolean =>
  isSign || /^(?:|[^\p{L}\p{N}]\ufe0f?|\p{sc=Latin})$/u.test(text);

/** A marker split at its last numeral; all items of a list share the text before and after it. */
interface Parsed {
  readonly before: string;
  readonly token: string;
  readonly after: string;
}

function parsed(text: string): Parsed | null {
  const own = [...text.matchAll(/\p{N}+|\p{L}+/gu)].at(-1);
  if (!own) return null;
  const [token] = own;
  return {
    before: text.slice(0, own.index),
    token,
    after: text.slice(own.index + token.length),
  };
}

/**
 * Reads the numbers of consecutive markers of one kind. "i." may be Roman or the ninth letter; the
 * other markers decide.
 *
 * @param outer the numbers of the parent items, which a marker such as "2.1" repeats
 * @returns numbers for the longest possible prefix of the markers; empty if the first is no number
 */
export function numbersIn(markers: readonly string[], outer: readonly number[]): ItemNumber[] {
  const first = parsed(markers[0] ?? '');
  if (!first) return [];
  let best: ItemNumber[] = [];
  let fewestLeaps = Number.POSITIVE_INFINITY;
  for (const sign of NUMERAL_SIGNS) {
    const numbers: number[] = [];
    for (const marker of markers) {
      const each = parsed(marker);
      const isAlike = each?.before === first.before && each.after === first.after;
      const number = isAlike ? NUMERALS[sign].read(each.token) : null;
      if (number === null || number > HIGHEST) break;
      numbers.push(number);
    }
    const leaps = numbers.filter((n, at) => at > 0 && n !== (numbers[at - 1] ?? 0) + 1).length;
    const isLonger = numbers.length > best.length;
    const isBetter =
      numbers.length === best.length &&
      (leaps < fewestLeaps ||
        (leaps === fewestLeaps && (numbers[0] ?? 0) < (best[0]?.number ?? 0)));
    if (numbers.length === 0 || !(isLonger || isBetter)) continue;
    const format = formatOf(first, sign, outer);
    if (!isNumberFormat(format)) continue;
    best = numbers.map((number) => ({ number, format }));
    fewestLeaps = leaps;
  }
  return best;
}

function formatOf({ before, after }: Parsed, sign: NumeralSign, outer: readonly number[]): string {
  return `${withOuterNumbers(before, outer)}{${sign}}${after}`;
}

/** Replaces the numbers of parent items by placeholders: "2." is "{1}." within item 2. */
function withOuterNumbers(before: string, outer: readonly number[]): string {
  const tokens = before.match(/\p{N}+|\p{L}+/gu) ?? [];
  const nearest = outer.slice(-tokens.length);
  if (tokens.length === 0 || tokens.length > outer.length) return before;
  const signs = tokens.map((token, at) =>
    NUMERAL_SIGNS.find((sign) => NUMERALS[sign].read(token) === nearest[at]),
  );
  if (!signs.every((sign) => sign !== undefined)) return before;
  let at = 0;
  return before.replace(/\p{N}+|\p{L}+/gu, () => {
    const sign = signs[at];
    at += 1;
    return `{${sign}}`;
  });
}
