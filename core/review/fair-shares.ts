import type { Release } from '../release/release';
import { countWords } from '../release/words';
import { concernOf, quotesOf } from './concern';
import { sentTextOf } from './sent-text';

/** How much of a text is an organisation's. */
export interface Share {
  readonly organisation: string;
  readonly quotes: number;
  /** Words in its quotes, without the speakers. */
  readonly quoteWords: number;
  /** Per cent of the words in all quotes; 0 where there are none. */
  readonly percent: number;
  readonly boilerplateWords: number;
  /** Paragraphs and list items that name it, headline and lede not counted. */
  readonly mentions: number;
}

/** The share of each organisation of a release, in their order. */
export function fairShares(release: Release): Share[] {
  const text = sentTextOf(release);
  const { organisations, language } = release.facts;
  const words = (lines: readonly string[]): number =>
    lines.reduce((sum, line) => sum + countWords(line, language), 0);
  const names = organisations.map(({ name }) => name.trim()).filter((name) => name !== '');
  const counted = [...new Set(names)].map((organisation) => {
    const quotes = quotesOf(text, organisation);
    const { about, mentions } = concernOf(text, { organisation, concern: 'own' });
    return {
      organisation,
      quotes: quotes.length,
      quoteWords: words(quotes.flat()),
      boilerplateWords: words(about),
      mentions: mentions.length,
    };
  });
  const all = counted.reduce((sum, { quoteWords }) => sum + quoteWords, 0);
  return counted.map((share) => ({
    ...share,
    percent: all === 0 ? 0 : Math.round((100 * share.quoteWords) / all),
  }));
}
