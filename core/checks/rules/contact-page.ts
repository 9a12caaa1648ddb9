import { releaseCheck } from '../check';

/** Contacts are at the end of a release, which is usually on the second page. */
const EXPECTED = 2;

export const contactPage = releaseCheck<true>({
  id: 'contact-page',
  title: 'Contacts far from the first page',
  severity: 'advice',
  why: 'A newsroom that wants to call looks at the first page, then at the end of the second. “Where to cut…” beside the pages says what to shorten.',
  digest: ({ kind }) => (kind === 'contact-block' ? true : null),
  run([first], { pages }) {
    const page = pages?.contacts;
    if (!first || !page || page <= EXPECTED) return [];
    const message = `The contact block falls on page ${page}.`;
    return [{ block: first.index, spot: null, message, quote: '' }];
  },
});
