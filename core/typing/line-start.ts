/** What a marker at the beginning of a line, followed by a space, turns the line into. */
export type LineTurn = 'bulleted' | 'numbered' | 'heading2' | 'heading3' | 'quote';

const STARTS: readonly (readonly [sign: RegExp, turn: LineTurn])[] = [
  [/^[-*•] $/u, 'bulleted'],
  [/^(?:\(1\)|(?:1|١|۱|१)[.)]|a\)) $/u, 'numbered'],
  [/^# $/, 'heading2'],
  [/^#{2,3} $/, 'heading3'],
  [/^> $/, 'quote'],
];

/**
 * The marker at the beginning of a line; null if it is plain text.
 *
 * @param before the line up to the caret, the space that was typed included
 */
export function lineTurn(before: string): LineTurn | null {
  return STARTS.find(([sign]) => sign.test(before))?.[1] ?? null;
}

/** How a number at the beginning of a line is written: "(1) " as `({1})`; null for plain "1. ". */
export function typedFormat(before: string): string | null {
  const [, open = '', sign = '', close = ''] = /^(\(?)([1١۱१a])([.)]) $/u.exec(before) ?? [];
  const format = `${open}{${sign}}${close}`;
  return sign === '' || format === '{1}.' ? null : format;
}

/** The number of a line that begins with one, as in "3. "; null for any other line. */
export function typedNumber(before: string): number | null {
  const [, number] = /^(\d{1,3})\. $/.exec(before) ?? [];
  return number === undefined ? null : Number(number);
}
