import type { Release } from '../release/release';
import type { Linked } from './linked-fields';

/** Something in a release that is linked to the library, and where it stands. */
export interface LinkedPlace {
  readonly linked: Linked;
  /**
   * For a block its place in the tree below the release (`[3]`, `[4, 1]`); for an organisation
   * its index among the facts.
   */
  readonly at: readonly number[];
}

/** Everything in a release that is linked: organisations first, then blocks in their order. */
export function linksIn({ facts, children }: Release): LinkedPlace[] {
  const places: LinkedPlace[] = [];
  for (const [index, value] of facts.organisations.entries()) {
    if (value.link) places.push({ linked: { kind: 'organisation', value }, at: [index] });
  }
  for (const [index, block] of children.entries()) {
    if (block.type === 'boilerplate' && block.link) {
      places.push({ linked: { kind: 'boilerplate', value: block }, at: [index] });
    }
    if (block.type !== 'contact-block') continue;
    for (const [inner, value] of block.children.entries()) {
      if (value.type !== 'contact' || !value.link) continue;
      places.push({ linked: { kind: 'contact', value }, at: [index, inner] });
    }
  }
  return places;
}

/** The ids of all entries that a release is linked to. */
export function linkedEntries(release: Release): string[] {
  return [...new Set(linksIn(release).flatMap(({ linked }) => linked.value.link?.entry ?? []))];
}
