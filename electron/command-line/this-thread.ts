import { createEngine, type Engine } from '../engine/engine';
import { runJob } from '../export/jobs';
import type { WorkerPool } from '../workers/worker-pool';

/** Does jobs in the thread it is called from: for one document another would only cost its start. */
export function workInThisThread(): WorkerPool {
  // Started when a PDF is first wanted.
  let engine: Engine | null = null;
  return {
    run: (job, onProgress, signal) =>
      runJob(
        job,
        async (document) => {
          engine ??= createEngine();
          return engine(document);
        },
        onProgress,
        signal,
      ),
    close: async () => undefined,
    isBusy: false,
  };
}
