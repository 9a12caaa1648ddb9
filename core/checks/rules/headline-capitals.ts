import { blockCheck } from '../check';
import { hasCase } from '../text/languages';

/** A name such as “UNICEF” alone is no shouting. */
const MIN_WORDS = 3;

export const headlineCapitals = blockCheck({
  id: 'headline-capitals',
  title: 'Headline in capitals',
  severity: 'warning',
  why: 'Capitals are slow to read, hide names and acronyms, and screen readers may spell them out.',
  run({ kind, lines: [line] }) {
    if (kind !== 'headline' || !line || !hasCase(line.language)) return [];
    const words = line.words.filter(({ text }) => /\p{L}/u.test(text));
    const shouted = words.filter(
      ({ text }) => text === text.toUpperCase() && text !== text.toLowerCase(),
    );
    if (words.length < MIN_WORDS || shouted.length < words.length) return [];
    const message = 'The headline is in capitals.';
    return [{ spot: line.spot(0, line.text.length), message, quote: line.text.trim() }];
  },
});
