import { blockCheck } from '../check';
import { replaceWith } from '../text/find-in-units';

export const struckText = blockCheck({
  id: 'struck-text',
  title: 'Text is struck through',
  severity: 'warning',
  why: 'Struck text is mostly left over from editing. Plain text, and the plain part of an e-mail, cannot show the stroke: there it reads like any other text.',
  run: ({ lines }) =>
    lines.flatMap((line) =>
      stretchesOf(line.segments).flatMap(({ start, end }) => {
        const quote = line.text.slice(start, end);
        if (quote.trim() === '') return [];
        const message = `“${quote.trim()}” is struck through; plain text will show it as if it were not.`;
        const fix = { ...replaceWith(''), title: 'Delete it' };
        return [{ spot: line.spot(start, end), message, quote, fixes: [fix] }];
      }),
    ),
});

interface Struck {
  readonly start: number;
  end: number;
}

/** Struck runs that follow one another are one stretch. */
function stretchesOf(
  segments: readonly { readonly start: number; readonly end: number; readonly struck: boolean }[],
): Struck[] {
  const stretches: Struck[] = [];
  for (const { start, end, struck } of segments) {
    if (!struck) continue;
    const last = stretches.at(-1);
    if (last?.end === start) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches;
}
