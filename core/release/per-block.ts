import { deepEqual } from '../json/canonical';
import type { TopBlock } from './blocks/block';
import type { Release } from './release';

type Deps = (release: Release) => readonly unknown[];

const factsAndForm: Deps = ({ facts, form }) => [facts, form];

/** For values that depend on the block alone. */
export const NO_DEPS: Deps = () => [];

/**
 * Memoizes values per top block. An edit replaces the changed blocks and keeps the others, so a
 * keystroke computes one block.
 *
 * @param find the values of a block; must not depend on its position
 * @param place adds the position, an index among the top blocks
 * @param deps what else `find` reads from the release; when it changes, all blocks are computed
 *   again
 * @returns a function that lists all values of a release in order; it returns the same array while
 *   they are equal
 */
export function perBlock<Found, Item>(
  find: (block: TopBlock, release: Release) => readonly Found[],
  place: (found: Found, index: number) => Item,
  deps: Deps = factsAndForm,
): (release: Release) => readonly Item[] {
  const cache = new WeakMap<TopBlock, { deps: readonly unknown[]; found: readonly Found[] }>();
  const lists = new WeakMap<Release, List<Found, Item>>();
  let last: List<Found, Item> | undefined;

  const foundIn = (block: TopBlock, release: Release, now: readonly unknown[]) => {
    const known = cache.get(block);
    if (known?.deps.every((value, index) => value === now[index])) return known.found;
    const found = find(block, release);
    cache.set(block, { deps: now, found });
    return found;
  };

  return (release) => {
    let list = lists.get(release);
    if (!list) {
      const now = deps(release);
      const found: Found[] = [];
      const indexes: number[] = [];
      release.children.forEach((block, index) => {
        for (const each of foundIn(block, release, now)) {
          found.push(each);
          indexes.push(index);
        }
      });
      list =
        last && saysSame(last, found, indexes)
          ? last
          : { found, indexes, items: found.map((each, at) => place(each, indexes[at] ?? 0)) };
      lists.set(release, list);
      last = list;
    }
    return list.items;
  };
}

interface List<Found, Item> {
  readonly found: readonly Found[];
  /** For each of them the index of its block. */
  readonly indexes: readonly number[];
  readonly items: readonly Item[];
}

const saysSame = (
  list: List<unknown, unknown>,
  found: readonly unknown[],
  indexes: readonly number[],
): boolean =>
  list.found.length === found.length &&
  indexes.every((index, at) => index === list.indexes[at]) &&
  found.every((each, at) => deepEqual(each, list.found[at]));
