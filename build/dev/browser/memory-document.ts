import type { Archive } from '../../../core/archive/archive';
import { decodeArchive } from '../../../core/archive/decode';
import { encodeArchive } from '../../../core/archive/encode';
import { jsonBytes } from '../../../core/bridge/json-bytes';
import type { DIAGNOSTICS_REQUESTS } from '../../../core/bridge/messages/diagnostics';
import type { DISK_REQUESTS } from '../../../core/bridge/messages/disk';
import type { DOCUMENT_REQUESTS, DocumentState } from '../../../core/bridge/messages/document';
import type { JOURNAL_REQUESTS } from '../../../core/bridge/messages/journal';
import { baseName } from '../../../core/exports/file-name';
import { applyAllowed } from '../../../core/lifecycle/lock';
import type { Operation } from '../../../core/release/operations/operation';
import type { Release } from '../../../core/release/release';
import { pickFile, saveFile } from './files';
import { type HandlersOf, onlyInElectron } from './memory-shell';

type Handlers = HandlersOf<
  typeof DIAGNOSTICS_REQUESTS &
    typeof DOCUMENT_REQUESTS &
    typeof DISK_REQUESTS &
    typeof JOURNAL_REQUESTS
>;

/** Where a file that was opened waits for the page that shows it. */
const OPENED = 'dateline.opened';

/** The one document of the page: follows its edits as `DocumentWindow` does in the real shell. */
export class MemoryDocument {
  readonly assets: Map<string, Uint8Array>;
  release: Release;
  #state: DocumentState;
  readonly #listeners = new Set<(operations: readonly Operation[]) => void>();
  /** Keeps a version of what is saved. */
  onSaved: (release: Release) => void = () => undefined;

  constructor({ release, assets }: Archive, name: string) {
    this.release = release;
    this.assets = new Map(assets);
    this.#state = { path: null, name, dirty: false, revision: 0, sample: false };
  }

  get revision(): number {
    return this.#state.revision;
  }

  /** Calls back after every edit; with no operations where the whole release has changed. */
  onEdit(listen: (operations: readonly Operation[]) => void): void {
    this.#listeners.add(listen);
  }

  #change(revision: number, release: Release, operations: readonly Operation[]): void {
    this.release = release;
    this.#state = { ...this.#state, revision };
    for (const listen of this.#listeners) listen(operations);
  }

  readonly handlers: Handlers = {
    'document.current': () => ({ ...this.#state, json: jsonBytes(this.release), history: [] }),
    'document.page': () => null,
    'document.edit': ({ revision, operations }) => {
      if (revision !== this.revision) return 'resync';
      const after = applyAllowed(this.release, operations);
      if (!after) return 'resync';
      this.#change(revision + 1, after, operations);
      return 'taken';
    },
    'document.resync': ({ revision, release }) => {
      this.#change(revision + 1, release, []);
      return null;
    },
    'document.save': ({ release }) => {
      const name = this.#state.path ? this.#state.name : baseName(release);
      saveFile(`${name}.dateline`, encodeArchive({ release, assets: this.assets }));
      this.#state = { ...this.#state, path: `/${name}.dateline`, name, dirty: false };
      this.onSaved(release);
      return this.#state;
    },
    'document.dirty': ({ dirty }) => {
      this.#state = { ...this.#state, dirty };
      return null;
    },
    'document.failed': () => {
      location.reload();
      return null;
    },
    'document.notSaved': () => null,
    'document.prepare': () => null,
    'document.new': ({ template }) => {
      window.open(`?template=${template}`);
      return null;
    },
    'document.blank': () => {
      window.open('?blank');
      return null;
    },
    'document.open': async ({ path }) => {
      if (path !== null) throw onlyInElectron('The list of files used last');
      const file = await pickFile('.dateline');
      if (!file) return null;
      decodeArchive(file.bytes);
      sessionStorage.setItem(OPENED, JSON.stringify([file.name, Array.from(file.bytes)]));
      location.search = '';
      return null;
    },
    'menu.disabled': () => null,
    'diagnostics.read': () => ({ text: 'There are none in the browser.', damage: [] }),
    'diagnostics.repair': () => null,
    'app.about': () => ({ version: '', electron: '', chromium: '', node: '', system: 'browser' }),
    'recent.list': () => [],
    'disk.state': () => ({ disk: { type: 'ours' as const }, holder: null }),
    'disk.theirs': () => Promise.reject(onlyInElectron('A file on the disk')),
    'disk.taken': () => null,
    'journal.news': () => ({ found: false, problems: [] }),
    'journal.list': () => ({ journals: [], problems: [] }),
    'journal.open': () => Promise.reject(onlyInElectron('A journal')),
    'journal.discard': () => null,
  };
}

/** The file to open after the page reloads; null for none. */
export function openedFile(): { archive: Archive; name: string } | null {
  const opened = sessionStorage.getItem(OPENED);
  if (!opened) return null;
  const [name, bytes] = JSON.parse(opened) as [string, number[]];
  return { archive: decodeArchive(Uint8Array.from(bytes)), name: name.replace(/\.dateline$/, '') };
}
