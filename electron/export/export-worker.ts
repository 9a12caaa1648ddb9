import { parentPort } from 'node:worker_threads';
import { createEngine, type Engine } from '../engine/engine';
import { type ExportJob, type JobResult, runJob } from './jobs';

/** What the thread is told: to do a job, or to stop the one that it is at. */
export type ToExportWorker = { readonly job: ExportJob } | 'stop';

/** What the thread says of the job that it was given. */
export type WorkerReply =
  | { progress: { done: number; total: number; path: string } }
  | { result: JobResult };

// Started when a PDF is first wanted, kept for more.
let engine: Engine | null = null;
/** Ends the job that is being done. */
let stop = new AbortController();

const say = (reply: WorkerReply): void => parentPort?.postMessage(reply);

parentPort?.on('message', async (message: ToExportWorker) => {
  if (message === 'stop') {
    stop.abort();
    return;
  }
  stop = new AbortController();
  const result = await runJob(
    message.job,
    async (document) => {
      engine ??= createEngine();
      return engine(document);
    },
    (done, total, path) => say({ progress: { done, total, path } }),
    stop.signal,
  );
  say({ result });
});
