import { startWorker, WorkerClient } from '../workers/worker-client';
import type { ImageProtocol, MadePicture, PictureTask } from './image-worker';

/** An idle worker holds a hundred megabytes; a new one is slow at first. */
const IDLE_TIMEOUT_MS = 10_000;

const client = new WorkerClient<ImageProtocol>({
  start: () => startWorker('image-worker'),
  idleTimeoutMs: IDLE_TIMEOUT_MS,
});
let last: Promise<unknown> = Promise.resolve();

/**
 * Converts a picture in a worker. One at a time: each needs memory for a whole picture.
 *
 * @returns null if it cannot be converted
 */
export function makePicture(task: PictureTask): Promise<MadePicture> {
  const made = last.then(() => make(task));
  last = made;
  return made;
}

function make(task: PictureTask): Promise<MadePicture> {
  // Copy the bytes before transferring them: they may be part of a larger buffer. `Buffer.slice`
  // would not copy.
  const bytes = new Uint8Array(task.bytes);
  return client.request({ ...task, bytes }, { transfer: [bytes.buffer] }).catch((error) => {
    console.error(error);
    return null;
  });
}

/** For `ExportContext.screenPicture`; returns the picture unchanged if it cannot be converted. */
export const screenPictureInThread = async (bytes: Uint8Array): Promise<Uint8Array> =>
  (await makePicture({ make: 'screen', bytes })) ?? bytes;
