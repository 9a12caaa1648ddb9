const known = new WeakMap<object, string>();

/**
 * A canonical text: equal for two values exactly if they are equal as JSON, in whatever order
 * their properties were set. Memoized for each object, so that a tree that shares parts with another is
 * not written out again; the values must not be changed afterwards.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const old = known.get(value);
  if (old !== undefined) return old;
  const key = Array.isArray(value)
    ? `[${value.map(canonicalJson).join()}]`
    : `{${Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`)
        .join()}}`;
  known.set(value, key);
  return key;
}

/** Whether two values are equal as JSON. */
export const deepEqual = (a: unknown, b: unknown): boolean =>
  a === b || canonicalJson(a) === canonicalJson(b);
