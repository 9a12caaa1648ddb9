import type { TopBlock } from '../../../core/release/blocks/block';
import type { LooseNode } from '../../../core/release/nodes';
import type { Release } from '../../../core/release/release';
import { stepped } from '../../../core/release/stepped';
import { countWords, wordsIn } from '../../../core/release/words';
import { blockPrinter } from '../../../core/templates/resolve-template';

/** Longest wait for a moment in which nothing else is to do. */
const IDLE_TIMEOUT_MS = 500;

/** Blocks do not change, they are replaced: what was counted once stays true. */
const counted = new WeakMap<TopBlock, number>();

/** The words of a release as it leaves: no guidance, no part that does not belong to it. */
export const wordCount = stepped<number>(0, (words, { gone, come }, release) => {
  const print = blockPrinter(release);
  const { language } = release.facts;
  const sum = (blocks: readonly TopBlock[]): number =>
    blocks.reduce((total, block) => total + wordsOf(print(block), language), 0);
  return words - sum(gone) + sum(come);
});

/** Stands for the number of words until they have been counted. */
export const notCounted = (): null => null;

/**
 * Counts the words of each block whenever there is time, so that the window of a long release does
 * not wait for their sum. Gives back a function that stops it.
 *
 * @param done called once, when all have been counted
 */
export function countAhead(release: Release, done: () => void): () => void {
  const print = blockPrinter(release);
  const { language } = release.facts;
  let index = 0;
  const go = (moment: IdleDeadline): void => {
    do {
      const block = release.children[index];
      if (!block) {
        done();
        return;
      }
      wordsOf(print(block), language);
      index += 1;
    } while (moment.timeRemaining() > 1);
    waiting = requestIdleCallback(go, { timeout: IDLE_TIMEOUT_MS });
  };
  let waiting = requestIdleCallback(go, { timeout: IDLE_TIMEOUT_MS });
  return () => cancelIdleCallback(waiting);
}

function wordsOf(block: TopBlock | null, language: string): number {
  if (!block) return 0;
  let words = counted.get(block);
  if (words === undefined) {
    words = countWords(wordsIn(block as LooseNode).join(' '), language);
    counted.set(block, words);
  }
  return words;
}
