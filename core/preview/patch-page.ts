import type { PlacedRun } from './map-runs';
import type { Mark, PageDrawing, PlacedPicture } from './page-drawing';

/** The current page. */
export interface WholePage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly runs: readonly PlacedRun[];
  readonly pictures: readonly PlacedPicture[];
}

/** A block drawn alone on a page, before and after an edit. */
export interface Retyped {
  readonly index: number;
  readonly before: Pick<PageDrawing, 'marks'>;
  readonly now: Pick<PageDrawing, 'marks'>;
  /** Its text runs on the current page. */
  readonly runs: readonly PlacedRun[];
}

/** Whether both drawings have the same lines, so that nothing around them has moved. */
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

/** Replaces one block in the drawing of a page; null if the page does not show the old block. */
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

/** Replaces marks in a drawing; null if it does not contain the old ones. */
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
