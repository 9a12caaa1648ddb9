import type { Release } from '../release/release';
import { printedBlocks } from '../templates/printed';
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
  const contacts = printedBlocks(release).findIndex((block) => block?.type === 'contact-block');
  return { count, contacts: pages[contacts] ?? null };
}
