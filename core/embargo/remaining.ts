import type { Facts } from '../release/facts';

const MINUTE = 60_000;

/**
 * Milliseconds until the embargo of a release ends; zero or less where it has; null where there is
 * none.
 *
 * @param now milliseconds since 1970-01-01T00:00:00Z
 */
export function embargoRemaining({ releaseTime }: Facts, now: number): number | null {
  return releaseTime?.type === 'embargo' ? Date.parse(releaseTime.instant) - now : null;
}

/** A stretch of time as a countdown says it, in English: "3 d 4 h", "4 h 12 min", "12 min". */
export function countdown(milliseconds: number): string {
  // Rounded up, so that "1 min" is shown until the end.
  const minutes = Math.ceil(milliseconds / MINUTE);
  const [d, h, min] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (d > 0) return h > 0 ? `${d} d ${h} h` : `${d} d`;
  if (h > 0) return min > 0 ? `${h} h ${min} min` : `${h} h`;
  return `${min} min`;
}
