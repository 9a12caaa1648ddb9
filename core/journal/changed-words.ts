import type { LooseNode } from '../release/nodes';
import type { Release } from '../release/release';
import { eachWord, wordsIn } from '../release/words';

/** How the words of one state of a release differ from those of another. */
export interface ChangedWords {
  readonly added: number;
  readonly removed: number;
}

/**
 * Counts the words, of the text and of the facts, that are in one state of a release more often than
 * in the other; one that only moved is not counted.
 */
export function changedWords(before: Release, after: Release): ChangedWords {
  const tally = new Map<string, number>();
  for (const word of allWords(before)) tally.set(word, (tally.get(word) ?? 0) - 1);
  for (const word of allWords(after)) tally.set(word, (tally.get(word) ?? 0) + 1);
  const differences = [...tally.values()];
  return {
    added: differences.reduce((sum, count) => sum + Math.max(count, 0), 0),
    removed: differences.reduce((sum, count) => sum + Math.max(-count, 0), 0),
  };
}

function allWords(release: Release): Iterable<string> {
  const { title, place, reference, keywords, organisations, language } = release.facts;
  const facts = [title, place, reference, ...keywords, ...organisations.map(({ name }) => name)];
  return eachWord([...facts, ...wordsIn(release as LooseNode)].join('\n'), language);
}
