import { align, type Pair } from '../compare/align';
import { blockTraits } from '../compare/likeness';
import { deepEqual } from '../json/canonical';
import type { Block } from '../release/blocks/block';
import { BLOCK_SPECS } from '../release/blocks/specs';
import type { BlockConflict, MergedBlock } from './merge';
import { mergeFields } from './merge-value';

type Blocks = readonly Block[];

/** Numbers a conflict and records it. */
export type Note = (conflict: Omit<BlockConflict, 'number'>) => MergedBlock;

/**
 * Merges two lists of blocks that come from the same base. Where only one side changed,
 * moved, added or removed something, its version is taken; where both did, a conflict is recorded.
 */
export function mergeBlocks(base: Blocks, mine: Blocks, theirs: Blocks, note: Note): MergedBlock[] {
  if (deepEqual(mine, theirs) || deepEqual(theirs, base)) return mine.map(settled);
  if (deepEqual(mine, base)) return theirs.map(settled);
  const ours = sideOf(base, mine, theirs);
  const others = sideOf(base, theirs, mine);

  const shared = (side: Side) =>
    side.order.filter((id) => id < base.length && ours.blocks.has(id) && others.blocks.has(id));
  const [left, right] = [shared(ours), shared(others)];
  // The side that moved blocks decides the order; if both did, mine.
  const moved = left.some((id, index) => index > 0 && id < (left[index - 1] ?? id));
  const skeleton = moved ? left : right;

  const slots = (side: Side) => slotsOf(side.order, new Set(skeleton));
  const [mySlots, theirSlots] = [slots(ours), slots(others)];
  return [START, ...skeleton].flatMap((id) => [
    ...(id === START ? [] : mergeOne(base[id], ours.blocks.get(id), others.blocks.get(id), note)),
    ...mergeSlot(
      (mySlots.get(id) ?? []).map((each) => ours.entry(each)),
      (theirSlots.get(id) ?? []).map((each) => others.entry(each)),
      note,
    ),
  ]);
}

const settled = (block: Block): MergedBlock => ({ type: 'settled', block });

/** The position before the first block. */
const START = -1;

/**
 * A side's blocks by number: the number of the matching base block, or one that no base block has.
 */
interface Side {
  readonly order: readonly number[];
  readonly blocks: ReadonlyMap<number, Block>;
  readonly entry: (id: number) => { readonly base: Block | undefined; readonly block: Block };
}

function sideOf(base: Blocks, side: Blocks, other: Blocks): Side {
  const origin = new Map<number, number>();
  for (const { before, after } of pairsOf(base, side, other)) {
    if (before !== null && after !== null) origin.set(after, before);
  }
  const order = side.map((_, index) => origin.get(index) ?? base.length + index);
  const blocks = new Map(order.map((id, index) => [id, side[index] as Block]));
  return { order, blocks, entry: (id) => ({ base: base[id], block: blocks.get(id) as Block }) };
}

/** Unless a column was added or removed, cells are matched by column. */
function pairsOf(base: Blocks, side: Blocks, other: Blocks): Pair[] {
  const areCells = [...base, ...side].every(({ type }) => type === 'table-cell');
  if (areCells && base.length === side.length && base.length === other.length) {
    return base.map((_, index) => ({ before: index, after: index, moved: null }));
  }
  return align(base, side, blockTraits);
}

/** What a side has behind each of the blocks that both have. */
function slotsOf(order: readonly number[], skeleton: ReadonlySet<number>): Map<number, number[]> {
  const slots = new Map<number, number[]>();
  let behind = START;
  for (const id of order) {
    if (skeleton.has(id)) behind = id;
    else slots.set(behind, [...(slots.get(behind) ?? []), id]);
  }
  return slots;
}

/** A block that both sides have. */
function mergeOne(
  base: Block | undefined,
  mine: Block | undefined,
  theirs: Block | undefined,
  note: Note,
): MergedBlock[] {
  if (!base || !mine || !theirs) return [];
  if (deepEqual(mine, theirs) || deepEqual(theirs, base)) return [settled(mine)];
  if (deepEqual(mine, base)) return [settled(theirs)];
  const blocks = [base, mine, theirs].map(partsOf);
  const [was, left, right] = blocks;
  const oneKind = mine.type === theirs.type && mine.type === base.type;
  if (was?.children && left?.children && right?.children && oneKind) {
    const { value, conflicts } = mergeFields(was.shell, left.shell, right.shell);
    if (conflicts.length > 0) return [note({ base: [base], mine: [mine], theirs: [theirs] })];
    const children = mergeBlocks(was.children, left.children, right.children, note);
    // Each side removed a part, and together all parts: the table's caption would be lost with them.
    if (children.length === 0) return [note({ base: [base], mine: [mine], theirs: [theirs] })];
    return [{ type: 'parts', shell: value, children }];
  }
  if (!oneKind) return [mergeTurned(base, mine, theirs, note)];
  const { value, conflicts } = mergeFields(base, mine, theirs);
  if (conflicts.length === 0) return [settled(value)];
  // What is not in conflict is merged into both sides, so that choosing one loses nothing else.
  const inTheirs = Object.fromEntries(
    conflicts.map((field) => [field, (theirs as unknown as Record<string, unknown>)[field]]),
  );
  return [note({ base: [base], mine: [value], theirs: [{ ...value, ...inTheirs } as Block] })];
}

/**
 * A block that a side has made another kind of. What belongs to one kind means nothing in another (a
 * heading has a level, a paragraph has none), so only the text of the other side is taken over.
 */
function mergeTurned(base: Block, mine: Block, theirs: Block, note: Note): MergedBlock {
  const [turned, other] = mine.type === base.type ? [theirs, mine] : [mine, theirs];
  const onlyText = deepEqual({ ...other, children: [] }, { ...base, children: [] });
  const areLines = [base, mine, theirs].every(
    ({ type }) => BLOCK_SPECS[type].content === 'inlines',
  );
  return areLines && onlyText && deepEqual(turned.children, base.children)
    ? settled({ ...turned, children: other.children } as Block)
    : note({ base: [base], mine: [mine], theirs: [theirs] });
}

/** A container as its own fields and its blocks; anything else has no blocks. */
function partsOf(block: Block): { readonly shell: Block; readonly children: Blocks | null } {
  return typeof BLOCK_SPECS[block.type].content === 'object'
    ? { shell: { ...block, children: [] } as Block, children: block.children as Blocks }
    : { shell: block, children: null };
}

interface Entry {
  /** The block of the base that it is, which the other side took away. */
  readonly base: Block | undefined;
  readonly block: Block;
}

/** What the sides have at a place that is theirs alone. */
function mergeSlot(mine: readonly Entry[], theirs: readonly Entry[], note: Note): MergedBlock[] {
  const old = [
    ...mine.flatMap(({ base, block }) => leftOver(base, { mine: [block], theirs: [] }, note)),
    ...theirs.flatMap(({ base, block }) => leftOver(base, { mine: [], theirs: [block] }, note)),
  ];
  const fresh = (entries: readonly Entry[]) =>
    entries.filter(({ base }) => !base).map(({ block }) => block);
  const [left, right] = [fresh(mine), fresh(theirs)];
  if (right.length === 0 || deepEqual(left, right)) return [...old, ...left.map(settled)];
  if (left.length === 0) return [...old, ...right.map(settled)];
  return [...old, note({ base: [], mine: left, theirs: right })];
}

/** A block that one side removed: it goes, unless the other side changed it meanwhile. */
function leftOver(
  base: Block | undefined,
  sides: { readonly mine: Blocks; readonly theirs: Blocks },
  note: Note,
): MergedBlock[] {
  if (!base) return [];
  const kept = [...sides.mine, ...sides.theirs];
  return deepEqual(kept, [base]) ? [] : [note({ base: [base], ...sides })];
}
