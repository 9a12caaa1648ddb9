import { Temporal } from 'temporal-polyfill';
import { UserError } from '../errors';
import type { ReleaseTime } from '../release/facts';

/** A release time as an answer: `immediate`, or `2026-12-10T00:01[Europe/Geneva]`. */
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
  const [, local = '', zone = ''] = /^([\dT:-]{16,19})\[([\w/+-]+)\]$/.exec(text) ?? [];
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
      'Give “immediate”, or a local time with its time zone: 2026-12-10T00:01[Europe/Geneva].',
      { cause: error },
    );
  }
}
