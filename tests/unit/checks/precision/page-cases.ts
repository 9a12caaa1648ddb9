import type { TopBlock } from '../../../../core/release/blocks/block';
import { createBlock } from '../../../../core/release/blocks/create';
import { RELEASE_KINDS } from '../../../../core/release/facts';
import { release } from '../../../support/release';
import { type Case, type Cases, paragraph } from './cases';

const contacts: TopBlock = {
  ...createBlock['contact-block'](),
  children: [{ ...createBlock.contact(), name: 'Amal Nasser' }],
};
const blocks = {
  'contacts last': [paragraph('Text.'), contacts],
  'contacts first': [contacts, paragraph('Text.')],
  'no contacts': [paragraph('Text.'), createBlock['end-mark']()],
} as const;

/** Each kind of release on so many pages, with contacts on this one. */
function made(hits: (count: number, on: number | null) => boolean): Case[] {
  return RELEASE_KINDS.flatMap((kind) =>
    Object.entries(blocks).flatMap(([name, children]) =>
      (
        [
          [1, 1],
          [2, 1],
          [2, 2],
          [3, 3],
          [12, 11],
        ] as const
      ).map(([count, page]) => {
        const on = name === 'no contacts' ? null : page;
        return {
          name: `${kind}, ${name}: ${count} pages, contacts on ${on}`,
          release: release([...children], { kind }),
          hit: hits(count, on),
          world: { pages: { count, contacts: on } },
        };
      }),
    ),
  );
}

/** While nobody has counted, nothing is said. */
const uncounted = (Object.values(blocks) as (readonly TopBlock[])[]).map(
  (children, index): Case => ({
    name: `not counted ${index}`,
    release: release([...children]),
    hit: false,
    world: { pages: null },
  }),
);

export const PAGE_CASES: readonly Cases[] = [
  {
    check: 'contact-page',
    cases: [...made((_, on) => on !== null && on > 2), ...uncounted],
  },
  { check: 'page-count', cases: [...made((count) => count > 2), ...uncounted] },
];
