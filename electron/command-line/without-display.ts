import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../project-root';
import type { CommandWork } from './command-worker';

/** Whether Chromium would find a display to draw on. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * Runs a command where there is no display, and ends the program. Chromium would end it as soon as
 * this script returns, so the command runs in a thread, another thread watches over it, and this
 * one blocks until it is done. A signal ends the program at once.
 */
export function runWithoutDisplay(args: readonly string[]): never {
  const ended = new SharedArrayBuffer(4);
  const work: CommandWork = { args, ended, runs: false };
  new Worker(join(projectRoot, 'bundle', 'main', 'command-worker.cjs'), { workerData: work });
  const result = new Int32Array(ended);
  Atomics.wait(result, 0, 0);
  process.exit(Atomics.load(result, 0) - 1);
}
