import { releaseCheck } from '../check';

const MOST = 5;

export const quotesCount = releaseCheck<true>({
  id: 'quotes-count',
  title: 'Many quotes',
  severity: 'advice',
  why: 'Two voices carry a story. A quote for every partner makes a list that nobody reads; a quote sheet can hold the others.',
  digest: ({ block, lines }) =>
    block.type === 'quote' && lines.some(({ text }) => text.trim() !== '') ? true : null,
  run(digests, { facts }) {
    // A joint text may let each organisation speak.
    const most = Math.max(MOST, facts.organisations.length);
    if (facts.kind === 'quote-sheet' || digests.length <= most) return [];
    const block = digests[most]?.index ?? null;
    const message = `The release has ${digests.length} quotes.`;
    return [{ block, spot: null, message, quote: '' }];
  },
});
