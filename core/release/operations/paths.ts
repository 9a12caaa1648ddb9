import type { Path } from './operation';

/** Whether both lead to the same place. */
export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((index, level) => index === b[level]);
}

/** The path of the parent. */
export const parentOf = (path: Path): Path => path.slice(0, -1);

/** The index among the siblings. */
export const indexOf = (path: Path): number => path.at(-1) ?? 0;

/** The path of the sibling so many places further on. */
export const sibling = (path: Path, by: number): Path => [...parentOf(path), indexOf(path) + by];

/** Whether the second lies somewhere below the first. */
export function isAbove(above: Path, path: Path): boolean {
  return above.length < path.length && above.every((index, level) => index === path[level]);
}

/**
 * The path of a node after it is moved. Both paths refer to the tree before the move; once the node
 * is removed, later siblings of the destination's ancestors shift by one.
 */
export function placeAfterMove(from: Path, to: Path): Path {
  const level = from.length - 1;
  const shifts =
    from.length < to.length &&
    samePath(parentOf(from), to.slice(0, level)) &&
    (from[level] ?? 0) < (to[level] ?? 0);
  return shifts ? to.map((index, at) => (at === level ? index - 1 : index)) : to;
}
