import { useEffect } from 'react';
import { DEFAULT_VIEW, type PagesView } from '../../core/preview/pages-view';
import { problemOf, request } from '../bridge/client';
import { createStore, useStore } from '../ui/store';
import { useWorkspace } from '../workspace/workspace-context';

const view = createStore<PagesView>(DEFAULT_VIEW);

/** How pages are looked at, as it was chosen last, and what changes that. */
export function usePagesView(): [PagesView, (change: Partial<PagesView>) => void] {
  const { report } = useWorkspace();
  useEffect(() => {
    request('preview.view', null).then(
      // What has been chosen meanwhile stays.
      (last) => view.get() === DEFAULT_VIEW && view.set(last),
      (error) => report(problemOf(error)),
    );
  }, [report]);
  const change = (part: Partial<PagesView>): void => {
    view.set({ ...view.get(), ...part });
    request('preview.setView', view.get()).catch((error) => report(problemOf(error)));
  };
  return [useStore(view), change];
}
