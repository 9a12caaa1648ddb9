import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../core/errors';
import type { TypstDocument } from '../../core/exports/format';
import { projectRoot } from '../project-root';
import type { TypesetReply } from './typeset-worker';

/** Sets documents in a thread of its own, so that no window waits. */
export interface Typesetter {
  /** @throws UserError when the document cannot be set */
  typeset(document: TypstDocument): Promise<Uint8Array>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
}

/** The thread starts with the first document, and again after it has died. */
export function createTypesetter(): Typesetter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let count = 0;

  const started = (): Worker => {
    const fresh = new Worker(join(projectRoot, 'bundle', 'main', 'typeset-worker.cjs'));
    fresh.on('message', (reply: TypesetReply) => {
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('pdf' in reply) asked?.resolve(reply.pdf);
      else asked?.reject(new UserError(reply.problem.message, reply.problem.advice));
    });
    fresh.on('error', (error) => console.error(error));
    fresh.on('exit', () => {
      if (worker === fresh) worker = null;
      for (const { reject } of waiting.values()) {
        reject(new UserError('The PDF engine stopped.', 'Export again; your text is safe.'));
      }
      waiting.clear();
    });
    // An idle engine is no reason to keep the program running.
    fresh.unref();
    return fresh;
  };

  return {
    typeset: (document) =>
      new Promise((resolve, reject) => {
        worker ??= started();
        count += 1;
        waiting.set(count, { resolve, reject });
        worker.postMessage({ id: count, document });
      }),
    close: async () => {
      await worker?.terminate();
    },
  };
}
