import { blockCheck } from '../check';
import { SLIPS } from '../lists/slips';
import { findInUnits, proseOf, replaceWith } from '../text/find-in-units';
import { isEnglish } from '../text/languages';
import { inCaseOf } from '../text/phrases';

export const slips = blockCheck({
  id: 'slips',
  title: 'Slip of grammar',
  severity: 'warning',
  why: 'A lost “of” or a wrong preposition passes every spelling checker, and every reader sees it.',
  run(block) {
    const units = proseOf(block).filter(({ language }) => isEnglish(language));
    return SLIPS.flatMap(({ pattern, right, message }) =>
      findInUnits(units, pattern, (match) => {
        const text = inCaseOf(match[0], filledIn(right, match));
        return { message: `“${match[0]}”: ${message}`, fixes: [replaceWith(text)] };
      }),
    );
  },
});

/** A replacement with its `$1`, `$2` … as they were matched. */
const filledIn = (template: string, match: RegExpMatchArray): string =>
  template.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
