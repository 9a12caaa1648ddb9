import type { TopBlock } from '../release/blocks/block';
import { NO_DEPS, perBlock } from '../release/per-block';
import type { Release } from '../release/release';
import type { Linked } from './linked-fields';

/** A linked item in a release and its position. */
export interface LinkedPlace {
  readonly linked: Linked;
  /**
   * For a block its place in the tree below the release (`[3]`, `[4, 1]`); for an organisation
   * its index among the facts.
   */
  readonly at: readonly number[];
}

const inBlocks = perBlock<LinkedPlace, LinkedPlace>(
  placesIn,
  ({ linked, at }, index) => ({ linked, at: [index, ...at] }),
  NO_DEPS,
);

/** Everything in a release that is linked: organisations first, then blocks in their order. */
export function linksIn(release: Release): LinkedPlace[] {
  const organisations = release.facts.organisations.flatMap((value, index): LinkedPlace[] =>
    value.link ? [{ linked: { kind: 'organisation', value }, at: [index] }] : [],
  );
  return [...organisations, ...inBlocks(release)];
}

/** What is linked in a block, placed from that block down. */
function placesIn(block: TopBlock): LinkedPlace[] {
  if (block.type === 'boilerplate' && block.link) {
    return [{ linked: { kind: 'boilerplate', value: block }, at: [] }];
  }
  if (block.type !== 'contact-block') return [];
  return block.children.flatMap((value, inner): LinkedPlace[] =>
    value.type === 'contact' && value.link
      ? [{ linked: { kind: 'contact', value }, at: [inner] }]
      : [],
  );
}

/** The ids of all entries that these are linked to, each once. */
export function entriesOf(links: readonly LinkedPlace[]): string[] {
  return [...new Set(links.flatMap(({ linked }) => linked.value.link?.entry ?? []))];
}
