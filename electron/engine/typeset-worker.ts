import { parentPort } from 'node:worker_threads';
import { problemFrom } from '../../core/errors';
import type { TypstDocument } from '../../core/exports/format';
import { createEngine } from './engine';

/** What the worker answers; `id` is the one it was asked with. */
export type TypesetReply =
  | { id: number; pdf: Uint8Array }
  | { id: number; problem: { message: string; advice: string } };

const engine = createEngine();

parentPort?.on('message', ({ id, document }: { id: number; document: TypstDocument }) => {
  parentPort?.postMessage(answer(id, document));
});

function answer(id: number, document: TypstDocument): TypesetReply {
  try {
    return { id, pdf: engine(document) };
  } catch (error) {
    const problem = problemFrom(error, {
      message: 'The PDF could not be set.',
      advice: 'Start Dateline again, then try again.',
    });
    return { id, problem };
  }
}
