import { Temporal } from 'temporal-polyfill';

/** What a wall clock's reading in a zone means. Clocks that are changed skip hours and repeat them. */
export type LocalTime =
  | { readonly type: 'once'; readonly instant: string }
  /** There is no such time: clocks go forward over it. The nearest ones that there are. */
  | { readonly type: 'skipped'; readonly before: Reading; readonly after: Reading }
  /** There are two such times: clocks go back over it. */
  | { readonly type: 'twice'; readonly first: Reading; readonly second: Reading };

export interface Reading {
  /** ISO 8601 in UTC. */
  readonly instant: string;
  /** What a clock in the zone shows then, `2026-03-29T03:30`. */
  readonly clock: string;
}

/**
 * The instant at which clocks in a zone show a time.
 *
 * @param clock date and time without a zone, `2026-03-29T02:30`
 * @param zone IANA name
 * @throws RangeError when either is not one
 */
export function localTime(clock: string, zone: string): LocalTime {
  const wanted = Temporal.PlainDateTime.from(clock);
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wanted.toZonedDateTime(zone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  if (earlier.equals(later)) return { type: 'once', instant: reading(earlier).instant };
  return earlier.toPlainDateTime().equals(wanted)
    ? { type: 'twice', first: reading(earlier), second: reading(later) }
    : { type: 'skipped', before: reading(earlier), after: reading(later) };
}

function reading(local: Temporal.ZonedDateTime): Reading {
  return {
    instant: local.toInstant().toString({ smallestUnit: 'second' }),
    clock: local.toPlainDateTime().toString({ smallestUnit: 'minute' }),
  };
}
