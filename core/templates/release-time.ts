import { Temporal } from 'temporal-polyfill';
import { readZone } from '../embargo/zones/find-zones';
import { UserError } from '../errors';
import type { ReleaseTime } from '../release/facts';
import { isTimeZoneName } from '../release/time-zone-name';

/** A release time as an answer: `immediate`, or `2026-12-10T00:01[Europe/Zurich]`. */
export function releaseTimeText(time: ReleaseTime | null): string | undefined {
  if (!time) return undefined;
  if (time.type === 'immediate') return 'immediate';
  const local = Temporal.Instant.from(time.instant).toZonedDateTimeISO(time.zone);
  return `${local.toPlainDateTime().toString({ smallestUnit: 'minute' })}[${time.zone}]`;
}

/**
 * The release time that an answer means.
 *
 * @throws UserError when it means none, as at a time that the zone leaves out when clocks change
 */
export function releaseTimeFrom(text: string): ReleaseTime {
  if (text === 'immediate') return { type: 'immediate' };
  const [, local = '', place = ''] = /^([\dT:-]{16,19})\[([^\]]+)\]$/.exec(text) ?? [];
  const zone = zoneOf(place, local);
  try {
    const instant = Temporal.PlainDateTime.from(local)
      .toZonedDateTime(zone, { disambiguation: 'reject' })
      .toInstant();
    return {
      type: 'embargo',
      instant: instant.toString({ smallestUnit: 'second' }),
      zone,
      alsoIn: [],
    };
  } catch (error) {
    throw new UserError(
      `“${text}” is not a time of release.`,
      'Give “immediate”, or a local time with its time zone: 2026-12-10T00:01[Geneva].',
      { cause: error },
    );
  }
}

/** The zone of an IANA name, or of a city or country that has one time only. */
function zoneOf(place: string, local: string): string {
  if (isTimeZoneName(place)) return place;
  const reading = readZone(place, { languages: [], instant: `${local.slice(0, 10)}T12:00:00Z` });
  return reading.type === 'one' ? reading.match.zone : place;
}
