import { blockCheck } from '../check';
import { datePatternOf } from '../text/dates';
import { findInUnits, proseOf, replaceWith } from '../text/find-in-units';
import { inCaseOf } from '../text/phrases';

export const weekdayDate = blockCheck({
  id: 'weekday-date',
  title: 'Weekday does not match the date',
  severity: 'error',
  readsFacts: true,
  why: 'One of the two is wrong, and half of the readers will believe the wrong one.',
  run(block, { facts, now }) {
    const expected = Number((facts.date ?? now).slice(0, 4));
    return proseOf(block).flatMap((unit) => {
      const dates = datePatternOf(unit.language);
      return findInUnits([unit], dates.pattern, (match) => {
        const said = match.groups?.weekday ?? '';
        const { day, month, year } = dates.read(match);
        // Without a year it may be this one or the next.
        const years = year === null ? [expected, expected + 1] : [year];
        const real = years.map((each) => dates.weekdayOf(each, month, day));
        if (real.includes(null) || real.some((name) => same(name ?? '', said))) return null;
        const right = inCaseOf(said, real[0] ?? '');
        return {
          message: `“${match[0]}”: that day is a ${right}, not a ${said}.`,
          fixes: [replaceWith(right)],
          start: match.index ?? 0,
          end: (match.index ?? 0) + said.length,
        };
      });
    });
  },
});

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
