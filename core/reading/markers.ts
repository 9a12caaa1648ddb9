import { HIGHEST } from '../release/blocks/list';
import { isNumberFormat, type NumberFormat } from '../release/lists/number-format';
import { NUMERAL_SIGNS, NUMERALS, type NumeralSign } from '../release/lists/numerals';

/** What stands before an item, as text: "1.", "(b)", "•". */
export interface Marker {
  readonly text: string;
  /** It is written in a font of signs, so that its letters are none. */
  readonly isSign: boolean;
}

/** The number of an item, and how it is written. */
export interface ItemNumber {
  readonly number: number;
  readonly format: NumberFormat;
}

/**
 * Whether what stands before an item says its number ("1.", "(b)", "iv)", "٣.", "Article 4", a lone
 * capital). A word does not, though its letters could be read as one. Bullets are letters too: of fonts
 * of signs, and the "o" of Courier.
 */
export function isCounted({ text, isSign }: Marker): boolean {
  if (isSign || text === 'o') return false;
  const token = parsed(text)?.token ?? '';
  const isWord = /^\p{L}{2,}$/u.test(token) && !/^(\p{L})\1+$/u.test(token) && !isRoman(token);
  return !isWord && numbersIn([text], []).length > 0;
}

const isRoman = (token: string): boolean =>
  NUMERALS.i.read(token) !== null || NUMERALS.I.read(token) !== null;

/**
 * Whether what stands before an item is a bullet, so that nothing is lost without it: nothing, one
 * sign, or a Latin letter alone, which was a sign of a font that is gone.
 */
export const isBullet = ({ text, isSign }: Marker): boolean =>
  isSign || /^(?:|[^\p{L}\p{N}]\ufe0f?|\p{sc=Latin})$/u.test(text);

/** A marker with its own numeral found: what is around it is the same for all items of a list. */
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
 * The numbers that the markers of items say, in their order, as long as they are of one kind: "i." is
 * one or the ninth letter, which only the others tell.
 *
 * @param around the numbers of the items that the list is in, which a marker as "2.1" repeats
 * @returns the numbers of the first so many items; none where their markers say no number
 */
export function numbersIn(markers: readonly string[], around: readonly number[]): ItemNumber[] {
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
    const format = formatOf(first, sign, around);
    if (!isNumberFormat(format)) continue;
    best = numbers.map((number) => ({ number, format }));
    fewestLeaps = leaps;
  }
  return best;
}

function formatOf({ before, after }: Parsed, sign: NumeralSign, around: readonly number[]): string {
  return `${withOuterNumbers(before, around)}{${sign}}${after}`;
}

/** Text before a number in which those of the items around it are numerals: "2." is "{1}." in item 2. */
function withOuterNumbers(before: string, around: readonly number[]): string {
  const tokens = before.match(/\p{N}+|\p{L}+/gu) ?? [];
  const outer = around.slice(-tokens.length);
  if (tokens.length === 0 || tokens.length > around.length) return before;
  const signs = tokens.map((token, at) =>
    NUMERAL_SIGNS.find((sign) => NUMERALS[sign].read(token) === outer[at]),
  );
  if (!signs.every((sign) => sign !== undefined)) return before;
  let at = 0;
  return before.replace(/\p{N}+|\p{L}+/gu, () => {
    const sign = signs[at];
    at += 1;
    return `{${sign}}`;
  });
}
