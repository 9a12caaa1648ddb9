import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../project-root';
import type { MadePicture, PictureTask } from './image-worker';

/** A thread that waits holds a hundred megabytes; one that starts is slow at first. In milliseconds. */
const IDLE_TIMEOUT_MS = 10_000;

let last: Promise<unknown> = Promise.resolve();
let worker: Worker | null = null;
let rest: NodeJS.Timeout | undefined;

/** Makes a picture of another in a thread, one after the other: each needs room for a whole one. */
export function makePicture(task: PictureTask): Promise<MadePicture> {
  const made = last.then(() => make(task));
  // One that fails is told to whoever asked; the next is made all the same.
  last = made.catch(() => undefined);
  return made;
}

function make(task: PictureTask): Promise<MadePicture> {
  clearTimeout(rest);
  worker ??= started();
  const thread = worker;
  return new Promise((resolve) => {
    const done = (made: MadePicture): void => {
      thread.off('message', done).off('exit', failed);
      rest = setTimeout(() => end(thread), IDLE_TIMEOUT_MS);
      rest.unref();
      resolve(made);
    };
    const failed = (): void => done(null);
    thread.on('message', done).on('exit', failed);
    // The thread needs bytes of its own: what is given may be part of a block that holds others. Not
    // `slice`, which makes no copy of the bytes that Node reads from a file.
    const bytes = new Uint8Array(task.bytes);
    thread.postMessage({ ...task, bytes } satisfies PictureTask, [bytes.buffer]);
  });
}

function started(): Worker {
  const thread = new Worker(join(projectRoot, 'bundle', 'main', 'image-worker.cjs'));
  thread.unref();
  thread.on('error', (error) => console.error(error));
  thread.on('exit', () => end(thread));
  return thread;
}

function end(thread: Worker): void {
  if (worker === thread) worker = null;
  void thread.terminate();
}

/** A picture for the screen, for `ExportContext.screenPicture`: as it came where none can be made. */
export const screenPictureInThread = async (bytes: Uint8Array): Promise<Uint8Array> =>
  (await makePicture({ make: 'screen', bytes })) ?? bytes;
