import { useEffect, useState } from 'react';
import type { LibraryQuery, LibraryState } from '../../../core/bridge/messages/library';
import type { Entry } from '../../../core/library/entries/entry';
import { listen, request } from '../../bridge/client';

const SHOWN = 200;

/** The library's entries for a query, kept up to date. */
export function useLibrary(query: LibraryQuery, fail: (error: unknown) => void) {
  const [found, setFound] = useState<{ entries: readonly Entry[]; total: number }>({
    entries: [],
    total: 0,
  });
  const [state, setState] = useState<LibraryState | null>(null);
  const [version, setVersion] = useState(0);
  useEffect(() => listen('library.changed', () => setVersion((old) => old + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the library asks again
  useEffect(() => {
    let isLatest = true;
    request('library.search', { ...query, limit: SHOWN }).then(
      (answer) => isLatest && setFound(answer),
      fail,
    );
    return () => {
      isLatest = false;
    };
  }, [query, version, fail]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the library asks again
  useEffect(() => {
    request('library.state', null).then(setState, fail);
  }, [version, fail]);
  return { ...found, state };
}
