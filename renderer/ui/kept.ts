import { createContext, useCallback, useContext, useState } from 'react';

/** Unfinished text of fields by key; null where nothing is kept. */
export const KeptContext = createContext<Map<string, unknown> | null>(null);

/**
 * A field's state that survives closing its panel.
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
