import type { Comparison } from '../../core/compare/comparison';
import type { Release } from '../../core/release/release';
import { createStore } from '../ui/store';
import type { CompareAnswer, CompareTask } from './compare-worker';

/** How far a comparison is. */
export type Comparing =
  | { readonly state: 'waiting' | 'stopped' | 'failed' }
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'done'; readonly comparison: Comparison };

/** The part of a worker that the comparer uses. */
export type ComparePort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Compares two releases in a thread of its own: a thousand pages take seconds. */
export class Comparer {
  readonly #makePort: () => ComparePort;
  readonly #store = createStore<Comparing>({ state: 'waiting' });
  #port: ComparePort | null = null;

  constructor(makePort: () => ComparePort) {
    this.#makePort = makePort;
  }

  readonly get = this.#store.get;

  readonly subscribe = this.#store.subscribe;

  /** Starts a comparison; a running one is cancelled. */
  compare(before: Release, after: Release): void {
    this.#end({ state: 'running', done: 0, total: 0 });
    const port = this.#makePort();
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<CompareAnswer>) => {
      if (this.#port !== port) return;
      if (data.type === 'progress') this.#store.set({ ...data, state: 'running' });
      else this.#end({ state: 'done', comparison: data.comparison });
    };
    port.onerror = () => {
      if (this.#port === port) this.#end({ state: 'failed' });
    };
    port.postMessage({ before, after } satisfies CompareTask);
  }

  /** Cancels the running comparison. */
  stop(): void {
    if (this.#port) this.#end({ state: 'stopped' });
  }

  #end(state: Comparing): void {
    this.#port?.terminate();
    this.#port = null;
    this.#store.set(state);
  }
}
