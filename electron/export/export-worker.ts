import type { MessagePort } from 'node:worker_threads';
import { createEngine, type Engine } from '../engine/engine';
import type { WorkerProtocol } from '../workers/worker-protocol';
import { serveWorker } from '../workers/worker-server';
import { type ExportJob, type JobResult, runJob } from './jobs';
import { borrowPictures } from './lent-pictures';

export interface ExportProtocol extends WorkerProtocol {
  request: { readonly job: ExportJob; readonly port: MessagePort | null };
  reply: JobResult;
  progress: { readonly done: number; readonly total: number; readonly path: string };
}

// Started with the first PDF.
let engine: Engine | null = null;

serveWorker<ExportProtocol>({
  answer: ({ job, port }, { signal, onProgress }) =>
    runJob(
      job,
      async (document) => {
        engine ??= createEngine();
        return engine(document);
      },
      (done, total, path) => onProgress({ done, total, path }),
      signal,
      port ? borrowPictures(port) : undefined,
    ),
});
