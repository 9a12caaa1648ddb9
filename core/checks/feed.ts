import type { TopBlock } from '../release/blocks/block';
import type { BlockFindings, CheckedRelease, Found } from './checker';

/** A finding of the whole release. `block` is the number of a block of the update's order, or null. */
export interface PlacedFound extends Found {
  readonly block: number | null;
}

/**
 * What has changed in the findings since the last update. Blocks have numbers, which stay theirs
 * while they move; a block that changes is a new one.
 */
export interface FindingsUpdate {
  /** How many edits of the document have been taken into account. */
  readonly edits: number;
  /** The numbers of all blocks from top to bottom; null where they are as they were. */
  readonly order: readonly number[] | null;
  /** The findings of each block that is new, or whose findings are new. */
  readonly changed: readonly { readonly block: number; readonly findings: readonly Found[] }[];
  /** All findings of the whole release; null where they are as they were. */
  readonly whole: readonly PlacedFound[] | null;
}

/** Turns results into updates, each against the one before; the first holds everything. */
export function createFeed(): (result: CheckedRelease, edits: number) => FindingsUpdate {
  const numbers = new WeakMap<TopBlock, number>();
  let sent = new Map<number, BlockFindings>();
  let sentOrder = '';
  let sentWhole = '';
  let count = 0;
  const numberOf = (block: TopBlock): number => {
    let number = numbers.get(block);
    if (number === undefined) {
      number = count;
      count += 1;
      numbers.set(block, number);
    }
    return number;
  };

  return ({ blocks, whole }, edits) => {
    const order = blocks.map(({ block }) => numberOf(block));
    const changed = blocks.flatMap((result, index) => {
      const block = order[index] ?? -1;
      // A block without findings has nothing to tell, unless it had some before.
      const known = sent.get(block);
      if (known === result || (!known && result.findings.length === 0)) return [];
      return [{ block, findings: result.findings }];
    });
    const placed = whole.map((found) => ({
      ...found,
      block: found.block === null ? null : (order[found.block] ?? null),
    }));
    const orderKey = order.join();
    const wholeKey = JSON.stringify(placed);
    const update = {
      edits,
      order: orderKey === sentOrder ? null : order,
      changed,
      whole: wholeKey === sentWhole ? null : placed,
    };
    sent = new Map(blocks.map((result, index) => [order[index] ?? -1, result]));
    sentOrder = orderKey;
    sentWhole = wholeKey;
    return update;
  };
}

/** Whether an update tells nothing but that the edits have been looked at. */
export const isEmpty = ({ order, changed, whole }: FindingsUpdate): boolean =>
  order === null && whole === null && changed.length === 0;
