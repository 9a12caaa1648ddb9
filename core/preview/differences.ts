/** A list as what it takes over from the one before it, by index, and what is new. */
export type Differences<T> = readonly (number | T)[];

/**
 * What is new in a list.
 *
 * @param before each thing of the list before, as JSON
 * @param now each thing, and the same as JSON
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
