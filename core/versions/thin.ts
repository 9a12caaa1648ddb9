/** The fields of a version that decide how long it is kept. */
export interface Aged {
  readonly id: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly time: number;
  /** Somebody named it, or it must stay for another reason. */
  readonly stays: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How densely versions are kept by age: all of the last day, then one in each interval. */
const SPANS = [
  { upTo: DAY, span: 0 },
  { upTo: 7 * DAY, span: HOUR },
  { upTo: 30 * DAY, span: DAY },
  { upTo: Number.POSITIVE_INFINITY, span: 7 * DAY },
] as const;

/**
 * Which versions can go: of the last 24 hours none, then all but the latest of each hour for a
 * week, of each day for a month, of each week after that. The latest of all and those that stay are
 * never among them, nor is one from the future (a clock was put back).
 *
 * @param now in milliseconds since 1970
 * @param keptDays from which age on all can go
 * @returns their ids
 */
export function thin(
  versions: readonly Aged[],
  now: number,
  keptDays = Number.POSITIVE_INFINITY,
): Set<string> {
  const latestFirst = [...versions].sort((a, b) => b.time - a.time);
  const taken = new Set<string>();
  const gone = new Set<string>();
  for (const [index, { id, time, stays }] of latestFirst.entries()) {
    const span = SPANS.find(({ upTo }) => now - time <= upTo)?.span ?? 0;
    const place = span === 0 ? id : `${span} ${Math.floor(time / span)}`;
    const isOld = now - time > keptDays * DAY;
    if ((taken.has(place) || isOld) && !stays && index > 0) gone.add(id);
    if (!stays) taken.add(place);
  }
  return gone;
}
