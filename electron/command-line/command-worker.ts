import { workerData } from 'node:worker_threads';
import { runCommandLine } from './program';

/** What the thread is started with: the command, and where its exit code goes, more by one. */
export interface CommandWork {
  readonly args: readonly string[];
  readonly ended: SharedArrayBuffer;
}

const { args, ended } = workerData as CommandWork;

void runCommandLine(args).then((code) => {
  const result = new Int32Array(ended);
  Atomics.store(result, 0, code + 1);
  Atomics.notify(result, 0);
});
