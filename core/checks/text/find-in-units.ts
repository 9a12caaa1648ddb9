import type { Finding, Fix } from '../check';
import type { BlockView } from './block-view';
import type { TextUnit } from './text-unit';

/** Units with sentences or phrases that somebody wrote: no names, addresses or numbers. */
export function proseOf(block: BlockView): readonly TextUnit[] {
  return block.units.filter(({ role }) => role === 'line' || role === 'prose');
}

/** The finding for one match of a pattern; null to reject the match. */
export type Judge = (
  match: RegExpMatchArray,
  unit: TextUnit,
) => { message: string; fixes?: readonly Fix[]; start?: number; end?: number } | null;

/**
 * A finding for each match of a pattern (with the `g` flag) that the judge confirms. The spot is
 * the match, or the part of it that the judge gives by offsets in the unit.
 */
export function findInUnits(units: readonly TextUnit[], pattern: RegExp, judge: Judge): Finding[] {
  return units.flatMap((unit) =>
    [...unit.text.matchAll(pattern)].flatMap((match): Finding[] => {
      const judged = judge(match, unit);
      if (!judged) return [];
      const { message, fixes = [], start = match.index ?? 0 } = judged;
      const end = judged.end ?? (match.index ?? 0) + match[0].length;
      if (unit.touchesVoid(start, end)) return [];
      const quote = unit.text.slice(start, end);
      return [{ spot: unit.spot(start, end), message, quote, fixes }];
    }),
  );
}

/** A replacement of the finding's own spot. */
export function replaceWith(text: string): Fix {
  const title = text === '' ? 'Remove' : `Replace with “${text}”`;
  return { type: 'replace', title, text };
}
