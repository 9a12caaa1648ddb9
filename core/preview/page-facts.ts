import type { Release } from '../release/release';
import { blockPrinter } from '../templates/resolve-template';
import type { Layout } from './section';

/** What is known of the pages a release fills, for a status line and for checks. */
export interface PageFacts {
  /** Pages there are. */
  readonly count: number;
  /** The page on which the first block of contacts begins; null where none is printed. */
  readonly contacts: number | null;
}

/** What follows from where the blocks of a release stand. */
export function pageFacts(release: Release, { pages, count }: Layout): PageFacts {
  return { count, contacts: pages[contactsAt(release)] ?? null };
}

/** The index of the first block of contacts that is printed; -1 where there is none. */
export function contactsAt(release: Release): number {
  const print = blockPrinter(release);
  return release.children.findIndex((block) => block.type === 'contact-block' && print(block));
}
