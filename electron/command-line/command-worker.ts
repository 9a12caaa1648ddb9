import { join } from 'node:path';
import { Worker, workerData } from 'node:worker_threads';
import { projectRoot } from '../project-root';
import { say } from './output';

/** The command, and the shared memory for its exit code plus one. */
export interface CommandWork {
  readonly args: readonly string[];
  readonly ended: SharedArrayBuffer;
  /** Whether it is to run the command itself, not only to watch over the thread that does. */
  readonly runs: boolean;
}

const work = workerData as CommandWork;
if (work.runs) void run();
else watch();

async function run(): Promise<void> {
  const { runCommandLine } = await import('./program');
  end(await runCommandLine(work.args));
}

/**
 * The main thread blocks until the exit code is set and would not notice a crash of the command's
 * thread, for example for lack of memory: so another thread watches it.
 */
function watch(): void {
  const thread = new Worker(join(projectRoot, 'bundle', 'main', 'command-worker.cjs'), {
    workerData: { ...work, runs: true } satisfies CommandWork,
  });
  thread.on('error', (error) => say(error.stack ?? String(error)));
  thread.on('exit', (code) => end(code || 1));
}

/** Only the first exit code counts. */
function end(code: number): void {
  const result = new Int32Array(work.ended);
  Atomics.compareExchange(result, 0, 0, code + 1);
  Atomics.notify(result, 0);
}
