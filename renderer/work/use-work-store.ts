import { useEffect, useState } from 'react';
import { listen, problemOf, request } from '../bridge/client';
import type { Notice } from '../ui/notice';
import { WorkStore } from './work-store';

/** The background tasks of this window, updated by the shell. */
export function useWorkStore(tell: (notice: Notice) => unknown): WorkStore {
  const [store] = useState(
    () =>
      new WorkStore({
        tell,
        stop: (work) => void request('work.cancel', { work }).catch(console.error),
        noticeOf: (error) => ({ kind: 'error', ...problemOf(error) }),
      }),
  );
  useEffect(() => listen('work.progress', (at) => store.progress(at)), [store]);
  return store;
}
