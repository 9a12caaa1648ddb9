import type { Block } from '../blocks/block';
import type { List } from '../blocks/list';
import { formatOf, nextNumber, OUTERMOST } from './labels';
import type { NumberFormat } from './number-format';

/** Counts the numbered lists that stand beside one another. */
export class Numbering {
  private readonly next = new Map<NumberFormat, number>();

  /** @returns the number that the list starts with; lists are told from the first to the last */
  startOf(list: List): number {
    const format = formatOf(list, OUTERMOST);
    const before = list.continues ? this.next.get(format) : undefined;
    const start = before ?? list.start ?? 1;
    this.next.set(format, nextNumber({ ...list, start }));
    return start;
  }

  /** The same for any block; null for one that does not go on from a list before it. */
  startOfBlock(block: Block): number | null {
    if (block.type !== 'list' || !block.ordered) return null;
    const start = this.startOf(block);
    return block.continues ? start : null;
  }
}

/**
 * Blocks in which each list that goes on from one before it says which number it starts with; the same
 * array where none does.
 */
export function withListStarts<B extends Block>(blocks: readonly B[]): readonly B[] {
  if (!blocks.some((block) => block.type === 'list' && block.continues)) return blocks;
  const numbering = new Numbering();
  return blocks.map((block) => {
    const start = numbering.startOfBlock(block);
    return block.type === 'list' && start !== null ? (startingAt(block, start) as B) : block;
  });
}

/** The list with the number that it starts with, where it goes on from another. */
export function startingAt<L extends List>(list: L, start: number): L {
  return list.continues && list.start !== start ? { ...list, start } : list;
}
