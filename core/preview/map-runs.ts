import { PAGE_MARGINS, POINTS } from '../exports/pdf/page-style';
import type { Run } from './page-drawing';
import type { Piece } from './printed-pieces';

/** A run of the page that is known to be a stretch of the release. */
export interface PlacedRun extends Omit<Run, 'text'> {
  /** The text run in the release; the offsets are relative to it. */
  readonly path: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly isRun: boolean;
}

/** How far a text may have been moved on its page from where it is expected (bidirectional lines). */
const NEAR = 600;

/** Which stretches of the release the runs between head and foot of a page of this height are. */
export function placedRuns(
  runs: readonly Run[],
  pieces: readonly Piece[],
  height: number,
): PlacedRun[] {
  const body = runs.filter(
    ({ baseline }) =>
      baseline > PAGE_MARGINS.top * POINTS && baseline < height - PAGE_MARGINS.bottom * POINTS,
  );
  return alignRuns(body, pieces).map(({ edges, ...run }) => ({
    ...run,
    edges: edges.map((edge) => Math.round(edge * 100) / 100),
  }));
}

/**
 * Maps the runs of a page, in order, to ranges of the release. Generated text, such as list
 * numbers, and ambiguous runs are left out.
 */
function alignRuns(runs: readonly Run[], pieces: readonly Piece[]): PlacedRun[] {
  const starts: number[] = [];
  let expected = '';
  for (const { text, beginsLine } of pieces) {
    if (beginsLine) expected += '\n';
    starts.push(expected.length);
    expected += text;
  }
  const placed: PlacedRun[] = [];
  let at = 0;
  let lineStart = 0;
  // A page may begin anywhere in the candidate text.
  let near = Number.POSITIVE_INFINITY;
  let baseline = Number.NaN;
  for (const run of runs) {
    const text = run.text.trim();
    if (text === '') continue;
    if (run.baseline !== baseline) lineStart = at;
    baseline = run.baseline;
    const found = placeOf(text, expected, { at, lineStart, near });
    if (found < 0) continue;
    near = NEAR;
    at = Math.max(at, found + text.length);
    placed.push(...stretches(run, found, text, pieces, starts));
  }
  return placed;
}

interface Search {
  /** Where the text before it ended. */
  readonly at: number;
  /** The start of its line. */
  readonly lineStart: number;
  readonly near: number;
}

function placeOf(text: string, expected: string, { at, lineStart, near }: Search): number {
  let next = at;
  while (next < expected.length && /\s/.test(expected[next] ?? '')) next += 1;
  if (expected.startsWith(text, next)) return next;
  // A short text (the number of a list) would be found somewhere in what follows.
  if (text.length < 3) return -1;
  const found = expected.indexOf(text, lineStart);
  return found >= 0 && found - at <= near ? found : -1;
}

/** A run may go across several runs of the release that look the same. */
function stretches(
  run: Run,
  found: number,
  text: string,
  pieces: readonly Piece[],
  starts: readonly number[],
): PlacedRun[] {
  const { text: whole, ...place } = run;
  const lead = whole.indexOf(text);
  const edge = (offset: number): number => run.edges[lead + offset] ?? 0;
  const result: PlacedRun[] = [];
  let done = 0;
  for (let index = lastStartBefore(starts, found); done < text.length; index += 1) {
    const piece = pieces[index];
    if (!piece) break;
    const from = found + done - (starts[index] ?? 0);
    const count = Math.min(text.length - done, piece.text.length - from);
    if (count <= 0) continue;
    const begin = edge(done);
    const edges = Array.from({ length: count + 1 }, (_, step) => edge(done + step) - begin);
    const { path, isRun } = piece;
    // Text above the first block maps to nothing.
    if (path)
      result.push({ ...place, x: run.x + begin, edges, path, isRun, from, to: from + count });
    done += count;
  }
  return result;
}

function lastStartBefore(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
