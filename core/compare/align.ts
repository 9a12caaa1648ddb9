import { stepsBetween } from './steps';

/**
 * Pairs an item of one sequence with an item of the other. Null on one side: the item is only on
 * the other.
 */
export interface Pair {
  readonly before: number | null;
  readonly after: number | null;
  /**
   * Set if the item moved. A moved item has two pairs: `from` at its old place, `to` at its new
   * place.
   */
  readonly moved: 'from' | 'to' | null;
}

/** How items are compared. */
export interface Traits<T> {
  /** Items with equal keys are the same item. */
  readonly key: (item: T) => string;
  /** Whether an item has content of its own; items without are never detected as moved. */
  readonly hasContent: (item: T) => boolean;
  /** Similarity of two different items, 0 to 1. */
  readonly likeness: (before: T, after: T) => number;
}

/** At least this similar, one item counts as the other reworded. */
const MIN_LIKENESS = 0.4;
/** A moved item must be more similar than one that kept its place. */
const MIN_LIKENESS_MOVED = 0.6;
/** Above this number of pairs in a gap, only items at about the same position are compared. */
const MAX_PAIRS = 40_000;

/**
 * Matches the items of two sequences: unchanged, reworded or moved.
 *
 * @returns pairs for all items of both, in the order of `after`; a removed item follows the item
 *   that it stood behind
 */
export function align<T>(before: readonly T[], after: readonly T[], traits: Traits<T>): Pair[] {
  const pairing = new Map<number, number>();
  for (const [i, j] of sameInOrder(before, after, traits)) pairing.set(i, j);
  for (const gap of gapsOf(pairing, before.length, after.length)) {
    for (const [i, j] of matchSimilar(gap, before, after, traits)) pairing.set(i, j);
  }
  const moved = detectMoves(pairing, before, after, traits);
  return inReadingOrder(pairing, moved, before.length, after.length);
}

type Match = readonly [before: number, after: number];

/** The longest common subsequence of items with content. */
function sameInOrder<T>(
  before: readonly T[],
  after: readonly T[],
  { key, hasContent }: Traits<T>,
): Match[] {
  const keyed = (items: readonly T[]) =>
    items.map((item, index) => ({ index, key: key(item), hasContent: hasContent(item) }));
  const [oldItems, newItems] = [keyed(before), keyed(after)];
  // Items that the other side lacks cannot match and would only cost time.
  const common = (items: typeof oldItems, others: typeof oldItems) => {
    const keys = new Set(others.map((other) => other.key));
    return items.filter((item) => item.hasContent && keys.has(item.key));
  };
  const [left, right] = [common(oldItems, newItems), common(newItems, oldItems)];
  const steps = stepsBetween(
    left.map((item) => item.key),
    right.map((item) => item.key),
  );
  return steps.flatMap((step): Match[] => {
    if (step.type !== 'same') return [];
    const [i, j] = [left[step.before], right[step.after]];
    return i && j ? [[i.index, j.index]] : [];
  });
}

interface Gap {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

function gapsOf(pairing: ReadonlyMap<number, number>, before: number, after: number): Gap[] {
  const fixed: Match[] = [...pairing, [before, after] as const].sort((a, b) => a[0] - b[0]);
  let [i, j] = [0, 0];
  const gaps: Gap[] = [];
  for (const [nextI, nextJ] of fixed) {
    if (nextI > i && nextJ > j) gaps.push({ before: [i, nextI], after: [j, nextJ] });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return gaps;
}

/**
 * The pairs in a gap with the greatest total similarity that keep their order (dynamic
 * programming).
 */
function matchSimilar<T>(gap: Gap, before: readonly T[], after: readonly T[], traits: Traits<T>) {
  const oldItems = before.slice(...gap.before);
  const newItems = after.slice(...gap.after);
  const width = newItems.length + 1;
  const band =
    oldItems.length * newItems.length > MAX_PAIRS
      ? Math.ceil(MAX_PAIRS / oldItems.length / 2)
      : Infinity;
  const score = new Float64Array((oldItems.length + 1) * width);
  const similarity = new Float64Array((oldItems.length + 1) * width);
  const at = (i: number, j: number): number => score[i * width + j] ?? 0;
  for (let i = oldItems.length - 1; i >= 0; i -= 1) {
    const middle = (i * newItems.length) / oldItems.length;
    for (let j = newItems.length - 1; j >= 0; j -= 1) {
      const [a, b] = [oldItems[i], newItems[j]];
      const isNear = Math.abs(j - middle) <= band;
      const likeness = isNear && a !== undefined && b !== undefined ? likenessOf(a, b, traits) : 0;
      similarity[i * width + j] = likeness;
      score[i * width + j] = Math.max(
        likeness >= MIN_LIKENESS ? likeness + at(i + 1, j + 1) : 0,
        at(i + 1, j),
        at(i, j + 1),
      );
    }
  }
  const matches: Match[] = [];
  let [i, j] = [0, 0];
  while (i < oldItems.length && j < newItems.length) {
    const likeness = similarity[i * width + j] ?? 0;
    if (likeness >= MIN_LIKENESS && at(i, j) === likeness + at(i + 1, j + 1)) {
      matches.push([gap.before[0] + i, gap.after[0] + j]);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return matches;
}

function likenessOf<T>(a: T, b: T, { key, likeness }: Traits<T>): number {
  return key(a) === key(b) ? 1 : likeness(a, b);
}

/** Finds where unmatched items moved to and adds them to the pairing. */
function detectMoves<T>(
  pairing: Map<number, number>,
  before: readonly T[],
  after: readonly T[],
  traits: Traits<T>,
): Set<number> {
  const taken = new Set(pairing.values());
  const unmatched = [...before.keys()].filter((i) => !pairing.has(i) && isMovable(before[i]));
  const candidates = new Set([...after.keys()].filter((j) => !taken.has(j) && isMovable(after[j])));
  const moved = new Set<number>();

  function isMovable(item: T | undefined): boolean {
    return item !== undefined && traits.hasContent(item);
  }
  const isSmall = unmatched.length * candidates.size <= MAX_PAIRS;
  for (const threshold of isSmall ? [1, MIN_LIKENESS_MOVED] : [1]) {
    for (const i of unmatched) {
      if (moved.has(i)) continue;
      const oldItem = before[i];
      let best = { j: -1, likeness: 0 };
      for (const j of candidates) {
        const newItem = after[j];
        if (oldItem === undefined || newItem === undefined) continue;
        const isSame = traits.key(oldItem) === traits.key(newItem);
        const likeness = isSame ? 1 : threshold === 1 ? 0 : traits.likeness(oldItem, newItem);
        if (likeness >= threshold && likeness > best.likeness) best = { j, likeness };
      }
      if (best.j < 0) continue;
      pairing.set(i, best.j);
      candidates.delete(best.j);
      moved.add(i);
    }
  }
  return moved;
}

function inReadingOrder(
  pairing: ReadonlyMap<number, number>,
  moved: ReadonlySet<number>,
  before: number,
  after: number,
): Pair[] {
  const origin = new Map([...pairing].map(([i, j]) => [j, i]));
  const isInPlace = (i: number): boolean => pairing.has(i) && !moved.has(i);
  const pairs: Pair[] = [];
  // A removed item follows the item that it stood behind, before anything new there.
  const addRemovedFrom = (start: number): void => {
    for (let i = start; i < before && !isInPlace(i); i += 1) {
      const partner = pairing.get(i) ?? null;
      pairs.push({ before: i, after: partner, moved: partner === null ? null : 'from' });
    }
  };
  addRemovedFrom(0);
  for (let j = 0; j < after; j += 1) {
    const i = origin.get(j);
    pairs.push({
      before: i ?? null,
      after: j,
      moved: i !== undefined && moved.has(i) ? 'to' : null,
    });
    if (i !== undefined && isInPlace(i)) addRemovedFrom(i + 1);
  }
  return pairs;
}
