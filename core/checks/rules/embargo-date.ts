import { Temporal } from 'temporal-polyfill';
import { releaseCheck } from '../check';

export const embargoDate = releaseCheck<never>({
  id: 'embargo-date',
  title: 'Date and embargo contradict each other',
  severity: 'error',
  why: 'A dateline earlier than the embargo invites publishing too early; a later one, too late.',
  digest: () => null,
  run(_, { facts: { releaseTime, date } }) {
    if (releaseTime?.type !== 'embargo' || !date) return [];
    const ends = Temporal.Instant.from(releaseTime.instant)
      .toZonedDateTimeISO(releaseTime.zone)
      .toPlainDate()
      .toString();
    if (ends === date) return [];
    const message = `The release is dated ${date}, but its embargo ends on ${ends}.`;
    const fixes = [{ type: 'facts' as const, title: `Date it ${ends}`, changes: { date: ends } }];
    return [{ block: null, spot: null, message, quote: date, fixes }];
  },
});
