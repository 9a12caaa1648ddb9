import type { TopBlock } from '../release/blocks/block';
import type { CheckedRelease, Found } from './checker';

/** How a list has changed: from `at` on, `remove` of its entries have given way to `insert`. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly number[];
}

/**
 * The changes of the findings since the last update. A block keeps its number when it moves; a
 * changed block gets a new one.
 */
export interface FindingsUpdate {
  /** How many edits of the document have been taken into account. */
  readonly edits: number;
  /** How the numbers of all blocks from top to bottom have changed; null where they have not. */
  readonly order: Splice | null;
  /** All findings of each block whose findings are new; of the release as a whole under null. */
  readonly changed: readonly {
    readonly block: number | null;
    readonly findings: readonly Found[];
  }[];
}

const NONE: readonly Found[] = [];

/** Turns results into updates, each against the one before; the first holds everything. */
export function createDiffer(): (result: CheckedRelease, edits: number) => FindingsUpdate {
  const numbers = new WeakMap<TopBlock, number>();
  let count = 0;
  let sentOrder: readonly number[] = [];
  /** By the block's number: the findings of its own checks, and as text those of the whole release. */
  let sent = new Map<number | null, { own: readonly Found[]; whole: string }>();
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
    const wholeOf = new Map<number | null, Found[]>();
    for (const { block: index, ...found } of whole) {
      const block = index === null ? null : (order[index] ?? null);
      const group = wholeOf.get(block);
      if (group) group.push(found);
      else wholeOf.set(block, [found]);
    }
    const now: typeof sent = new Map();
    const changed: { block: number | null; findings: readonly Found[] }[] = [];
    const look = (block: number | null, own: readonly Found[]): void => {
      const general = wholeOf.get(block) ?? NONE;
      const text = general.length > 0 ? JSON.stringify(general) : '';
      now.set(block, { own, whole: text });
      const known = sent.get(block);
      // A block without findings is only sent if it had some before.
      const isAsKnown = known
        ? saysTheSame(known.own, own) && known.whole === text
        : own.length + general.length === 0;
      if (!isAsKnown) changed.push({ block, findings: [...general, ...own] });
    };
    look(null, NONE);
    blocks.forEach(({ findings }, index) => {
      look(order[index] ?? -1, findings);
    });
    const update = { edits, order: spliceBetween(sentOrder, order), changed };
    sent = now;
    sentOrder = order;
    return update;
  };
}

/** When all is checked again, by a dictionary that has come, most of it is found as it was. */
const saysTheSame = (before: readonly Found[], now: readonly Found[]): boolean =>
  before === now ||
  (before.length === now.length && JSON.stringify(before) === JSON.stringify(now));

/** The findings, reassembled on the other side. */
export interface FindingsCopy {
  /** Of the release as a whole. */
  readonly general: readonly Found[];
  /** Of each block from top to bottom; the same list as before while nothing has changed. */
  readonly byIndex: readonly (readonly Found[])[];
}

/** Puts updates together, in the order in which the feed gave them. */
export function createPatcher(): (update: FindingsUpdate) => FindingsCopy {
  const known = new Map<number | null, readonly Found[]>();
  const order: number[] = [];
  return ({ order: splice, changed }) => {
    if (splice) {
      const kept = new Set(splice.insert);
      for (const number of order.splice(splice.at, splice.remove, ...splice.insert)) {
        if (!kept.has(number)) known.delete(number);
      }
    }
    for (const { block, findings } of changed) known.set(block, findings);
    return {
      general: known.get(null) ?? NONE,
      byIndex: order.map((number) => known.get(number) ?? NONE),
    };
  };
}

function spliceBetween(before: readonly number[], after: readonly number[]): Splice | null {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at += 1;
  if (at === before.length && at === after.length) return null;
  let tail = 0;
  while (tail < shorter - at && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { at, remove: before.length - tail - at, insert: after.slice(at, after.length - tail) };
}
