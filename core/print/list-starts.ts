import type { Block } from '../release/blocks/block';
import type { List } from '../release/blocks/list';
import { Numbering } from '../release/lists/starts';
import type { Release } from '../release/release';
import { isPrinted } from '../templates/resolve-template';

/** The number that a list starts with in print; a list within another never goes on from one before. */
export function printedStart(release: Release, list: List): number {
  if (list.continues) {
    const printed = release.children.filter((block) => block === list || isPrinted(release, block));
    for (const beside of [printed, ...printed.flatMap(containersIn)]) {
      if (!beside.includes(list)) continue;
      const numbering = new Numbering();
      for (const block of beside) {
        if (block === list) return numbering.startOf(list);
        numbering.startOfBlock(block);
      }
    }
  }
  return list.start ?? 1;
}

/** What a block holds that a list may stand in. */
function containersIn(block: Block): readonly (readonly Block[])[] {
  switch (block.type) {
    case 'notes':
    case 'boilerplate':
      return [block.children];
    case 'table':
      return block.children.flatMap((row) => row.children.map((cell) => cell.children));
    default:
      return [];
  }
}
