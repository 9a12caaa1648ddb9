import { join } from 'node:path';
import type { CheckWorld } from '../../../core/checks/check';
import { type CheckedRelease, createChecker } from '../../../core/checks/checker';
import { SHIPPED_STYLE } from '../../../core/checks/house-style';
import type { Release } from '../../../core/release/release';
import { SEPARATE_DICTIONARIES } from '../../../core/spelling/dictionaries';

/** The dictionaries that a person adds, from the packages of their packs. */
export const SEPARATELY_ADDED = SEPARATE_DICTIONARIES.map(({ language, from }) => ({
  language,
  affixes: join('node_modules', from, 'index.aff'),
  words: join('node_modules', from, 'index.dic'),
}));

/** The world on a day that the tests' releases are written for. */
export const world = (changes: Partial<CheckWorld> = {}): CheckWorld => ({
  houseStyle: SHIPPED_STYLE,
  now: '2026-12-07T09:00:00Z',
  speller: null,
  libraryEntry: () => null,
  letterhead: [],
  pages: null,
  knownWords: new Set(),
  ...changes,
});

/** Everything a fresh checker finds, of single blocks and of the whole. */
export function allFound(release: Release, given: CheckWorld = world()) {
  return flat(createChecker().check(release, given));
}

export function flat({ blocks, whole }: CheckedRelease) {
  return [
    ...whole,
    ...blocks.flatMap(({ findings }, block) => findings.map((found) => ({ ...found, block }))),
  ];
}
