import { createContext, useCallback, useContext, useState } from 'react';

/** What is typed in fields and is no value yet, by the fields' keys; null where nothing is kept. */
export const KeptContext = createContext<Map<string, unknown> | null>(null);

/**
 * A field's state that outlives it: what was typed is there again when its panel is closed and
 * opened.
 *
 * @param key of the field in this window; undefined keeps nothing
 */
export function useKept<T>(key: string | undefined): [T | null, (next: T | null) => void] {
  const kept = useContext(KeptContext);
  const [value, setValue] = useState<T | null>(() =>
    key === undefined ? null : ((kept?.get(key) as T | undefined) ?? null),
  );
  const set = useCallback(
    (next: T | null): void => {
      if (key !== undefined && next === null) kept?.delete(key);
      else if (key !== undefined) kept?.set(key, next);
      setValue(next);
    },
    [kept, key],
  );
  return [value, set];
}
