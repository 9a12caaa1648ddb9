import type { Space } from '../embargo/embargo-text';
import { releaseLine } from '../embargo/release-line';
import type { Facts } from '../release/facts';
import { dateText } from '../release/facts-text';
import { wordingFor } from './wording/wording';

/**
 * The lines every format prints above the headline, one paragraph each: that the release was
 * withdrawn, or what it corrects, then when it may be used. As plain text has them.
 */
export const openingLines = (facts: Facts): string[] => lines(facts, ' ');

/** The same for formats that are laid out: no line ends within a date, a time or a zone. */
export const laidOutOpeningLines = (facts: Facts): string[] => lines(facts, '\u00a0');

/** The kind of an opening line, which decides how urgent it looks in the window. */
export interface OpeningLine {
  readonly says: 'withdrawn' | 'corrects' | 'embargo' | 'immediate';
  readonly text: string;
}

/** The lines as they are laid out, each with its kind. */
export const openingLinesOf = (facts: Facts): OpeningLine[] => linesOf(facts, '\u00a0');

const lines = (facts: Facts, space: Space): string[] =>
  linesOf(facts, space).map(({ text }) => text);

function linesOf(facts: Facts, space: Space): OpeningLine[] {
  const time = facts.releaseTime?.type === 'embargo' ? 'embargo' : 'immediate';
  const found: readonly (readonly [OpeningLine['says'], string | null])[] = [
    ['withdrawn', withdrawalLine(facts)],
    ['corrects', correctionLine(facts, space)],
    [time, releaseLine(facts, space)],
  ];
  return found.flatMap(([says, text]) => (text === null ? [] : [{ says, text }]));
}

function withdrawalLine({ language, withdrawal }: Facts): string | null {
  return withdrawal ? sentences(language, wordingFor(language).withdrawn, withdrawal.why) : null;
}

function correctionLine({ language, correction }: Facts, space: Space): string | null {
  if (!correction) return null;
  const { number, date, what, why } = correction;
  const day = date && dateText(date, language).replace(/\s/gu, space);
  const title = wordingFor(language).correction(number, day);
  return sentences(language, title, what, why);
}

/** Parts one after the other, each ended by a full stop where it has no ending of its own. */
function sentences(language: string, ...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part)
    .map((part) => (/[.!?؟:…。！？：।]$/.test(part) ? part : `${part}${wordingFor(language).stop}`))
    .join(' ');
}
