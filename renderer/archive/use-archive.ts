import { useEffect, useState } from 'react';
import type { ArchiveHit, ArchiveState } from '../../core/bridge/messages/past-releases';
import type { ArchiveQuery } from '../../core/past-releases/query';
import { listen, request } from '../bridge/client';

/** How many results are shown: more than anybody reads; a query that is too wide says so. */
const SHOWN = 100;

interface Found {
  readonly hits: readonly ArchiveHit[];
  readonly total: number;
  /** The query that this answers; null before the first answer. */
  readonly answered: ArchiveQuery | null;
}

/** What the archive has for a query, asked again with every letter and after every change of it. */
export function useArchive(query: ArchiveQuery, fail: (error: unknown) => void) {
  const [found, setFound] = useState<Found>({ hits: [], total: 0, answered: null });
  const [state, setState] = useState<ArchiveState | null>(null);
  const [version, setVersion] = useState(0);
  useEffect(() => listen('archive.changed', () => setVersion((old) => old + 1)), []);
  useEffect(
    () =>
      listen('archive.progress', (progress) => {
        setState((now) => now && { ...now, progress });
      }),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the archive asks again
  useEffect(() => {
    let isLatest = true;
    request('archive.search', { query, limit: SHOWN }).then(
      (answer) => isLatest && setFound({ ...answer, answered: query }),
      (error) => isLatest && fail(error),
    );
    return () => {
      isLatest = false;
    };
  }, [query, version, fail]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the archive asks again
  useEffect(() => {
    request('archive.state', null).then(setState, fail);
  }, [version, fail]);
  return { ...found, state };
}
