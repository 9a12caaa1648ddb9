/** A list as its new items and the indexes of those kept from the previous list. */
export type Differences<T> = readonly (number | T)[];

/**
 * Computes the differences of two lists.
 *
 * @param before the items of the previous list, as JSON
 * @param now each item with its JSON
 */
export function differences<T>(
  before: readonly string[],
  now: readonly T[],
  json: readonly string[],
): (number | T)[] {
  const known = new Map(before.map((each, index) => [each, index]));
  return now.map((each, index) => known.get(json[index] ?? '') ?? each);
}

/** The list that somebody has who had the one before. */
export const patched = <T extends object>(before: readonly T[], changes: Differences<T>): T[] =>
  changes.flatMap((each) => (typeof each === 'number' ? (before[each] ?? []) : [each])) as T[];
