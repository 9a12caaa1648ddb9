import type { PlacedRun } from './map-runs';

/** A place in the release, as a caret's: offset 0 where the path leads to no run of text. */
export interface TextPlace {
  readonly path: readonly number[];
  readonly offset: number;
}

/** The position of a caret on a page, in points. */
export interface Spot {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
}

/** The place in the text that is nearest to a point of a page; null where the page has no text. */
export function placeAt(runs: readonly PlacedRun[], x: number, y: number): TextPlace | null {
  let best: PlacedRun | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const end = run.x + Math.max(...run.edges);
    const aside = x < run.x ? run.x - x : Math.max(0, x - end);
    const above = Math.max(0, Math.abs(y - (run.baseline - run.size * 0.35)) - run.size * 0.7);
    // Another line is farther than anything on this one.
    const distance = above * 1000 + aside;
    if (distance < least) {
      least = distance;
      best = run;
    }
  }
  if (!best) return null;
  if (!best.isRun) return { path: best.path, offset: 0 };
  const along = x - best.x;
  const distances = best.edges.map((edge) => Math.abs(edge - along));
  return { path: best.path, offset: best.from + distances.indexOf(Math.min(...distances)) };
}

/** The position of a place in the text on a page; null if it is not on this page. */
export function spotOf(runs: readonly PlacedRun[], { path, offset }: TextPlace): Spot | null {
  for (const run of runs) {
    const isHere = run.isRun
      ? samePath(run.path, path) && offset >= run.from && offset <= run.to
      : run.path.every((index, level) => index === path[level]);
    if (!isHere) continue;
    const { baseline, size } = run;
    const edge = run.isRun ? (run.edges[offset - run.from] ?? 0) : 0;
    return { x: run.x + edge, baseline, size };
  }
  return null;
}

function samePath(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((index, level) => index === b[level]);
}
