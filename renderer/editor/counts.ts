import type { Block } from '../../core/release/blocks/block';
import { childrenOf, type LooseNode } from '../../core/release/nodes';
import type { Release, ReleaseNode } from '../../core/release/release';
import { countWords, wordsIn } from '../../core/release/words';

export interface Counts {
  readonly words: number;
  readonly placeholders: number;
}

/** Blocks do not change, they are replaced: what was counted once stays true. */
const counted = new WeakMap<Block, Counts>();

export function countsOf({ children, facts }: Release): Counts {
  let words = 0;
  let placeholders = 0;
  for (const block of children) {
    let counts = counted.get(block);
    if (!counts) {
      counts = {
        words: countWords(wordsIn(block as LooseNode).join(' '), facts.language),
        placeholders: placeholdersIn(block),
      };
      counted.set(block, counts);
    }
    words += counts.words;
    placeholders += counts.placeholders;
  }
  return { words, placeholders };
}

function placeholdersIn(node: ReleaseNode): number {
  const own = 'type' in node && node.type === 'placeholder' ? 1 : 0;
  return childrenOf(node).reduce((sum, child) => sum + placeholdersIn(child), own);
}
