import { canonicalJson, deepEqual } from '../json/canonical';

/** One value from three; a conflict where both sides changed it in different ways. */
export type MergedValue = { readonly value: unknown } | 'conflict';

/**
 * Takes the side that changed. Lists are merged entry by entry (an entry is known by its `id`,
 * `name` or `language`), so that two people can each add a keyword or an organisation; any other
 * object is taken whole, because half an embargo means nothing.
 */
export function mergeValue(base: unknown, mine: unknown, theirs: unknown): MergedValue {
  const whole = mergeWhole(base, mine, theirs);
  if (whole !== 'conflict') return whole;
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
    return mergeList(base, mine, theirs);
  }
  return 'conflict';
}

function mergeWhole(base: unknown, mine: unknown, theirs: unknown): MergedValue {
  if (deepEqual(mine, theirs) || deepEqual(theirs, base)) return { value: mine };
  return deepEqual(mine, base) ? { value: theirs } : 'conflict';
}

function mergeList(base: unknown[], mine: unknown[], theirs: unknown[]): MergedValue {
  const [old, ours, others] = [base, mine, theirs].map(byName);
  if (!old || !ours || !others) return 'conflict';
  const isGone = (name: string) => !ours.has(name) && !others.has(name);
  const isNew = (side: Map<string, unknown>, other: Map<string, unknown>) =>
    [...side.keys()].some((name) => !old.has(name) && !other.has(name));
  // Each replaced the same entry by another: only a person can decide.
  if ([...old.keys()].some(isGone) && isNew(ours, others) && isNew(others, ours)) return 'conflict';

  const merged: unknown[] = [];
  for (const name of [...ours.keys(), ...[...others.keys()].filter((each) => !ours.has(each))]) {
    const [was, left, right] = [old.get(name), ours.get(name), others.get(name)];
    if (was !== undefined && (left === undefined || right === undefined)) {
      if (deepEqual(left ?? right, was)) continue;
      return 'conflict';
    }
    const entry = mergeEntry(was, left, right);
    if (entry === 'conflict') return 'conflict';
    merged.push(entry.value);
  }
  return { value: merged };
}

function mergeEntry(base: unknown, mine: unknown, theirs: unknown): MergedValue {
  if (mine === undefined) return { value: theirs };
  if (theirs === undefined) return { value: mine };
  const sides = [base, mine, theirs];
  if (deepEqual(mine, theirs) || !sides.every(isRecord)) return mergeValue(base, mine, theirs);
  const [was, left, right] = sides as [object, object, object];
  const { value, conflicts } = mergeFields(was, left, right);
  return conflicts.length > 0 ? 'conflict' : { value };
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined where two entries have the same name: then they cannot be told apart. */
function byName(list: readonly unknown[]): Map<string, unknown> | undefined {
  const named = new Map(list.map((entry) => [nameOf(entry), entry]));
  return named.size === list.length ? named : undefined;
}

function nameOf(entry: unknown): string {
  if (!isRecord(entry)) return canonicalJson(entry);
  const { id, name, language } = entry as Record<string, unknown>;
  return canonicalJson(id ?? name ?? language ?? entry);
}

/**
 * Merges two records field by field; on a conflict, mine. A line of text is taken
 * whole: half a sentence from each side makes no sentence.
 */
export function mergeFields<T extends object>(
  base: T,
  mine: T,
  theirs: T,
): { readonly value: T; readonly conflicts: readonly string[] } {
  const [old, ours, others] = [base, mine, theirs] as Record<string, unknown>[];
  const conflicts: string[] = [];
  const value: Record<string, unknown> = {};
  for (const field of Object.keys({ ...mine, ...theirs })) {
    const merge = field === 'children' ? mergeWhole : mergeValue;
    const merged = merge(old?.[field], ours?.[field], others?.[field]);
    if (merged === 'conflict') conflicts.push(field);
    const kept = merged === 'conflict' ? ours?.[field] : merged.value;
    if (kept !== undefined) value[field] = kept;
  }
  return { value: value as T, conflicts };
}
