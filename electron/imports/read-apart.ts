import { availableParallelism, cpus } from 'node:os';
import { utilityProcess } from 'electron';
import { ImportPool } from './import-pool';
import type {
  FileToRead,
  ImportReply,
  Origin,
  ReadFile,
  ReadOptions,
  ReadReviewed,
} from './import-task';
import { type Moment, moment } from './moment';
import { readerScript } from './reader-script';
import type { StartReader } from './start-reader';

const startUtility: StartReader = (onReply, onExit) => {
  const child = utilityProcess.fork(readerScript(), [], {
    serviceName: 'Dateline import',
    stdio: 'ignore',
  });
  child.on('message', (reply: ImportReply) => onReply(reply));
  child.on('exit', onExit);
  return {
    send: (task) => child.postMessage(task),
    kill: () => {
      // `child.kill` asks it to end, which one that is caught in a loop does not hear.
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
    // Electron ends such processes with itself.
    hold: () => undefined,
  };
};

const pool = new ImportPool(startUtility, Math.max(1, availableParallelism?.() ?? cpus().length));

/**
 * Reads a file of another program in a process of its own, and says what its passages were taken for.
 * The process is killed when the signal says so, and after five seconds (more for large files).
 *
 * @param options with the moment that dates without a year are read against
 * @throws UserError where it cannot be read: what it is, and what to do
 */
export const readApart = (
  file: FileToRead,
  options: ReadOptions & Moment,
  signal?: AbortSignal,
): Promise<ReadFile> => pool.read(file, options, signal);

/**
 * The release that a file which was read says it came from, and what was changed in it since; in a process of
 * its own with the same limits. Null for a file that does not say it.
 *
 * @throws UserError where it cannot be told
 */
export const originApart = (file: ReadFile, name: string): Promise<Origin | null> =>
  pool.origin(file, name, moment());

/**
 * Reads what people changed and said in a Word document, in a process of its own with the same limits.
 *
 * @throws UserError where it cannot be read: what it is, and what to do
 */
export const readReviewedApart = (file: FileToRead, signal?: AbortSignal): Promise<ReadReviewed> =>
  pool.readReviewed(file, signal);
