import { blockCheck } from '../check';

export const ledeLength = blockCheck({
  id: 'lede-length',
  title: 'Lede too long',
  severity: 'warning',
  why: 'A long lede hides the news.',
  run({ kind, lines: [line] }, { houseStyle: { thresholds } }) {
    if (kind !== 'lede' || !line || line.wordCount() <= thresholds.ledeWords) return [];
    const message = `The lede has ${line.wordCount()} words; the maximum is ${thresholds.ledeWords}.`;
    return [{ spot: line.spot(0, line.text.length), message, quote: line.text.trim() }];
  },
});
