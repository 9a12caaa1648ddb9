import { stepsBetween } from './steps';

/** Which item of one sequence is which of the other. Null on one side: it is only on the other. */
export interface Pair {
  readonly before: number | null;
  readonly after: number | null;
  /**
   * Set where it stands at another place among the others than before. Such an item is given twice:
   * `from` where it stood, `to` where it stands.
   */
  readonly moved: 'from' | 'to' | null;
}

/** What the items of a sequence are known by. */
export interface Traits<T> {
  /** Two items with the same key are the same item. */
  readonly key: (item: T) => string;
  /** An item that says something: one without is never followed over a distance. */
  readonly hasContent: (item: T) => boolean;
  /** How much two items that differ have in common, 0 to 1. */
  readonly likeness: (before: T, after: T) => number;
}

/** As much in common, and one is the other reworded. */
const ALIKE = 0.4;
/** For one that also stands elsewhere there has to be more. */
const ALIKE_AFAR = 0.6;
/** How many pairs of items are looked at in one gap; beyond, only those at about the same place. */
const MOST_PAIRS = 40_000;

/**
 * Finds the items of one sequence in another: the ones that are the same, reworded or moved.
 *
 * @returns every item of both, in the order of `after`; what is gone stands where it was
 */
export function align<T>(before: readonly T[], after: readonly T[], traits: Traits<T>): Pair[] {
  const partners = new Map<number, number>();
  for (const [i, j] of sameInOrder(before, after, traits)) partners.set(i, j);
  for (const gap of gapsOf(partners, before.length, after.length)) {
    for (const [i, j] of matchSimilar(gap, before, after, traits)) partners.set(i, j);
  }
  const moved = detectMoves(partners, before, after, traits);
  return inReadingOrder(partners, moved, before.length, after.length);
}

type Match = readonly [before: number, after: number];

/** The longest run of same items that keeps its order. */
function sameInOrder<T>(
  before: readonly T[],
  after: readonly T[],
  { key, hasContent }: Traits<T>,
): Match[] {
  const keyed = (items: readonly T[]) =>
    items.map((item, index) => ({ index, key: key(item), says: hasContent(item) }));
  const [old, now] = [keyed(before), keyed(after)];
  // What the other side does not have cannot be part of it, and would only cost time.
  const common = (items: typeof old, others: typeof old) => {
    const there = new Set(others.map((other) => other.key));
    return items.filter((item) => item.says && there.has(item.key));
  };
  const [left, right] = [common(old, now), common(now, old)];
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

function gapsOf(partners: ReadonlyMap<number, number>, before: number, after: number): Gap[] {
  const fixed: Match[] = [...partners, [before, after] as const].sort((a, b) => a[0] - b[0]);
  let [i, j] = [0, 0];
  const gaps: Gap[] = [];
  for (const [nextI, nextJ] of fixed) {
    if (nextI > i && nextJ > j) gaps.push({ before: [i, nextI], after: [j, nextJ] });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return gaps;
}

/** The pairs in a gap that have most in common as a whole and keep their order. */
function matchSimilar<T>(gap: Gap, before: readonly T[], after: readonly T[], traits: Traits<T>) {
  const old = before.slice(...gap.before);
  const now = after.slice(...gap.after);
  const width = now.length + 1;
  const band =
    old.length * now.length > MOST_PAIRS ? Math.ceil(MOST_PAIRS / old.length / 2) : Infinity;
  const score = new Float64Array((old.length + 1) * width);
  const alike = new Float64Array((old.length + 1) * width);
  const at = (i: number, j: number): number => score[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const middle = (i * now.length) / old.length;
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [a, b] = [old[i], now[j]];
      const isNear = Math.abs(j - middle) <= band;
      const likeness = isNear && a !== undefined && b !== undefined ? likenessOf(a, b, traits) : 0;
      alike[i * width + j] = likeness;
      score[i * width + j] = Math.max(
        likeness >= ALIKE ? likeness + at(i + 1, j + 1) : 0,
        at(i + 1, j),
        at(i, j + 1),
      );
    }
  }
  const matches: Match[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const likeness = alike[i * width + j] ?? 0;
    if (likeness >= ALIKE && at(i, j) === likeness + at(i + 1, j + 1)) {
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

/** Follows what is left over to where it went; adds it to the partners. */
function detectMoves<T>(
  partners: Map<number, number>,
  before: readonly T[],
  after: readonly T[],
  traits: Traits<T>,
): Set<number> {
  const taken = new Set(partners.values());
  const left = [...before.keys()].filter((i) => !partners.has(i) && says(before[i]));
  const right = new Set([...after.keys()].filter((j) => !taken.has(j) && says(after[j])));
  const moved = new Set<number>();
  function says(item: T | undefined): boolean {
    return item !== undefined && traits.hasContent(item);
  }
  const isSmall = left.length * right.size <= MOST_PAIRS;
  for (const least of isSmall ? [1, ALIKE_AFAR] : [1]) {
    for (const i of left) {
      if (moved.has(i)) continue;
      const old = before[i];
      let best = { j: -1, likeness: 0 };
      for (const j of right) {
        const now = after[j];
        if (old === undefined || now === undefined) continue;
        const isSame = traits.key(old) === traits.key(now);
        const likeness = isSame ? 1 : least === 1 ? 0 : traits.likeness(old, now);
        if (likeness >= least && likeness > best.likeness) best = { j, likeness };
      }
      if (best.j < 0) continue;
      partners.set(i, best.j);
      right.delete(best.j);
      moved.add(i);
    }
  }
  return moved;
}

function inReadingOrder(
  partners: ReadonlyMap<number, number>,
  moved: ReadonlySet<number>,
  before: number,
  after: number,
): Pair[] {
  const origin = new Map([...partners].map(([i, j]) => [j, i]));
  const stays = (i: number): boolean => partners.has(i) && !moved.has(i);
  const pairs: Pair[] = [];
  // What is gone comes right after what it stood behind, before anything that is new there.
  const passGoneFrom = (start: number): void => {
    for (let i = start; i < before && !stays(i); i += 1) {
      const now = partners.get(i) ?? null;
      pairs.push({ before: i, after: now, moved: now === null ? null : 'from' });
    }
  };
  passGoneFrom(0);
  for (let j = 0; j < after; j += 1) {
    const i = origin.get(j);
    pairs.push({
      before: i ?? null,
      after: j,
      moved: i !== undefined && moved.has(i) ? 'to' : null,
    });
    if (i !== undefined && stays(i)) passGoneFrom(i + 1);
  }
  return pairs;
}
