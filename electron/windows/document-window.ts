import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Archive } from '../../core/archive/archive';
import type { EventData, EventName } from '../../core/bridge/contract';
import type { DocumentState, PageState } from '../../core/bridge/messages/document';
import type { CommandId } from '../../core/commands/menu-bar';
import { applyAllowed } from '../../core/lifecycle/lock';
import { isolatedName } from '../../core/release/bidi';
import { factsHold } from '../../core/release/operations/facts-hold';
import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import { reportFault } from '../diagnostics/log';
import { SaveOrder } from '../files/save-order';
import { confirmClose } from '../lifecycle/confirm-close';
import { within } from '../lifecycle/within';
import { acquireWindow } from './window-pool';

/** A change of a document. It has no operations if the release was taken over whole. */
export interface Edit {
  readonly before: Release;
  readonly after: Release;
  readonly operations: readonly Operation[];
  /** The number of this edit: 0 for the first since the document was opened. */
  readonly revision: number;
}

/** A document that was written, and where. */
export interface Saved {
  readonly archive: Archive;
  readonly path: string;
  /** How many edits were made while it was being written. */
  readonly since: number;
}

/** Keeps a document's changes safe until they are saved. */
export interface Autosave {
  /** Writes them to the disk. Resolves to whether they are there. */
  flush(): Promise<boolean>;
  /** Keeps them for a while although the person did not save them. */
  stash(): Promise<void>;
}

interface Start {
  /** The editing session that it continues. */
  readonly session?: string;
  /** Whether it opens with changes that are not in its file. */
  readonly dirty?: boolean;
  /** Whether it is the sample that a first start shows. */
  readonly isSample?: boolean;
}

/** A window is shown after this time even if its page has not painted the document. */
const SHOW_TIMEOUT_MS = 1500;
/**
 * Work that can wait until the document is visible starts this long after its page is listening.
 */
const SEEN_DELAY_MS = 500;
/** A journal that does not get to its disk holds up neither a save nor a question, in milliseconds. */
const JOURNAL_MS = 2_000;

type Listener<T> = (what: T) => void;

/**
 * One window and the document it was opened for. Its release follows the window's, edit by edit,
 * so that whatever has to do with the text (journal, checks, pages) can be done without asking.
 */
export class DocumentWindow {
  readonly window: BrowserWindow;
  /** Identifies this time that the document is open; a UUID. */
  readonly session: string;
  /** Resolves when the person sees the document. Work that can wait starts then. */
  readonly shown: Promise<void>;
  #resolveShown: () => void = () => undefined;
  /** How far its page is. It begins again when the page is loaded again. */
  #page: 'loading' | PageState = 'loading';
  /** Events that were sent before the page listened, in order. */
  readonly #queue: (() => void)[] = [];
  /** Whether the window came from the pool and is still hidden. */
  #isHidden: boolean;
  autosave: Autosave | null = null;
  /** Whether its window reviews a file of another program: it stays until that is decided. */
  isReviewing = false;
  readonly saves = new SaveOrder();
  /** The commands that its window last reported as disabled. */
  disabledCommands: ReadonlySet<CommandId> = new Set();
  /** Pictures added while it is open stay until it closes: undo may bring them back. */
  readonly assets: Map<string, Uint8Array>;
  #release: Release;
  #revision = 0;
  readonly #editListeners = new Set<Listener<Edit>>();
  readonly #saveListeners = new Set<Listener<Saved>>();
  /** When the file was last written. The window does not know, and need not. */
  #modified: string;
  #path: string | null;
  #untitled: string;
  #dirty: boolean;
  readonly #opensAsSample: boolean;
  /** The person chose Save on closing: called with the result, then the window closes. */
  #closing: ((isSaved: boolean) => void) | null = null;
  /** The question is on the screen; closing again asks no second one. */
  #asking = false;

  constructor(
    archive: Archive,
    path: string | null,
    untitled: string,
    { session = randomUUID(), dirty = false, isSample = false }: Start = {},
  ) {
    this.session = session;
    this.#dirty = dirty;
    this.#opensAsSample = isSample;
    this.#release = archive.release;
    this.#modified = archive.release.facts.modified;
    this.#path = path;
    this.#untitled = untitled;
    this.assets = new Map(archive.assets);
    this.window = acquireWindow();
    this.shown = new Promise((resolve) => {
      this.#resolveShown = resolve;
    });
    this.#isHidden = !this.window.isVisible();
    setTimeout(() => this.#showWindow(), SHOW_TIMEOUT_MS);
    this.window.on('close', (event) => {
      if (!this.#dirty) return;
      event.preventDefault();
      void this.#askBeforeClosing();
    });
    this.window.on('closed', () => this.notSaved());
    this.#showTitle();
  }

  get path(): string | null {
    return this.#path;
  }

  get name(): string {
    return this.#path ? basename(this.#path, extname(this.#path)) : this.#untitled;
  }

  get release(): Release {
    return this.#release;
  }

  /** How many edits have been taken in. */
  get revision(): number {
    return this.#revision;
  }

  get dirty(): boolean {
    return this.#dirty;
  }

  /** Whether it is the sample of the first start, unchanged and unsaved. */
  get sample(): boolean {
    return this.#opensAsSample && this.#revision === 0 && !this.#dirty && this.#path === null;
  }

  get state(): DocumentState {
    const { path, name, sample } = this;
    return {
      path,
      name,
      dirty: this.#dirty,
      revision: this.#revision,
      sample,
    };
  }

  /** The release as the window sent it, with the date of its last change as the file has it. */
  dated(release: Release): Release {
    return { ...release, facts: { ...release.facts, modified: this.#modified } };
  }

  /**
   * Follows the window by one edit.
   *
   * @returns `resync` when it does not follow the last one, names places that are not there, leaves
   *   facts that are none, or would change the text of a release that has been issued
   */
  edit(revision: number, operations: readonly Operation[]): 'taken' | 'resync' {
    if (revision !== this.#revision) return 'resync';
    try {
      const after = applyAllowed(this.#release, operations);
      if (!after || !factsHold(after, operations)) return 'resync';
      this.#change(after, operations);
      return 'taken';
    } catch (error) {
      reportFault(error);
      return 'resync';
    }
  }

  /** Takes the window's release over whole, and counts its edits from this number on. */
  resync(revision: number, release: Release): void {
    this.#revision = revision;
    this.#change(release, []);
  }

  /** Calls back after every edit, in order. Returns a function that stops it. */
  onEdit(listen: Listener<Edit>): () => void {
    this.#editListeners.add(listen);
    return () => this.#editListeners.delete(listen);
  }

  /** Calls back whenever the document has been written. Returns a function that stops it. */
  onSaved(listen: Listener<Saved>): () => void {
    this.#saveListeners.add(listen);
    return () => this.#saveListeners.delete(listen);
  }

  #change(after: Release, operations: readonly Operation[]): void {
    const edit = { before: this.#release, after, operations, revision: this.#revision };
    this.#release = after;
    this.#revision += 1;
    for (const listen of this.#editListeners) listen(edit);
  }

  setDirty(dirty: boolean): void {
    this.#dirty = dirty;
    this.#showTitle();
  }

  /**
   * Call when the document has been written.
   *
   * @param revision the value of `revision` when the window sent the document
   */
  saved(archive: Archive, path: string, revision: number): void {
    this.#modified = archive.release.facts.modified;
    this.#path = path;
    const since = this.#revision - revision;
    this.setDirty(since > 0);
    for (const listen of this.#saveListeners) listen({ archive, path, since });
    this.#closing?.(true);
    this.#closing = null;
  }

  /** To be called when a save has failed, or was cancelled: a window that waits for it stays. */
  notSaved(): void {
    this.#closing?.(false);
    this.#closing = null;
  }

  /** Has the window save, then closes it. Resolves to false if it was not saved. */
  async saveAndClose(): Promise<boolean> {
    if (this.window.isDestroyed()) return true;
    const isSaved = await new Promise<boolean>((answer) => {
      this.#closing?.(false);
      this.#closing = answer;
      this.send('document.saveAndClose', null);
    });
    if (isSaved) this.window.close();
    return isSaved;
  }

  /** Closes without saving; the journal is kept for a while. */
  async setAside(): Promise<void> {
    if (this.autosave) await within(JOURNAL_MS, this.autosave.stash());
    if (!this.window.isDestroyed()) this.window.destroy();
  }

  /** Flushes the journal to disk. Resolves to whether that succeeded in time. */
  async flushJournal(): Promise<boolean> {
    return (this.autosave && (await within(JOURNAL_MS, this.autosave.flush()))) ?? false;
  }

  /** Sends an event to the page once it is listening; does nothing if the window is gone. */
  send<Name extends EventName>(name: Name, data: EventData<Name>): void {
    if (this.window.isDestroyed()) return;
    const tell = (): void => this.window.webContents.send('event', name, data);
    if (this.#page === 'listening') tell();
    else this.#queue.push(tell);
  }

  /** Call when the page asks for the document, has painted it, and listens to events, in this order. */
  pageIs(state: 'loading' | PageState): void {
    this.#page = state;
    if (state !== 'loading') this.#showWindow();
    if (state !== 'listening') return;
    for (const tell of this.#queue.splice(0)) tell();
    setTimeout(this.#resolveShown, SEEN_DELAY_MS);
  }

  async #askBeforeClosing(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const isKept = await this.flushJournal();
    const choice = await confirmClose(this.window, this.name, isKept).finally(() => {
      this.#asking = false;
    });
    if (choice === 'discard') await this.setAside();
    if (choice === 'save') await this.saveAndClose();
  }

  #showWindow(): void {
    if (this.#isHidden && !this.window.isDestroyed()) this.window.show();
    this.#isHidden = false;
  }

  #showTitle(): void {
    if (this.window.isDestroyed()) return;
    const mark = this.#dirty ? '• ' : '';
    this.window.setTitle(`${this.sample ? 'Sample: ' : mark}${isolatedName(this.name)} – Dateline`);
    this.window.setDocumentEdited(this.#dirty);
    if (this.#path) this.window.setRepresentedFilename(this.#path);
  }
}
