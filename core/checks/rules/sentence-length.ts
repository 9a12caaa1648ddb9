import { blockCheck } from '../check';
import { endsSentences } from '../text/languages';

export const sentenceLength = blockCheck({
  id: 'sentence-length',
  title: 'Sentence too long',
  severity: 'warning',
  why: 'A reader who has to go back to the beginning stops reading; a reporter cannot quote it.',
  run({ kind, lines }, { houseStyle: { thresholds } }) {
    // The headline and the lede have limits of their own.
    if (kind === 'headline' || kind === 'lede') return [];
    return lines
      .filter(({ language }) => endsSentences(language))
      .flatMap((line) =>
        line.sentences.flatMap((sentence) => {
          const words = line.wordCount(sentence.start, sentence.end);
          if (words <= thresholds.sentenceWords) return [];
          const message = `This sentence has ${words} words; the maximum is ${thresholds.sentenceWords}.`;
          return [{ spot: line.spot(sentence.start, sentence.end), message, quote: sentence.text }];
        }),
      );
  },
});
