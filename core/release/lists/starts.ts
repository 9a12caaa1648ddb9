import type { Block } from '../blocks/block';
import type { List } from '../blocks/list';
import { formatOf, nextNumber, OUTERMOST } from './labels';
import type { NumberFormat } from './number-format';

/** Counts consecutive numbered lists. */
export class Numbering {
  private readonly next = new Map<NumberFormat, number>();

  /** @returns the first number of the list; call it for the lists in order */
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
 * Adds the first number to lists that continue another; returns the same array if there are none.
 */
export function withListStarts<B extends Block>(blocks: readonly B[]): readonly B[] {
  if (!blocks.some((block) => block.type === 'list' && block.continues)) return blocks;
  const numbering = new Numbering();
  return blocks.map((block) => {
    const start = numbering.startOfBlock(block);
    return block.type === 'list' && start !== null ? (startingAt(block, start) as B) : block;
  });
}

/** The list with its first number, if it continues another. */
export function startingAt<L extends List>(list: L, start: number): L {
  return list.continues && list.start !== start ? { ...list, start } : list;
}
