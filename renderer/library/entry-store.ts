import { useEffect, useSyncExternalStore } from 'react';
import type { Entry } from '../../core/library/entries/entry';
import { listen, request } from '../bridge/client';
import { createStore } from '../ui/store';

/**
 * The shown library entries, kept up to date. Undefined: not loaded yet; null: not in the library.
 */
const entries = new Map<string, Entry | null>();
const known = createStore<ReadonlyMap<string, Entry | null>>(new Map());
const wanted = new Set<string>();
let hears = false;

/** The entry with this id, or the one it was merged into. Null requests nothing. */
export function useEntry(id: string | null): Entry | null | undefined {
  const entry = useSyncExternalStore(subscribe, () => (id ? entries.get(id) : null));
  useEffect(() => {
    if (id && !entries.has(id)) want([id]);
  }, [id]);
  return entry;
}

/** Several entries as one object, which changes whenever one of them does. */
export function useEntries(ids: readonly string[]): ReadonlyMap<string, Entry | null> {
  const all = useSyncExternalStore(subscribe, known.get);
  const key = ids.join();
  useEffect(() => {
    const missing = key.split(',').filter((id) => id && !entries.has(id));
    if (missing.length > 0) want(missing);
  }, [key]);
  return all;
}

function subscribe(changed: () => void): () => void {
  if (!hears) {
    hears = true;
    listen('library.changed', () => want([...entries.keys()]));
  }
  return known.subscribe(changed);
}

/** Asks once for everything that is wanted in this moment. */
function want(ids: readonly string[]): void {
  const isFirst = wanted.size === 0;
  for (const id of ids) wanted.add(id);
  if (isFirst && wanted.size > 0) queueMicrotask(fetchWanted);
}

function fetchWanted(): void {
  const ids = [...wanted].slice(0, 1000);
  wanted.clear();
  request('library.get', { ids }).then(
    (found) => {
      for (const { id, entry } of found) entries.set(id, entry);
      known.set(new Map(entries));
    },
    // The page works without the library; its panel shows the problem.
    (error) => console.error(error),
  );
}
