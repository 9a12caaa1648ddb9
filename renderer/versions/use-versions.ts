import { useEffect, useState } from 'react';
import type { VersionEntry } from '../../core/bridge/messages/versions';
import type { Release } from '../../core/release/release';
import { listen, problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';

interface Listed {
  readonly versions: readonly VersionEntry[];
  readonly newer: number;
}

/** The versions of the document, the latest first; null until they are known. */
export function useVersions(): Listed | null {
  const { report } = useWorkspace();
  const [listed, setListed] = useState<Listed | null>(null);
  useEffect(() => {
    const list = (): void => {
      request('versions.list', null).then(setListed, (error) => report(problemOf(error)));
    };
    list();
    return listen('versions.changed', list);
  }, [report]);
  return listed;
}

/** The text of a version; null until it is there, and for none. */
export function useVersion(id: string | null): Release | null {
  const { report } = useWorkspace();
  const [found, setFound] = useState<{ id: string; release: Release } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let wanted = true;
    request('versions.read', { id }).then(
      (release) => wanted && setFound({ id, release }),
      (error) => wanted && report(problemOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [id, report]);
  return found?.id === id ? found.release : null;
}
