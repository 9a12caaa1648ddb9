import { useEffect, useSyncExternalStore } from 'react';
import { useWorkspace } from '../workspace/workspace-context';
import type { Work, WorkOrder } from './work-store';

interface OwnWork<T> {
  /** The running task, or null. */
  readonly work: Work | null;
  /** The result of the last task, or null. */
  readonly result: T | null;
  readonly start: (order: Omit<WorkOrder<T>, 'kind'>) => void;
  /** Forgets the result, so that the form is shown again. */
  readonly clear: () => void;
}

/**
 * The background task of a dialog. A dialog that is reopened finds a task that is still running.
 */
export function useWork<T>(kind: string): OwnWork<T> {
  const { work: store } = useWorkspace();
  const works = useSyncExternalStore(store.subscribe, store.works);
  const work = works.find((each) => each.kind === kind) ?? null;
  useEffect(() => {
    store.clear(kind);
    return store.watch(kind);
  }, [store, kind]);
  return {
    work,
    result: work ? null : ((store.resultOf(kind) as T | undefined) ?? null),
    start: (order) => void store.start({ ...order, kind }),
    clear: () => store.clear(kind),
  };
}
