import type { TopBlock } from '../../core/release/blocks/block';
import type { LooseNode } from '../../core/release/nodes';
import { stepped } from '../../core/release/stepped';
import { countWords, wordsIn } from '../../core/release/words';
import { blockPrinter } from '../../core/templates/printed';

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

function wordsOf(block: TopBlock | null, language: string): number {
  if (!block) return 0;
  let words = counted.get(block);
  if (words === undefined) {
    words = countWords(wordsIn(block as LooseNode).join(' '), language);
    counted.set(block, words);
  }
  return words;
}
