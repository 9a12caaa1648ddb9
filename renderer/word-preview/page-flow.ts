/** What is never divided: a line of a paragraph, a row of a table. Lengths in CSS pixels. */
export interface Unit {
  readonly top: number;
  readonly bottom: number;
  /** Whether it belongs to the one before: a cell goes across both. */
  readonly isJoined?: boolean;
}

/** A paragraph, a table or anything else that follows another down the pages. */
export interface FlowBlock {
  readonly top: number;
  readonly bottom: number;
  /** Whether it may not stand at the foot of a page without what follows. */
  readonly keepsNext: boolean;
  readonly isWhole: boolean;
  /** How many of its units have to stand together at the foot and at the top of a page. */
  readonly least: number;
  /** How many of its first units are said again on every page. */
  readonly heads: number;
  /** Asked only of a block that does not fit. */
  units(): readonly Unit[];
}

/** Where a page begins: with which block, and with which of its units. */
export interface PageStart {
  readonly block: number;
  readonly unit: number;
}

/**
 * Where the pages after the first begin, when blocks that were laid out on one endless sheet are
 * put on pages.
 *
 * @param begin where the first page's room begins
 * @param roomOf what a page holds, counted from 0
 */
export function pageStarts(
  blocks: readonly FlowBlock[],
  begin: number,
  roomOf: (page: number) => number,
): PageStart[] {
  const starts: PageStart[] = [];
  let start: PageStart = { block: 0, unit: 0 };
  let top = begin;
  let index = 0;
  while (index < blocks.length) {
    const block = blocks[index];
    if (!block) break;
    const limit = top + roomOf(starts.length);
    if (block.bottom <= limit) {
      index += 1;
      continue;
    }
    const from = start.block === index ? start.unit : 0;
    const next = nextStart(blocks, { start, index, from, limit });
    if (!next) {
      // Nothing can be done about it: it stands alone, and is longer than a page.
      index += 1;
      continue;
    }
    starts.push(next);
    start = next;
    index = next.block;
    top = topOf(blocks[next.block], next.unit);
  }
  return starts;
}

interface Overfull {
  readonly start: PageStart;
  /** The block that does not fit, and its first unit on this page. */
  readonly index: number;
  readonly from: number;
  readonly limit: number;
}

function nextStart(blocks: readonly FlowBlock[], full: Overfull): PageStart | null {
  const { start, index, from, limit } = full;
  const block = blocks[index];
  if (!block) return null;
  const inside = block.isWhole ? 0 : cutIn(block, from, limit, block.least);
  if (inside > 0) return { block: index, unit: inside };
  for (let at = index; at > start.block; at -= 1) {
    if (!blocks[at - 1]?.keepsNext) return { block: at, unit: 0 };
  }
  // Everything on the page wants to stay together, which it cannot.
  const anyhow = cutIn(block, from, limit, 1);
  if (anyhow > 0) return { block: index, unit: anyhow };
  return index > start.block ? { block: index, unit: 0 } : null;
}

/** The first unit that goes to the next page; 0 where none may. */
function cutIn(block: FlowBlock, from: number, limit: number, least: number): number {
  const { heads } = block;
  const units = block.units();
  const fitting = units.findIndex(({ bottom }, at) => at >= from && bottom > limit);
  const begun = from === 0 ? heads + least : from + 1;
  let cut = Math.min(fitting, units.length - least);
  while (cut >= begun && units[cut]?.isJoined) cut -= 1;
  return cut >= begun ? cut : 0;
}

/** Where on the endless sheet the top of a page would be that begins so. */
function topOf(block: FlowBlock | undefined, unit: number): number {
  if (!block) return 0;
  if (unit === 0) return block.top;
  const units = block.units();
  const said = block.heads > 0 ? (units[block.heads - 1]?.bottom ?? 0) - block.top : 0;
  return (units[unit]?.top ?? 0) - said;
}
