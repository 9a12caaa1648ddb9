import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Lend } from './job-source';
import type { ExportJob } from './jobs';

interface Question {
  readonly id: number;
  readonly source: number;
  readonly asset: string;
}

interface Answer {
  readonly id: number;
  readonly bytes: Uint8Array | undefined;
}

/** A job for a worker, and the port over which the worker asks for pictures. */
export interface LentJob {
  readonly job: ExportJob;
  readonly port: MessagePort | null;
  close(): void;
}

/**
 * Keeps the pictures of a kit's open documents on this side: the worker asks for each when its turn
 * comes. All at once would be held twice.
 */
export function lendPictures(job: ExportJob): LentJob {
  if (job.kind !== 'kit') return { job, port: null, close: () => undefined };
  const sources = job.sources.map((source) =>
    'archive' in source
      ? { release: source.archive.release, lent: [...source.archive.assets.keys()] }
      : source,
  );
  const { port1, port2 } = new MessageChannel();
  port1.on('message', ({ id, source: at, asset }: Question) => {
    const source = job.sources[at];
    const bytes = source && 'archive' in source ? source.archive.assets.get(asset) : undefined;
    port1.postMessage({ id, bytes } satisfies Answer);
  });
  port1.unref();
  return { job: { ...job, sources }, port: port2, close: () => port1.close() };
}

/** The worker's side of `lendPictures`. */
export function borrowPictures(port: MessagePort): Lend {
  const pending = new Map<number, (bytes: Uint8Array | undefined) => void>();
  let lastId = 0;
  port.on('message', ({ id, bytes }: Answer) => {
    pending.get(id)?.(bytes);
    pending.delete(id);
  });
  port.unref();
  return (source, asset) =>
    new Promise((resolve) => {
      lastId += 1;
      pending.set(lastId, resolve);
      port.postMessage({ id: lastId, source, asset } satisfies Question);
    });
}
