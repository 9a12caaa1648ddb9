import { Temporal } from 'temporal-polyfill';
import type { Facts, ReleaseTime } from '../release/facts';
import { wordingFor } from '../release/wording/wording';

/**
 * The line that stands above the headline: "FOR IMMEDIATE RELEASE", or "EMBARGOED UNTIL 00:01
 * GMT, Thursday 10 December 2026" in the zone the embargo is announced in. Null while nobody has
 * said when the release may be used.
 */
export function releaseLine(facts: Facts): string | null {
  if (!facts.releaseTime) return null;
  const wording = wordingFor(facts.language);
  return facts.releaseTime.type === 'immediate'
    ? wording.immediate
    : wording.embargoed(embargoTime(facts.releaseTime, facts.language));
}

/** An instant in words, in the embargo's own zone: time on the 24-hour clock, zone, weekday, date. */
function embargoTime(embargo: Extract<ReleaseTime, { type: 'embargo' }>, language: string): string {
  const local = Temporal.Instant.from(embargo.instant).toZonedDateTimeISO(embargo.zone);
  const time = local.toLocaleString(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  const date = local.toLocaleString(language, { dateStyle: 'full' });
  return `${time}, ${date}`;
}
