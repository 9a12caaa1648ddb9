import { releaseCheck } from '../check';

const HALF_A_DAY = 12 * 60 * 60 * 1000;
const OPEN = new Set(['draft', 'in-review', 'approved']);

export const datePast = releaseCheck<never>({
  id: 'date-past',
  title: 'Date in the past',
  severity: 'warning',
  why: 'A release that has not gone out yet but bears a date that has passed looks like old news.',
  digest: () => null,
  run(_, { facts, now }) {
    // A day is over when it is over at the last place on Earth, twelve hours behind UTC.
    const earliest = new Date(Date.parse(now) - HALF_A_DAY).toISOString().slice(0, 10);
    if (!facts.date || !OPEN.has(facts.status) || facts.date >= earliest) return [];
    const message = `The date of the release, ${facts.date}, has passed.`;
    return [{ block: null, spot: null, message, quote: facts.date }];
  },
});
