import { useEffect, useSyncExternalStore } from 'react';
import { DEFAULT_VIEW, type PagesView } from '../../core/preview/pages-view';
import { problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';

let view = DEFAULT_VIEW;
const listeners = new Set<() => void>();

function know(next: PagesView): void {
  view = next;
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** How pages are looked at, as it was chosen last, and what changes that. */
export function usePagesView(): [PagesView, (change: Partial<PagesView>) => void] {
  const { report } = useWorkspace();
  useEffect(() => {
    request('preview.view', null).then(know, (error) => report(problemOf(error)));
  }, [report]);
  const change = (part: Partial<PagesView>): void => {
    know({ ...view, ...part });
    request('preview.setView', view).catch((error) => report(problemOf(error)));
  };
  return [useSyncExternalStore(subscribe, () => view), change];
}
