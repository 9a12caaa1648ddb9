import { availableParallelism, cpus } from 'node:os';
import { reportFault } from '../diagnostics/log';
import type { ExportProtocol } from '../export/export-worker';
import { type ExportJob, type JobResult, type OnProgress, STOPPED_AT_ONCE } from '../export/jobs';
import { type LentJob, lendPictures } from '../export/lent-pictures';
import { startWorker, WorkerClient, type WorkerPort } from './worker-client';

/** Runs export jobs in parallel workers. */
export interface WorkerPool {
  /**
   * Never rejects: a crash fails only the job that caused it.
   *
   * @param signal stops the job; files that are incomplete by then are not written
   */
  run(job: ExportJob, onProgress?: OnProgress, signal?: AbortSignal): Promise<JobResult>;
  close(): Promise<void>;
  /** Whether it is at work, perhaps on a job that was given up. */
  readonly isBusy: boolean;
}

type Client = WorkerClient<ExportProtocol>;

/** Each worker has an engine of its own, about 100 MB: more than a few gain nothing. */
const MAX_WORKERS = 8;

/** One worker more than there are processors, at most eight: each waits for the disk part of the time. */
export const usualWorkers = (): number =>
  Math.min(MAX_WORKERS, (availableParallelism?.() ?? cpus().length) + 1);

/** How long a job may go on without news of a finished file. */
const WITHIN_MS = 300_000;

/**
 * Workers start when there are jobs for them.
 *
 * @param withinMs after so long without news a job is given up
 */
export function createWorkerPool(
  size: number,
  start: () => WorkerPort = () => startWorker('export-worker'),
  withinMs = WITHIN_MS,
): WorkerPool {
  // The engine's own threads would only compete with the workers.
  if (size > 1) process.env.RAYON_NUM_THREADS ??= '1';
  const clients = new Set<Client>();
  const idle: Client[] = [];
  /** Called with a client, or with null when the pool is closed. */
  const waiting: ((client: Client | null) => void)[] = [];

  const acquire = async (signal: AbortSignal | undefined): Promise<Client | null> => {
    const client = idle.pop();
    if (client) return client;
    if (clients.size < size) {
      const fresh: Client = new WorkerClient({ start });
      clients.add(fresh);
      return fresh;
    }
    return new Promise((resolve) => {
      const cancel = (): void => {
        waiting.splice(waiting.indexOf(take), 1);
        resolve(null);
      };
      const take = (freed: Client | null): void => {
        signal?.removeEventListener('abort', cancel);
        resolve(freed);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      waiting.push(take);
    });
  };

  const release = (client: Client): void => {
    const take = waiting.shift();
    if (take) take(client);
    else idle.push(client);
  };

  return {
    run: async (job, onProgress, signal) => {
      if (signal?.aborted) return STOPPED_AT_ONCE;
      const client = await acquire(signal);
      if (!client) return STOPPED_AT_ONCE;
      let lent: LentJob | null = null;
      try {
        lent = lendPictures(job);
        const { port } = lent;
        return await client.request(
          { job: lent.job, port },
          {
            signal,
            deadline: { afterMs: withinMs, error: () => new TookTooLong() },
            transfer: port ? [port] : [],
            onProgress: ({ done, total, path }) => onProgress?.(done, total, path),
          },
        );
      } catch (error) {
        if (error instanceof TookTooLong) return STUCK;
        reportFault(error);
        return CRASHED;
      } finally {
        lent?.close();
        release(client);
      }
    },
    close: async () => {
      for (const take of waiting.splice(0)) take(null);
      await Promise.all([...clients].map((client) => client.close()));
    },
    get isBusy() {
      return [...clients].some((client) => client.isBusy);
    },
  };
}

const failed = (message: string, advice: string): JobResult => ({
  files: [],
  kit: null,
  warnings: [],
  problem: { message, advice },
  isStopped: false,
});

const CRASHED = failed(
  'The export stopped in the middle, most likely because memory ran out.',
  'Look for a very large picture in it, then try again.',
);

class TookTooLong extends Error {}

const STUCK = failed(
  'One file takes too long and the export was stopped.',
  'Look for very long tables, deeply nested lists or thousands of accents in one place, or leave the PDF out.',
);
