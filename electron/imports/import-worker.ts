import * as fs from 'node:fs';
import { basename } from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { UserError } from '../../core/errors';
import { fileProblem } from '../files/file-problem';
import { READ_FLAGS } from '../files/readable-file';
import { sha256 } from '../files/sha256';
import { type FileToRead, type ImportReply, type ImportTask, OUT_OF_MEMORY } from './import-task';
import { readerScript } from './reader-script';

/*
 * Reads files of other programs, which nobody vouches for, in a process that can be killed. The readers
 * run in a thread of that process, so that its main thread can watch how much memory they take. Nothing
 * here asks anything of the network.
 */

/** The most memory that the process may take, and the JavaScript objects in it, in megabytes. */
const MAX_MEMORY = 1024;
const MAX_HEAP = 768;
const WATCH_EVERY_MS = 50;
/** Bytes of the largest file that is read. */
const MAX_BYTES = 300 * 1024 * 1024;

if (isMainThread) watchOver();
else parentPort?.on('message', (task: ImportTask) => void answer(task));

/** In Electron a process has a port to the one that started it, in Node a channel. */
interface UtilityPort {
  on(event: 'message', listener: (event: { data: ImportTask }) => void): void;
  postMessage(message: ImportReply): void;
}

/** Passes tasks on to a thread and its replies back, and ends when it takes too much memory. */
function watchOver(): void {
  const port = (process as { parentPort?: UtilityPort }).parentPort;
  const tell = (reply: ImportReply): void => {
    if (port) port.postMessage(reply);
    else process.send?.(reply);
  };
  const thread = new Worker(readerScript(), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP },
  });
  thread.on('message', tell);
  thread.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') process.exit(OUT_OF_MEMORY);
    tell({ fault: error.stack ?? String(error) });
  });
  thread.on('exit', () => process.exit(1));
  const pass = (task: ImportTask): void => thread.postMessage(task);
  if (port) port.on('message', ({ data }) => pass(data));
  else process.on('message', pass).on('disconnect', () => process.exit(0));
  setInterval(() => {
    if (process.memoryUsage.rss() > MAX_MEMORY * 1024 * 1024) process.exit(OUT_OF_MEMORY);
  }, WATCH_EVERY_MS);
}

async function answer(task: ImportTask): Promise<void> {
  const reply = (message: ImportReply, moved: readonly ArrayBuffer[] = []): void =>
    parentPort?.postMessage(message, moved);
  try {
    if ('comparing' in task) {
      const { comparing, recognition } = task;
      reply({ begun: sizeOf(comparing.source.pictures) });
      const { originOf } = await import('./origin');
      reply({ origin: await originOf(comparing, recognition) });
      return;
    }
    if ('reviewed' in task) {
      const bytes = bytesIn(task.reviewed);
      reply({ begun: bytes.length });
      const { readReviewed } = await import('../../core/review/word/read-reviewed');
      reply({ reviewed: { document: readReviewed(bytes), hash: sha256(bytes) } });
      return;
    }
    const { file, options } = task;
    const bytes = bytesIn(file);
    reply({ begun: bytes.length });
    const [{ importFile }, { recognise }] = await Promise.all([
      import('../../core/imports/registry'),
      import('../../core/recognise/recognise'),
    ]);
    const name = 'path' in file ? basename(file.path) : file.name;
    const { format, source } = await importFile(bytes, name, options);
    reply({ read: { format, source, recognition: recognise(source, task.recognition) } });
  } catch (error) {
    if (error instanceof UserError) {
      reply({ problem: { message: error.message, advice: error.advice } });
    } else {
      reply({ fault: (error instanceof Error && error.stack) || String(error) });
    }
  }
}

const sizeOf = (pictures: Readonly<Record<string, Uint8Array>>): number =>
  Object.values(pictures).reduce((sum, { length }) => sum + length, 0);

const bytesIn = (file: FileToRead): Uint8Array =>
  'path' in file ? bytesOf(file.path) : file.bytes;

/** @throws UserError where there is no such file, or none that can be read */
function bytesOf(path: string): Uint8Array {
  try {
    const file = fs.openSync(path, READ_FLAGS);
    try {
      const stats = fs.fstatSync(file);
      if (!stats.isFile() && !stats.isDirectory()) {
        throw new UserError(
          `“${basename(path)}” is not a file that can be read from beginning to end.`,
          'Choose a document.',
        );
      }
      if (stats.size > MAX_BYTES) {
        throw new UserError(
          `“${basename(path)}” is larger than 300 MB, which no release is.`,
          'Make its pictures smaller in the program it comes from, then try again.',
        );
      }
      return fs.readFileSync(file);
    } finally {
      fs.closeSync(file);
    }
  } catch (error) {
    throw fileProblem(error, 'read', path);
  }
}
