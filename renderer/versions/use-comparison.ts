import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Release } from '../../core/release/release';
import { Comparer, type Comparing } from './comparer';

const makePort = (): Worker =>
  new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });

interface Compare {
  readonly comparing: Comparing;
  readonly stop: () => void;
  /** Compares once more, after it was stopped or has failed. */
  readonly again: () => void;
}

/** The comparison of two releases, as soon as both are there. */
export function useComparison(before: Release | null, after: Release | null): Compare {
  const [comparer] = useState(() => new Comparer(makePort));
  const comparing = useSyncExternalStore(comparer.subscribe, comparer.get);
  useEffect(() => {
    if (before && after) comparer.compare(before, after);
    return () => comparer.stop();
  }, [comparer, before, after]);
  return {
    comparing,
    stop: () => comparer.stop(),
    again: () => before && after && comparer.compare(before, after),
  };
}
