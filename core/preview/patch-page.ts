import type { PlacedRun } from './map-runs';
import type { Mark, PageDrawing, PlacedPicture } from './page-drawing';

/** A page as it is now. */
export interface WholePage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly runs: readonly PlacedRun[];
  readonly pictures: readonly PlacedPicture[];
}

/** A block by itself on a page, as it was drawn when the page was and as it is drawn now. */
export interface Retyped {
  readonly index: number;
  readonly before: Pick<PageDrawing, 'marks'>;
  readonly now: Pick<PageDrawing, 'marks'>;
  /** Which stretches of the block stand on the page now. */
  readonly runs: readonly PlacedRun[];
}

/** Whether what is drawn stands on the same lines as before, so that nothing around it has moved. */
export function sameLines(before: PageDrawing, now: PageDrawing): boolean {
  return linesOf(before) === linesOf(now);
}

function linesOf({ marks, pictures }: PageDrawing): string {
  const lines: (number | Mark)[] = [];
  for (const mark of marks) {
    const line = 'glyphs' in mark ? mark.y : mark;
    if (line !== lines.at(-1)) lines.push(line);
  }
  return JSON.stringify([lines, pictures]);
}

/**
 * A page with one of its blocks drawn anew, everything else staying where it is; null where the
 * page does not show the block as it was.
 */
export function patchPage(
  page: WholePage,
  { index, before, now, runs }: Retyped,
  json: (thing: object) => string,
): WholePage | null {
  const marks = withMarks(page.marks, before.marks, now.marks, json);
  if (!marks) return null;
  const first = page.runs.findIndex(({ path }) => path[1] === index);
  const others = page.runs.filter(({ path }) => path[1] !== index);
  if (first < 0) return runs.length > 0 ? null : { ...page, marks };
  return { ...page, marks, runs: others.toSpliced(first, 0, ...runs) };
}

/** What is drawn on a page, with a part of it drawn anew; null where the page does not have that part. */
function withMarks(
  page: readonly Mark[],
  before: readonly Mark[],
  now: readonly Mark[],
  json: (thing: object) => string,
): readonly Mark[] | null {
  const [were, are] = [before.map(json), now.map(json)];
  const start = sharedStart(were, are);
  if (start === were.length && start === are.length) return page;
  const left = Math.min(were.length, are.length) - start;
  const end = Math.min(left, sharedStart([...were].reverse(), [...are].reverse()));
  const gone = were.slice(start, were.length - end);
  const shown = page.map(json);
  const at = gone.length > 0 ? shown.indexOf(gone[0] ?? '') : endOf(shown, were[start - 1]);
  if (at < 0 || gone.some((mark, step) => shown[at + step] !== mark)) return null;
  return page.toSpliced(at, gone.length, ...now.slice(start, now.length - end));
}

const endOf = (shown: readonly string[], mark: string | undefined): number =>
  mark !== undefined && shown.includes(mark) ? shown.indexOf(mark) + 1 : -1;

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((each, index) => each !== b[index]);
  return differs < 0 ? a.length : differs;
}
