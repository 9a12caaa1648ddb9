import * as v from 'valibot';
import { NUMERAL_SIGNS, type NumeralSign } from './numerals';

/**
 * How a numbered list writes its numbers: text with the number in braces, by the sign of its
 * numerals. `({1})` gives (1), (2); `{A}.` gives A., B. Of several numbers the last is the item's own
 * and those before are the ones of the items around it: `{1}.{1}` gives 2.1, 2.2.
 */
export type NumberFormat = string;

/** Longest format; "Recommendation {1}:" is a long one. */
const LONGEST = 60;

const GROUP = `\\{(?:${NUMERAL_SIGNS.join('|')})\\}`;
const FORMAT = new RegExp(`^(?:[^{}\\p{C}]*${GROUP})+[^{}\\p{C}]*$`, 'u');

export const NumberFormatSchema = v.pipe(v.string(), v.maxLength(LONGEST), v.regex(FORMAT));

export const isNumberFormat = (format: string): boolean =>
  format.length <= LONGEST && FORMAT.test(format);

/** The default format at a depth: 1., a., i. */
export function defaultFormat(depth: number): NumberFormat {
  return DEFAULTS[depth % DEFAULTS.length] ?? '{1}.';
}

const DEFAULTS: readonly NumberFormat[] = ['{1}.', '{a}.', '{i}.'];

/** A format in its pieces: text, and numerals. */
export type FormatPiece = { readonly text: string } | { readonly sign: NumeralSign };

export function formatPieces(format: NumberFormat): FormatPiece[] {
  return format
    .split(/(\{[^}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('{') ? { sign: piece.slice(1, -1) as NumeralSign } : { text: piece },
    );
}

/** The numerals of a format that has one number and nothing but a full stop after it, as in `{a}.` */
export function plainSign(format: NumberFormat): NumeralSign | null {
  return (/^\{([^}]*)\}\.$/.exec(format)?.[1] as NumeralSign | undefined) ?? null;
}
