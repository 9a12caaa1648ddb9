import { deepEqual } from '../json/canonical';
import type { TopBlock } from './blocks/block';
import type { Release } from './release';

type Deps = (release: Release) => readonly unknown[];

const factsAndForm: Deps = ({ facts, form }) => [facts, form];

/** For what is found from the block alone. */
export const NO_DEPS: Deps = () => [];

/**
 * Memoizes what is found in each top block of a release. An edit replaces the blocks it changes and
 * keeps the others, so a keystroke computes one block; the rest is looked up.
 *
 * @param find what there is in one block; it must not depend on where the block stands
 * @param place adds where the block stands, an index among the top blocks
 * @param deps what else of the release `find` reads; all blocks are computed again when it changes
 * @returns a function that lists everything in a release in order. It returns the same array for as
 * long as it would say the same.
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
