import { basename, extname, join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import type { Archive } from '../../core/archive/archive';
import type { DocumentState, EventData, EventName } from '../../core/bridge/contract';
import type { Release } from '../../core/release/release';
import { projectRoot } from '../project-root';
import { PAGE } from './app-protocol';
import { confirmClose } from './confirm-close';

/** One window and the document it was opened for. */
export class DocumentWindow {
  readonly window: BrowserWindow;
  /** Pictures added while it is open stay until it closes: undo may bring them back. */
  readonly assets: Map<string, Uint8Array>;
  #release: Release;
  #path: string | null;
  #untitled: string;
  #dirty = false;
  /** The person has chosen Save on closing: the window goes as soon as it is saved. */
  #closing = false;
  /** The question is on the screen; closing again asks no second one. */
  #asking = false;

  constructor(archive: Archive, path: string | null, untitled: string) {
    this.#release = archive.release;
    this.#path = path;
    this.#untitled = untitled;
    this.assets = new Map(archive.assets);
    this.window = new BrowserWindow({
      width: 1280,
      height: 860,
      minWidth: 560,
      minHeight: 420,
      show: false,
      webPreferences: {
        preload: join(projectRoot, 'bundle', 'preload', 'preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        devTools: !app.isPackaged,
        // Chromium would download its dictionaries.
        spellcheck: false,
      },
    });
    // The page's own title says only “Dateline”, the title bar what is open.
    this.window.on('page-title-updated', (event) => event.preventDefault());
    this.window.once('ready-to-show', () => this.window.show());
    this.window.on('close', (event) => {
      if (!this.#dirty) return;
      event.preventDefault();
      void this.#askBeforeClosing();
    });
    this.#showTitle();
    void this.window.loadURL(PAGE);
  }

  get path(): string | null {
    return this.#path;
  }

  get name(): string {
    return this.#path ? basename(this.#path, extname(this.#path)) : this.#untitled;
  }

  get state(): DocumentState {
    const { path, name } = this;
    return { release: this.#release, path, name, dirty: this.#dirty };
  }

  /** The release as the window sent it, with the date of its last change as the file has it. */
  dated(release: Release): Release {
    const { modified } = this.#release.facts;
    return { ...release, facts: { ...release.facts, modified } };
  }

  setDirty(dirty: boolean): void {
    this.#dirty = dirty;
    this.#showTitle();
  }

  saved(release: Release, path: string): void {
    this.#release = release;
    this.#path = path;
    this.setDirty(false);
    if (this.#closing) this.window.close();
  }

  notSaved(): void {
    this.#closing = false;
  }

  send<Name extends EventName>(name: Name, data: EventData<Name>): void {
    this.window.webContents.send('event', name, data);
  }

  async #askBeforeClosing(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const choice = await confirmClose(this.window, this.name);
    this.#asking = false;
    if (choice === 'discard') this.window.destroy();
    if (choice !== 'save') return;
    this.#closing = true;
    this.send('document.saveAndClose', null);
  }

  #showTitle(): void {
    this.window.setTitle(`${this.#dirty ? '• ' : ''}${this.name} – Dateline`);
    this.window.setDocumentEdited(this.#dirty);
    if (this.#path) this.window.setRepresentedFilename(this.#path);
  }
}
