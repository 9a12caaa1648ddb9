import type { Release } from '../release/release';
import { blockPrinter } from '../templates/resolve-template';
import type { Layout } from './section';

/** Facts about the pages of a release, for the status line and the checks. */
export interface PageFacts {
  /** Pages there are. */
  readonly count: number;
  /** The page on which the first block of contacts begins; null where none is printed. */
  readonly contacts: number | null;
}

/** Derives them from the positions of the blocks. */
export function pageFacts(release: Release, { pages, count }: Layout): PageFacts {
  return { count, contacts: pages[contactsAt(release)] ?? null };
}

/** The index of the first block of contacts that is printed; -1 where there is none. */
export function contactsAt(release: Release): number {
  const print = blockPrinter(release);
  return release.children.findIndex((block) => block.type === 'contact-block' && print(block));
}
