import { problemFrom, UserError } from '../../core/errors';
import type { TypstDocument } from '../../core/exports/format';
import type { WorkerProtocol } from '../workers/worker-protocol';
import { serveWorker } from '../workers/worker-server';
import { createEngine } from './engine';

export interface TypesetProtocol extends WorkerProtocol {
  request: TypstDocument;
  /** The PDF. */
  reply: Uint8Array;
}

const engine = createEngine();

serveWorker<TypesetProtocol>({
  answer: (document) => {
    try {
      return engine(document);
    } catch (error) {
      if (!(error instanceof UserError)) console.error(error);
      const { message, advice } = problemFrom(error, {
        message: 'The PDF could not be made.',
        advice: 'Restart Dateline, then try again.',
      });
      throw new UserError(message, advice);
    }
  },
});
