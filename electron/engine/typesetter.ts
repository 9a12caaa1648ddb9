import { UserError } from '../../core/errors';
import type { TypstDocument } from '../../core/exports/format';
import { startWorker, WorkerClient, type WorkerPort } from '../workers/worker-client';
import type { TypesetProtocol } from './typeset-worker';

/** Typesets documents in a worker, so that no window waits. */
export interface Typesetter {
  /** @throws UserError when the document cannot be set, or not in time */
  typeset(document: TypstDocument): Promise<Uint8Array>;
  close(): Promise<void>;
  /** Whether it is at work, perhaps on a document that was given up. */
  readonly isBusy: boolean;
}

interface TypesetterOptions {
  readonly start?: () => WorkerPort;
  /** How long one document may take. */
  readonly withinMs?: number;
}

/** A release of 200 pages takes 5 s; this is for slow machines under load. */
const WITHIN_MS = 90_000;

/**
 * Sets one document after the other, so that each has its own time. The worker starts with the
 * first document, and again after a crash or one that took too long.
 */
export function createTypesetter({
  start = () => startWorker('typeset-worker'),
  withinMs = WITHIN_MS,
}: TypesetterOptions = {}): Typesetter {
  const client = new WorkerClient<TypesetProtocol>({
    start,
    crashError: () => new UserError('The PDF engine stopped.', 'Export again; your text is safe.'),
  });
  const deadline = { afterMs: withinMs, error: tooLong };
  let before: Promise<unknown> = Promise.resolve();
  return {
    typeset: (document) => {
      const set = before.then(() => client.request(document, { deadline }));
      before = set.catch(() => undefined);
      return set;
    },
    close: () => client.close(),
    get isBusy() {
      return client.isBusy;
    },
  };
}

/** Says that a PDF was given up. */
const tooLong = (): UserError =>
  new UserError(
    'The PDF takes too long and was stopped.',
    'Look for very long tables, deeply nested lists or thousands of accents in one place, or export a Word document instead.',
  );
