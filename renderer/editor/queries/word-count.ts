import type { TopBlock } from '../../../core/release/blocks/block';
import type { LooseNode } from '../../../core/release/nodes';
import type { Release } from '../../../core/release/release';
import { countWords, wordsIn } from '../../../core/release/words';
import { blockPrinter } from '../../../core/templates/resolve-template';

/** Longest wait for an idle moment, in milliseconds. */
const IDLE_TIMEOUT_MS = 500;

/** What was counted of each block; a block that changes is another object. */
const counted = new WeakMap<TopBlock, { readonly language: string; readonly words: number }>();

/** The words of a release as it is printed: without guidance and parts that are left out. */
export function wordCount(release: Release): number {
  const print = blockPrinter(release);
  const { language } = release.facts;
  return release.children.reduce((sum, block) => sum + wordsOf(print(block), language), 0);
}

/** The count before the words have been counted. */
export const notCounted = (): null => null;

/**
 * Counts the words of each block while the window is idle, so that opening a long release does not
 * wait for their sum. Returns a function that stops it.
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
  const known = counted.get(block);
  if (known?.language === language) return known.words;
  const words = countWords(wordsIn(block as LooseNode).join(' '), language);
  counted.set(block, { language, words });
  return words;
}
