import type { Block } from '../../core/release/blocks/block';
import type { LooseNode } from '../../core/release/nodes';
import type { Release } from '../../core/release/release';
import { countWords, wordsIn } from '../../core/release/words';
import { printedRelease } from '../../core/templates/printed';

/** Blocks do not change, they are replaced: what was counted once stays true. */
const counted = new WeakMap<Block, number>();

/** The words of a release as it leaves: no guidance, no part that does not belong to it. */
export function wordCount(release: Release): number {
  const { language } = release.facts;
  return printedRelease(release).children.reduce((sum, block) => {
    let words = counted.get(block);
    if (words === undefined) {
      words = countWords(wordsIn(block as LooseNode).join(' '), language);
      counted.set(block, words);
    }
    return sum + words;
  }, 0);
}
