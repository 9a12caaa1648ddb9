import { releaseCheck } from '../check';
import { proseOf } from '../text/find-in-units';
import { hasReadingEase, readingEase, syllablesOf } from '../text/readability';

interface Amounts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/** Fewer words are not significant. */
const MIN_WORDS = 100;
const BODY = new Set(['lede', 'paragraph', 'quote', 'list']);

export const readingEaseCheck = releaseCheck<Amounts>({
  id: 'reading-ease',
  title: 'Hard to read',
  severity: 'advice',
  why: 'Flesch reading ease counts words in a sentence and syllables in a word: 60 is plain English, below 30 a scholarly article.',
  digest(block, { facts }) {
    if (!BODY.has(block.kind)) return null;
    const units = proseOf(block);
    const amounts = { words: 0, sentences: 0, syllables: 0 };
    for (const unit of units) {
      if (unit.language.split('-')[0] !== facts.language.split('-')[0]) continue;
      amounts.words += unit.words.length;
      amounts.sentences += unit.sentences.length;
      for (const { text } of unit.words) amounts.syllables += syllablesOf(text, unit.language);
    }
    return amounts;
  },
  run(digests, { facts, houseStyle }) {
    const total = { words: 0, sentences: 0, syllables: 0 };
    for (const { digest } of digests) {
      total.words += digest.words;
      total.sentences += digest.sentences;
      total.syllables += digest.syllables;
    }
    if (total.words < MIN_WORDS || !hasReadingEase(facts.language)) return [];
    const ease = Math.round(readingEase(total, facts.language));
    const least = houseStyle.thresholds.readingEase;
    if (ease >= least) return [];
    const message = `The text is hard to read: its reading ease is ${ease}; the minimum is ${least}.`;
    return [{ block: null, spot: null, message, quote: '' }];
  },
});
