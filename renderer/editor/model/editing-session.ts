import type { BaseOperation } from 'slate';
import { Emitter } from '../../../core/emitter';
import type { UndoBatch } from '../../../core/journal/undo-batches';
import { deepEqual } from '../../../core/json/canonical';
import type { Operation } from '../../../core/release/operations/operation';
import type { Release } from '../../../core/release/release';
import { createReleaseEditor } from './create-editor';
import { releaseOf } from './release-of';
import type { ReleaseEditor } from './slate-types';

/** Debounce for subscribers outside the page, in milliseconds. */
const DEBOUNCE_MS = 100;
/** Longest delay while typing goes on, in milliseconds. */
const MAX_WAIT_MS = 1000;

interface Start {
  /** What can be undone from before, the latest last. */
  readonly history?: readonly UndoBatch[];
  /** Whether the release has changes that are not in its file. */
  readonly dirty?: boolean;
  /** Given the operations of each change, in order; the selection is not among them. */
  readonly send?: (operations: readonly Operation[]) => void;
}

/**
 * The editing of one document in one window: its editor, its save point and its subscribers.
 * Everything outside the page reads `release`, which is debounced, so that a keystroke renders the
 * page and nothing else.
 */
export class EditingSession {
  readonly editor: ReleaseEditor;
  readonly #send: (operations: readonly Operation[]) => void;
  readonly #published = new Emitter();
  readonly #failed = new Emitter<[error: unknown]>();
  /** What is in the file; null where nothing the window has seen is. */
  #saved: Release | null;
  #isDirty: boolean;
  #release: Release;
  /** The operations that have been sent, of those that the editor has not let go of. */
  #sent: readonly BaseOperation[] = [];
  #sentCount = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | null = null;

  constructor(release: Release, { history, dirty = false, send = () => undefined }: Start = {}) {
    this.editor = createReleaseEditor(release, history);
    this.#send = send;
    this.#release = releaseOf(this.editor);
    this.#saved = dirty ? null : this.#release;
    this.#isDirty = dirty;
    const { onChange } = this.editor;
    this.editor.onChange = (options) => {
      onChange(options);
      this.#changed();
    };
  }

  /** The debounced release, for everything outside the page. */
  get release(): Release {
    return this.#release;
  }

  /** Whether there is anything that is not in the file. */
  get isDirty(): boolean {
    return this.#isDirty;
  }

  /** Calls back when `release` or `isDirty` is another. Returns a function that stops it. */
  readonly subscribe = this.#published.on;

  /** Says that this release is what is in the file now. */
  markSaved(release: Release): void {
    this.#saved = release;
    this.#isDirty = !isSame(release, releaseOf(this.editor));
    this.#publish();
  }

  /** Sends pending operations and brings `release` up to date. */
  flush(): void {
    this.#changed();
    if (this.#release !== releaseOf(this.editor)) this.#publish();
  }

  /** Says that a change did not reach the shell. */
  fail(error: unknown): void {
    this.#failed.emit(error);
  }

  /** Calls back when a change did not reach the shell. Returns a function that stops it. */
  readonly onFailure = this.#failed.on;

  /** Stops its timers. To be called when its window lets go of it. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#published.clear();
    this.#failed.clear();
  }

  #changed(): void {
    const operations = this.#newOperations();
    if (operations.length === 0) return;
    this.#send(operations as Operation[]);
    const wasDirty = this.#isDirty;
    this.#isDirty = !this.#saved || !isSame(this.#saved, releaseOf(this.editor));
    const isTyped = operations.length === 1 && operations.every(isTyping);
    if (wasDirty !== this.#isDirty || !isTyped) this.#publish();
    else this.#publishLater();
  }

  /** `onChange` may come twice with the same operations: the editor keeps them until it has flushed. */
  #newOperations(): BaseOperation[] {
    const { operations } = this.editor;
    if (operations !== this.#sent) this.#sentCount = 0;
    this.#sent = operations;
    const fresh = operations.slice(this.#sentCount);
    this.#sentCount = operations.length;
    return fresh.filter(({ type }) => type !== 'set_selection');
  }

  #publishLater(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#waitingSince ??= now;
    const rest = Math.max(0, Math.min(DEBOUNCE_MS, this.#waitingSince + MAX_WAIT_MS - now));
    this.#timer = setTimeout(() => this.#publish(), rest);
  }

  #publish(): void {
    clearTimeout(this.#timer);
    this.#waitingSince = null;
    this.#release = releaseOf(this.editor);
    this.#published.emit();
  }
}

const isTyping = ({ type }: BaseOperation): boolean =>
  type === 'insert_text' || type === 'remove_text';

/**
 * Whether two states of a document say the same. Blocks that did not change are the same object, so
 * this is quick.
 */
function isSame(one: Release, other: Release): boolean {
  const { children, ...rest } = one;
  const { children: others, ...otherRest } = other;
  return (
    children.length === others.length &&
    children.every((block, index) => block === others[index] || deepEqual(block, others[index])) &&
    Object.keys({ ...rest, ...otherRest }).every((name) => {
      const key = name as keyof typeof rest;
      return rest[key] === otherRest[key] || deepEqual(rest[key], otherRest[key]);
    })
  );
}
