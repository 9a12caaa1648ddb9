import { useEffect, useState } from 'react';
import { listen, problemOf, request } from '../bridge/client';
import type { Notice } from '../ui/notice';
import { WorkStore } from './work-store';

/** What goes on in this window besides writing, told of as far as the shell is. */
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
