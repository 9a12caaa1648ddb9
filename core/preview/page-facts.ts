import type { Release } from '../release/release';
import { inOrder } from '../release/stepped';
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
export const contactsAt = (release: Release): number => printedContacts(release).at[0] ?? -1;

const printedContacts = inOrder<true>((block, _, release) =>
  block.type === 'contact-block' && blockPrinter(release)(block) ? [true] : [],
);
