import { blockCheck } from '../check';

export const headlineLength = blockCheck({
  id: 'headline-length',
  title: 'Headline too long',
  severity: 'warning',
  why: 'A long headline is cut off in inboxes, search results and posts, and nobody reads it aloud.',
  run({ kind, lines: [line] }, { houseStyle: { thresholds } }) {
    if (kind !== 'headline' || !line) return [];
    const text = line.text.trim();
    const characters = [...text].length;
    const words = line.wordCount();
    const { headlineCharacters, headlineWords } = thresholds;
    if (characters <= headlineCharacters && words <= headlineWords) return [];
    const message =
      `The headline has ${characters} characters and ${words} words; ` +
      `the maximum is ${headlineCharacters} characters and ${headlineWords} words.`;
    return [{ spot: line.spot(0, line.text.length), message, quote: text }];
  },
});
