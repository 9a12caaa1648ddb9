import { fork } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import type { ImportReply, ImportTask } from './import-task';
import { readerScript } from './reader-script';

/** What reads files, apart from this process. */
export interface ImportReader {
  send(task: ImportTask): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
  /** Whether it keeps this program running. */
  hold(isHeld: boolean): void;
}

/** Starts something that reads files. What it says and that it has ended is told to the two functions. */
export type StartReader = (
  onReply: (reply: ImportReply) => void,
  onExit: (code: number | null) => void,
) => ImportReader;

/**
 * Starts a process of plain Node. The packed application cannot start one (its Electron runs as nothing
 * else), so that its command line reads in a thread: that has a limit of its own, too.
 */
export const startWithoutElectron: StartReader = (onReply, onExit) =>
  process.versions.electron ? startThread(onReply, onExit) : startProcess(onReply, onExit);

const startProcess: StartReader = (onReply, onExit) => {
  const child = fork(readerScript(), [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('message', (reply) => onReply(reply as ImportReply));
  child.on('error', () => onExit(null));
  child.on('exit', onExit);
  return {
    // One that has just ended is told of by its exit.
    send: (task) => child.send(task, () => undefined),
    kill: () => child.kill('SIGKILL'),
    hold: (isHeld) => {
      if (isHeld) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
  };
};

const startThread: StartReader = (onReply, onExit) => {
  const thread = new Worker(readerScript(), { resourceLimits: { maxOldGenerationSizeMb: 768 } });
  thread.on('message', onReply);
  thread.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') onReply({ outOfMemory: true });
    else onReply({ fault: error.stack ?? String(error) });
  });
  thread.on('exit', onExit);
  return {
    send: (task) => thread.postMessage(task),
    kill: () => void thread.terminate(),
    hold: (isHeld) => {
      if (isHeld) thread.ref();
      else thread.unref();
    },
  };
};
