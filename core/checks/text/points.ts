import type { TextUnit } from './text-unit';

/** A place in the tree, as Slate has it: the path of a text from the top-level block, an offset. */
export interface Point {
  readonly path: readonly number[];
  readonly offset: number;
}

/**
 * Where an offset of a line's plain text lies in the tree. `side`: of two runs that meet there, the
 * one before (for an end) or the one after (for a start). Null for a field or an offset outside.
 */
export function pointAt(unit: TextUnit, offset: number, side: 'before' | 'after'): Point | null {
  if (unit.field !== null) return null;
  const runs = unit.segments.filter(({ start, end }) => start <= offset && offset <= end);
  const run =
    side === 'after' ? runs.at(-1) : (runs.find(({ end, start }) => end > start) ?? runs[0]);
  if (!run) return null;
  const within = run.type === 'text' ? offset - run.start : 0;
  // The text inside a void is its only child.
  const inner = run.type === 'text' ? [] : [0];
  return { path: [...unit.path, ...run.path, ...inner], offset: within };
}
