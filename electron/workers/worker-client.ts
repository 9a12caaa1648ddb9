import { join } from 'node:path';
import { type Transferable, Worker, type WorkerOptions } from 'node:worker_threads';
import { UserError } from '../../core/errors';
import { reportFault } from '../diagnostics/log';
import { projectRoot } from '../project-root';
import type { CircuitBreaker } from './circuit-breaker';
import type { FromWorker, ToWorker, WorkerFailure, WorkerProtocol } from './worker-protocol';

/** A thread, or a process with the same methods. */
export interface WorkerPort {
  postMessage(message: unknown, transfer?: readonly Transferable[]): void;
  // biome-ignore lint/suspicious/noExplicitAny: a message of any type, as Node's `Worker` has it
  on(event: 'message' | 'error' | 'exit', listener: (value: any) => void): unknown;
  /** Whether it keeps the program running. */
  ref(): void;
  unref(): void;
  /** Resolves when it has ended; one that a hung drive holds may never end. */
  terminate(): Promise<unknown>;
}

interface ClientOptions<P extends WorkerProtocol> {
  readonly start: () => WorkerPort;
  readonly onEvent?: (event: P['event']) => void;
  /** The worker crashed; it starts again with the next request or message. */
  readonly onCrash?: () => void;
  /** Rejects requests that the worker did not answer before it ended. */
  readonly crashError?: () => Error;
  /** Records crashes and replies. While it is open the worker is not started. */
  readonly breaker?: CircuitBreaker;
  /** Ends the worker when it has had no requests for this long. By default it stays. */
  readonly idleTimeoutMs?: number;
}

/** How long a worker may go on without a reply or news of its progress. */
export interface Deadline {
  readonly afterMs: number;
  readonly error: () => Error;
}

interface RequestOptions<P extends WorkerProtocol> {
  readonly onProgress?: ((progress: P['progress']) => void) | undefined;
  /** Asks the worker to stop; the reply still decides how the request ends. */
  readonly signal?: AbortSignal | undefined;
  /** Ends the worker, and with it every request, when nothing has come from it in time. */
  readonly deadline?: Deadline | undefined;
  readonly transfer?: readonly Transferable[];
}

interface PendingRequest<P extends WorkerProtocol> {
  /** Runs out at the deadline, if there is one. */
  readonly timer: NodeJS.Timeout | undefined;
  readonly onProgress: RequestOptions<P>['onProgress'];
  resolve(reply: P['reply']): void;
  reject(error: Error): void;
}

/** Starts a thread that runs a bundled file. */
export const startWorker = (file: string, options?: WorkerOptions): WorkerPort =>
  new Worker(join(projectRoot, 'bundle', 'main', `${file}.cjs`), options);

/**
 * The main process's side of a worker: requests with replies, progress, cancellation and deadlines;
 * messages and events without. The worker starts when it is first needed, and again after a crash.
 * It keeps the program running only while a request is pending.
 */
export class WorkerClient<P extends WorkerProtocol> {
  readonly #options: ClientOptions<P>;
  readonly #pending = new Map<number, PendingRequest<P>>();
  #worker: WorkerPort | null = null;
  #ended: Promise<unknown> = Promise.resolve();
  #ending = 0;
  #lastId = 0;
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(options: ClientOptions<P>) {
    this.#options = options;
  }

  get isRunning(): boolean {
    return this.#worker !== null;
  }

  /** Whether a worker is at work, perhaps one that was told to end: native code does not hear that. */
  get isBusy(): boolean {
    return this.#pending.size > 0 || this.#ending > 0;
  }

  /**
   * @throws Error of the worker; a `UserError` stays one
   */
  request(
    request: P['request'],
    { onProgress, signal, deadline, transfer }: RequestOptions<P> = {},
  ): Promise<P['reply']> {
    return new Promise((resolve, reject) => {
      const worker = this.#start();
      this.#lastId += 1;
      const id = this.#lastId;
      const send = (message: ToWorker<P>, moved?: readonly Transferable[]): void =>
        worker.postMessage(message, moved);
      const cancel = (): void => send({ id, cancel: true });
      const timer =
        deadline && setTimeout(() => this.#giveUp(id, deadline.error()), deadline.afterMs);
      const settle = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
      };
      this.#pending.set(id, {
        timer,
        onProgress,
        resolve: (reply) => {
          settle();
          resolve(reply);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      clearTimeout(this.#idleTimer);
      worker.ref();
      try {
        send({ id, request }, transfer);
      } catch (error) {
        // The request cannot be cloned.
        this.#take(id)?.reject(error as Error);
        return;
      }
      if (signal?.aborted) cancel();
      else signal?.addEventListener('abort', cancel, { once: true });
    });
  }

  /** Sends a message without a reply. */
  post(message: P['message']): void {
    if (this.#options.breaker?.isOpen) return;
    this.#start().postMessage({ message } satisfies ToWorker<P>);
  }

  /** Starts the worker ahead of the first request. */
  start(): void {
    this.#start();
  }

  /** Ends the worker; pending requests are rejected. Resolves when it has ended. */
  async close(): Promise<void> {
    this.#terminate();
    this.#rejectAll();
    await this.#ended;
  }

  #start(): WorkerPort {
    if (this.#worker) return this.#worker;
    if (this.#options.breaker?.isOpen) throw this.#crashError();
    const worker = this.#options.start();
    this.#worker = worker;
    worker.on('message', (message: FromWorker<P>) => {
      if (this.#worker === worker) this.#receive(message);
    });
    worker.on('error', (error: Error) => reportFault(error));
    worker.on('exit', () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      clearTimeout(this.#idleTimer);
      this.#options.breaker?.recordFailure();
      this.#rejectAll();
      this.#options.onCrash?.();
    });
    worker.unref();
    return worker;
  }

  #receive(message: FromWorker<P>): void {
    if ('event' in message) {
      this.#options.onEvent?.(message.event);
      return;
    }
    if ('progress' in message) {
      const pending = this.#pending.get(message.id);
      pending?.timer?.refresh();
      pending?.onProgress?.(message.progress);
      return;
    }
    this.#options.breaker?.recordSuccess();
    const pending = this.#take(message.id);
    if ('reply' in message) pending?.resolve(message.reply);
    else pending?.reject(errorFrom(message.failure));
  }

  /** Removes a pending request; with the last one the worker is idle. */
  #take(id: number): PendingRequest<P> | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.#rest();
    return pending;
  }

  #rest(): void {
    this.#worker?.unref();
    const { idleTimeoutMs } = this.#options;
    if (idleTimeoutMs === undefined) return;
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#terminate(), idleTimeoutMs);
    this.#idleTimer.unref();
  }

  #giveUp(id: number, error: Error): void {
    this.#terminate();
    this.#pending.get(id)?.reject(error);
    this.#pending.delete(id);
    this.#rejectAll();
  }

  #terminate(): void {
    clearTimeout(this.#idleTimer);
    const worker = this.#worker;
    if (!worker) return;
    this.#worker = null;
    worker.unref();
    this.#ending += 1;
    this.#ended = worker.terminate().finally(() => {
      this.#ending -= 1;
    });
  }

  #rejectAll(): void {
    for (const { reject } of this.#pending.values()) reject(this.#crashError());
    this.#pending.clear();
  }

  #crashError(): Error {
    return this.#options.crashError?.() ?? new Error('The worker has ended.');
  }
}

function errorFrom({ message, advice, code }: WorkerFailure): Error {
  if (advice) return new UserError(message, advice);
  return Object.assign(new Error(message), code ? { code } : {});
}
