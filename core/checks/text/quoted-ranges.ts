import { quoteMarksOf } from './quotation';
import type { TextUnit } from './text-unit';

type Range = readonly [start: number, end: number];

/** ‘…’ as British papers quote: an apostrophe inside a word closes nothing. */
const SINGLE = /(?<!\p{L})[‘‚'][^‘‚]{3,}?[’‘'](?!\p{L})/gu;

/**
 * The stretches of a text that are somebody's words. A quotation that is not closed goes on to the
 * end of the paragraph, one that was not opened begins with it.
 */
export function quotedRanges(unit: TextUnit): Range[] {
  const ranges: Range[] = [];
  const open: number[] = [];
  for (const { role, offset } of quoteMarksOf(unit)) {
    if (role === 'open') open.push(offset);
    else ranges.push([open.pop() ?? 0, offset + 1]);
  }
  const [first] = open;
  if (first !== undefined) ranges.push([first, unit.text.length]);
  for (const { index, 0: said } of unit.text.matchAll(SINGLE)) {
    ranges.push([index, index + said.length]);
  }
  return ranges;
}

/** Whether an offset lies in one of the ranges. */
export const isWithin = (offset: number, ranges: readonly Range[]): boolean =>
  ranges.some(([start, end]) => start <= offset && offset < end);
