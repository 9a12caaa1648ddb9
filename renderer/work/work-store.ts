import type { EventData } from '../../core/bridge/contract';
import type { Notice } from '../ui/notice';
import { createStore } from '../ui/store';

/** Something under way that takes a while, and how far it is. */
export interface Work {
  readonly id: string;
  /** Which dialog it belongs to; one of a kind runs at a time. */
  readonly kind: string;
  /** "Press kit". */
  readonly title: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  /** The current item. */
  readonly what: string;
  readonly isStopping: boolean;
}

export interface WorkOrder<T> {
  readonly kind: string;
  readonly title: string;
  /** @param id what the shell is to call it */
  readonly run: (id: string) => Promise<T>;
  /** The notice at the end when nobody is watching; null for none. */
  readonly ended: (result: T) => Notice | null;
}

interface Host {
  readonly tell: (notice: Notice) => unknown;
  /** Asks the shell to end a piece of work. */
  readonly stop: (id: string) => void;
  /** The notice about an error. */
  readonly noticeOf: (error: unknown) => Notice;
}

/** Background tasks of a window; they continue when their dialog is closed. */
export class WorkStore {
  readonly #host: Host;
  readonly #store = createStore<readonly Work[]>([]);
  readonly #results = new Map<string, unknown>();
  readonly #watched = new Map<string, number>();
  #count = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The running tasks, oldest first; the same array until they change. */
  readonly works = this.#store.get;

  readonly subscribe = this.#store.subscribe;

  /** The result of the last task of a kind; undefined if there is none or it was cleared. */
  resultOf(kind: string): unknown {
    return this.#results.get(kind);
  }

  /** Begins work; nothing is begun while another of its kind is under way. */
  async start<T>({ kind, title, run, ended }: WorkOrder<T>): Promise<void> {
    if (this.works().some((each) => each.kind === kind)) return;
    this.#count += 1;
    const id = `work-${this.#count}`;
    this.#results.delete(kind);
    this.#store.set([
      ...this.works(),
      { id, kind, title, done: 0, total: 0, what: '', isStopping: false },
    ]);
    try {
      const result = await run(id);
      this.#results.set(kind, result);
      const notice = this.#watched.get(kind) ? null : ended(result);
      if (notice) this.#host.tell(notice);
    } catch (error) {
      this.#host.tell(this.#host.noticeOf(error));
    } finally {
      this.#store.set(this.works().filter((each) => each.id !== id));
    }
  }

  /** Takes in how far the shell is. */
  progress({ work, done, total, what }: EventData<'work.progress'>): void {
    this.#change(work, { done, total, what });
  }

  stop(id: string): void {
    this.#change(id, { isStopping: true });
    this.#host.stop(id);
  }

  /** Forgets what the last work of a kind gave. */
  clear(kind: string): void {
    if (this.#results.delete(kind)) this.#store.set([...this.works()]);
  }

  /** Declares that the results of a kind are being watched. Returns a function that ends this. */
  watch(kind: string): () => void {
    this.#watched.set(kind, (this.#watched.get(kind) ?? 0) + 1);
    return () => this.#watched.set(kind, (this.#watched.get(kind) ?? 1) - 1);
  }

  #change(id: string, changes: Partial<Work>): void {
    this.#store.set(this.works().map((each) => (each.id === id ? { ...each, ...changes } : each)));
  }
}
