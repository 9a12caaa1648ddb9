import { parentPort } from 'node:worker_threads';
import { createEngine, type Engine } from '../engine/engine';
import { type ExportJob, type JobResult, runJob } from './jobs';

/** What the thread says of the job it was given under this number. */
export type WorkerReply =
  | { id: number; progress: { done: number; total: number; path: string } }
  | { id: number; result: JobResult };

// Started when a PDF is first wanted, kept for more.
let engine: Engine | null = null;

const say = (reply: WorkerReply): void => parentPort?.postMessage(reply);

parentPort?.on('message', async ({ id, job }: { id: number; job: ExportJob }) => {
  const result = await runJob(
    job,
    async (document) => {
      engine ??= createEngine();
      return engine(document);
    },
    (done, total, path) => say({ id, progress: { done, total, path } }),
  );
  say({ id, result });
});
