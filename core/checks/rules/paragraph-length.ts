import { blockCheck } from '../check';

export const paragraphLength = blockCheck({
  id: 'paragraph-length',
  title: 'Paragraph too long',
  severity: 'warning',
  why: 'On a telephone a long paragraph fills the screen; newsrooms cut from the end of each.',
  run({ kind, lines }, { houseStyle: { thresholds } }) {
    if (kind === 'headline' || kind === 'lede') return [];
    return lines.flatMap((line) => {
      const words = line.wordCount();
      if (words <= thresholds.paragraphWords) return [];
      const message = `This paragraph has ${words} words; the maximum is ${thresholds.paragraphWords}.`;
      return [{ spot: line.spot(0, line.text.length), message, quote: line.text.trim() }];
    });
  },
});
