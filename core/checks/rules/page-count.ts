import { releaseCheck } from '../check';

/** Pages that are read. */
const MAX_PAGES = 2;

export const pageCount = releaseCheck<never>({
  id: 'page-count',
  title: 'Too many pages',
  severity: 'advice',
  why: 'Releases are read on one page or two. What is beyond them belongs in notes, an attachment or on the web.',
  digest: () => null,
  run(_, { pages }) {
    if (!pages || pages.count <= MAX_PAGES) return [];
    const message = `This runs to ${pages.count} pages: releases are read on one or two.`;
    return [{ block: null, spot: null, message, quote: '' }];
  },
});
