import { UserError } from '../../core/errors';
import type { TypstDocument } from '../../core/exports/format';
import { startWorker, WorkerClient } from '../workers/worker-client';
import type { TypesetProtocol } from './typeset-worker';

/** Typesets documents in a worker, so that no window waits. */
export interface Typesetter {
  /** @throws UserError when the document cannot be set */
  typeset(document: TypstDocument): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The worker starts with the first document, and again after a crash. */
export function createTypesetter(): Typesetter {
  const client = new WorkerClient<TypesetProtocol>({
    start: () => startWorker('typeset-worker'),
    crashError: () => new UserError('The PDF engine stopped.', 'Export again; your text is safe.'),
  });
  return {
    typeset: (document) => client.request(document),
    close: () => client.close(),
  };
}
