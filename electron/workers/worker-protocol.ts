/** The messages between a worker and its client. Each worker exports its own protocol. */
export interface WorkerProtocol {
  /** Asks for a reply. */
  request: unknown;
  reply: unknown;
  /** How far a request has come. */
  progress: unknown;
  /** To the worker, without a reply. */
  message: unknown;
  /** From the worker, without a request. */
  event: unknown;
}

export type ToWorker<P extends WorkerProtocol> =
  | { readonly id: number; readonly request: P['request'] }
  | { readonly id: number; readonly cancel: true }
  | { readonly message: P['message'] };

export type FromWorker<P extends WorkerProtocol> =
  | { readonly id: number; readonly reply: P['reply'] }
  | { readonly id: number; readonly failure: WorkerFailure }
  | { readonly id: number; readonly progress: P['progress'] }
  | { readonly event: P['event'] };

/** An error that crosses a thread border. */
export interface WorkerFailure {
  readonly message: string;
  /** Of a `UserError`. */
  readonly advice?: string;
  /** Of a system error, such as `ENOENT`. */
  readonly code?: string;
}
