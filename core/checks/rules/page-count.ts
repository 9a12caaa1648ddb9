import { releaseCheck } from '../check';

/** Pages that are read. */
const MAX_PAGES = 2;

export const pageCount = releaseCheck<never>({
  id: 'page-count',
  title: 'Too many pages',
  severity: 'advice',
  why: 'People read one or two pages of a release. Anything more belongs in the notes, an attachment or on the web.',
  digest: () => null,
  run(_, { pages }) {
    if (!pages || pages.count <= MAX_PAGES) return [];
    const message = `This runs to ${pages.count} pages: releases are read on one or two.`;
    return [{ block: null, spot: null, message, quote: '' }];
  },
});
