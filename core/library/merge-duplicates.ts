import type { Entry, EntryOf } from './entries/entry';

/**
 * One entry made of several that are the same: the first keeps its place, its empty fields are
 * filled from the others, lists are joined. The others are archived and point to it, so that
 * releases linked to them follow.
 *
 * @param now the present instant, ISO 8601 with `Z`
 * @returns the entries to be written, the kept one first
 */
export function mergeDuplicates(entries: readonly Entry[], now: string): Entry[] {
  const [first, ...others] = entries;
  if (!first) return [];
  const kept = others.reduce((whole, other) => filledFrom(whole, other), first);
  const bump = { modified: now };
  return [
    { ...kept, ...bump, revision: first.revision + 1 },
    ...others.map((other) => ({
      ...other,
      ...bump,
      archived: true,
      mergedInto: first.id,
      revision: other.revision + 1,
    })),
  ];
}

/** Follows an entry that was merged into another, and that one in turn; stops at a circle. */
export function currentEntry(
  id: string,
  entryOf: (id: string) => Entry | undefined,
): Entry | undefined {
  const seen = new Set<string>();
  let entry = entryOf(id);
  while (entry?.mergedInto && !seen.has(entry.id)) {
    seen.add(entry.id);
    entry = entryOf(entry.mergedInto) ?? entry;
  }
  return entry;
}

/** The entry with what it lacks taken from another of the same kind; nothing it has is replaced. */
export function filledFrom<E extends Entry>(entry: E, other: Entry): E {
  if (entry.kind !== other.kind) return entry;
  const merged = Object.fromEntries(
    Object.entries(entry).map(([name, value]) => {
      const theirs = (other as unknown as Record<string, unknown>)[name];
      return [name, NOT_FILLED.has(name) ? value : joined(name, value, theirs)];
    }),
  );
  return merged as E;
}

const NOT_FILLED = new Set([
  'id',
  'kind',
  'revision',
  'created',
  'modified',
  'archived',
  'mergedInto',
]);

function joined(name: string, value: unknown, other: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(other)) return joinedLists(name, value, other);
  if (name === 'remarks' && value && other && value !== other) return `${value}\n${other}`;
  return value === '' || value === null ? (other ?? value) : value;
}

function joinedLists(name: string, values: unknown[], others: unknown[]): unknown[] {
  const key = (value: unknown): string =>
    typeof value === 'string'
      ? value.toLowerCase().replace(name === 'phones' ? /\D/g : /\s+/g, '')
      : keyOfItem(value as Partial<EntryOf<'boilerplate'>['texts'][number]>);
  const known = new Set(values.map(key));
  return [...values, ...others.filter((value) => !known.has(key(value)))];
}

/** Wordings and names in other languages are the same where their language (and length) is. */
const keyOfItem = (item: { language?: string; length?: string; network?: string }): string =>
  [item.language, item.length, item.network].join(' ');
