import * as v from 'valibot';

/** An instant as ISO 8601 in UTC with a `Z`, to the second or finer: `2026-12-10T00:01:00Z`. */
export const Instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.endsWith('Z'),
  v.check((instant) => isOnCalendar(instant.slice(0, 10))),
);

/** Whether there is such a day: `2026-02-30` has the right shape only. */
export function isOnCalendar(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  // Of a day that its month has not got, Date makes one of the next.
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(date.slice(8, 10));
}
