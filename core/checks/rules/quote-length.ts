import { blockCheck } from '../check';

const MOST_WORDS = 90;

export const quoteLength = blockCheck({
  id: 'quote-length',
  title: 'Long quote',
  severity: 'advice',
  readsFacts: true,
  why: 'A newspaper prints one or two sentences of a quote. What is longer is cut, and not by you.',
  run({ block, lines }, { facts }) {
    if (block.type !== 'quote' || facts.kind === 'quote-sheet') return [];
    const count = lines.reduce((sum, unit) => sum + unit.wordCount(), 0);
    const [first] = lines;
    if (count <= MOST_WORDS || !first) return [];
    const spot = first.spot(0, first.text.length);
    const message = `The quote has ${count} words; more than ${MOST_WORDS} are seldom printed.`;
    return [{ spot, message, quote: first.text.slice(0, 39).trim() }];
  },
});
