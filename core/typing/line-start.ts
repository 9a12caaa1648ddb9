/** What a sign at the beginning of a line, followed by a space, makes of the line. */
export type LineTurn = 'bulleted' | 'numbered' | 'heading2' | 'heading3' | 'quote';

const STARTS: readonly (readonly [sign: RegExp, turn: LineTurn])[] = [
  [/^[-*•] $/u, 'bulleted'],
  [/^(?:1|١|۱|१)[.)] $/u, 'numbered'],
  [/^# $/, 'heading2'],
  [/^#{2,3} $/, 'heading3'],
  [/^> $/, 'quote'],
];

/**
 * What the beginning of a line stands for; null where it is text like any other.
 *
 * @param before the line up to the caret, the space that was typed included
 */
export function lineTurn(before: string): LineTurn | null {
  return STARTS.find(([sign]) => sign.test(before))?.[1] ?? null;
}
