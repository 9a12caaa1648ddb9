import { parentPort } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerFailure, WorkerProtocol } from './worker-protocol';

interface RequestContext<P extends WorkerProtocol> {
  /** Aborted when the client cancels the request. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: P['progress']) => void;
}

interface WorkerHandlers<P extends WorkerProtocol> {
  /** Requests run side by side unless the client waits for each reply. */
  answer?(request: P['request'], context: RequestContext<P>): P['reply'] | Promise<P['reply']>;
  receive?(message: P['message']): void;
}

/**
 * The worker's side of `WorkerClient`: answers requests and takes messages.
 *
 * @returns sends an event to the client
 */
export function serveWorker<P extends WorkerProtocol>({
  answer,
  receive,
}: WorkerHandlers<P>): (event: P['event']) => void {
  const post = (message: FromWorker<P>): void => parentPort?.postMessage(message);
  const running = new Map<number, AbortController>();
  parentPort?.on('message', async (message: ToWorker<P>) => {
    if ('message' in message) {
      receive?.(message.message);
      return;
    }
    const { id } = message;
    if ('cancel' in message) {
      running.get(id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const reply = await answer?.(message.request, {
        signal: controller.signal,
        onProgress: (progress) => post({ id, progress }),
      });
      post({ id, reply });
    } catch (error) {
      post({ id, failure: failureFrom(error) });
    } finally {
      running.delete(id);
    }
  });
  return (event) => post({ event });
}

function failureFrom(error: unknown): WorkerFailure {
  const { message = String(error), advice, code } = error as Partial<WorkerFailure>;
  return { message, ...(advice && { advice }), ...(code && { code }) };
}
