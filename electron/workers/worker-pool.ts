import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ToExportWorker, WorkerReply } from '../export/export-worker';
import { type ExportJob, type JobResult, type OnProgress, STOPPED_AT_ONCE } from '../export/jobs';
import { projectRoot } from '../project-root';

/** Threads that do export jobs side by side. */
export interface WorkerPool {
  /**
   * Never rejects: a thread that dies is a problem of its job alone.
   *
   * @param signal ends the job; what was not whole by then is not there
   */
  run(job: ExportJob, onProgress?: OnProgress, signal?: AbortSignal): Promise<JobResult>;
  close(): Promise<void>;
}

interface Task {
  readonly job: ExportJob;
  readonly onProgress: OnProgress;
  readonly resolve: (result: JobResult) => void;
}

/** Each thread has an engine of its own, about 100 MB: more than a few gain nothing. */
const MOST_WORKERS = 8;

/**
 * One thread more than the machine has processors, less than nine: each waits for the disk for a
 * part of its time.
 */
export const usualWorkers = (): number =>
  Math.min(MOST_WORKERS, (availableParallelism?.() ?? cpus().length) + 1);

/**
 * Threads start when there is work for them, and again where one has died. They keep a program
 * without a window running until `close`.
 */
export function createWorkerPool(size: number): WorkerPool {
  // The engine starts threads of its own, which only get in the way of those that are here already.
  if (size > 1) process.env.RAYON_NUM_THREADS ??= '1';
  const waiting: Task[] = [];
  const workers = new Set<Worker>();
  const idle: Worker[] = [];
  const busy = new Map<Worker, Task>();

  const start = (): Worker => {
    const worker = new Worker(join(projectRoot, 'bundle', 'main', 'export-worker.cjs'));
    workers.add(worker);
    worker.on('message', (reply: WorkerReply) => {
      const task = busy.get(worker);
      if ('progress' in reply) {
        const { done, total, path } = reply.progress;
        task?.onProgress(done, total, path);
        return;
      }
      busy.delete(worker);
      idle.push(worker);
      task?.resolve(reply.result);
      next();
    });
    worker.on('error', (error) => console.error(error));
    worker.on('exit', () => {
      workers.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
      busy.get(worker)?.resolve(DIED);
      busy.delete(worker);
      next();
    });
    return worker;
  };

  const next = (): void => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (workers.size < size ? start() : null);
      const task = worker && waiting.shift();
      if (!worker || !task) return;
      busy.set(worker, task);
      send(worker, { job: task.job });
    }
  };

  const stop = (task: Task): void => {
    const at = waiting.indexOf(task);
    if (at >= 0) {
      waiting.splice(at, 1);
      task.resolve(STOPPED_AT_ONCE);
      return;
    }
    for (const [worker, doing] of busy) if (doing === task) send(worker, 'stop');
  };

  return {
    run: (job, onProgress = () => {}, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) {
          resolve(STOPPED_AT_ONCE);
          return;
        }
        const task: Task = { job, onProgress, resolve };
        signal?.addEventListener('abort', () => stop(task), { once: true });
        waiting.push(task);
        next();
      }),
    close: async () => {
      waiting.length = 0;
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

const DIED: JobResult = {
  files: [],
  kit: null,
  warnings: [],
  problem: {
    message: 'The export stopped in the middle, most likely because memory ran out.',
    advice: 'Look for a very large picture in it, then try again.',
  },
  isStopped: false,
};

const send = (worker: Worker, message: ToExportWorker): void => worker.postMessage(message);
