import { releaseCheck } from '../check';

export const contactPage = releaseCheck<true>({
  id: 'contact-page',
  title: 'Contacts not on the first page',
  severity: 'advice',
  why: 'A newsroom that wants to call looks at the first page, and often prints no other. “Where to cut…” beside the pages says what to shorten.',
  digest: ({ kind }) => (kind === 'contact-block' ? true : null),
  run([first], { pages }) {
    const page = pages?.contacts;
    if (!first || !page || page === 1) return [];
    const message = `The contact block falls on page ${page}.`;
    return [{ block: first.index, spot: null, message, quote: '' }];
  },
});
