import * as fs from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { checkImage } from '../../core/archive/assets';
import { Emitter } from '../../core/emitter';
import { UserError } from '../../core/errors';
import { ENTRY_KINDS, type Entry, type EntryKind } from '../../core/library/entries/entry';
import { entryJson, parseEntry } from '../../core/library/entry-json';
import { type FieldConflict, mergeEdits, saysTheSame } from '../../core/library/merge-edits';
import { fileProblem } from '../files/file-problem';
import { codeOf } from '../files/file-system';
import { sha256 } from '../files/sha256';
import { writeAtomically } from '../files/write-atomically';
import { readEntryFile, stampAt } from './read-entry-file';

const readFile = promisify(fs.readFile);

/** The folder of each kind of entry, in the library's. */
const FOLDERS: Readonly<Record<EntryKind, string>> = {
  contact: 'contacts',
  organisation: 'organisations',
  boilerplate: 'boilerplates',
  snippet: 'snippets',
  image: 'images',
};
const ASSETS = 'assets';
/** Files read at the same time: enough for a network drive, few enough for every system. */
const CONCURRENCY = 48;
/** Synchronising programs write a file in several steps; one look after the last is enough. */
const SETTLE_MS = 150;

/** A file that cannot be used, in two sentences. */
export interface FileTrouble {
  /** Relative to the library. */
  readonly file: string;
  readonly message: string;
  readonly advice: string;
}

export type SaveResult =
  | { readonly type: 'saved'; readonly entry: Entry; readonly fromThem: readonly string[] }
  | {
      readonly type: 'conflict';
      readonly theirs: Entry;
      readonly conflicts: readonly FieldConflict[];
    };

interface SaveAllOptions {
  readonly signal?: AbortSignal;
  readonly tell?: (done: number) => void;
}

/** The state of one file. The last valid entry is kept while the file is being synchronised. */
interface KnownFile {
  readonly stamp: string;
  readonly entry: Entry | null;
  readonly trouble: FileTrouble | null;
}

/**
 * A library: a folder with a readable JSON file for each entry, so that it can be on a shared drive
 * or in git. Keeps all entries in memory, follows changes by others, and keeps working with what it
 * has if a file or the whole folder disappears.
 */
export class LibraryFolder {
  readonly root: string;
  readonly #files = new Map<string, KnownFile>();
  /** The files of each entry; more than one is a conflict. */
  readonly #places = new Map<string, Set<string>>();
  readonly #changed = new Emitter<[ids: readonly string[]]>();
  readonly #watchers: fs.FSWatcher[] = [];
  readonly #due = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #gone: UserError | null = null;
  /** Changed entries to report when many were written; null while each is reported at once. */
  #untold: Set<string> | null = null;
  /** Writes and looks at the folder follow one another. */
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(root: string) {
    this.root = root;
  }

  /**
   * Opens a library and reads all of it.
   *
   * @param create make the folder where it is not there: for one's own, never for a shared one,
   *   which is only not mounted
   */
  static async open(root: string, { create }: { create: boolean }): Promise<LibraryFolder> {
    const library = new LibraryFolder(root);
    if (create) {
      await mkdir(root, { recursive: true }).catch((error) => {
        throw fileProblem(error, 'write', join(root, 'library'));
      });
    }
    await library.refresh();
    return library;
  }

  /** Why the folder is not available, or null. The entries read before remain. */
  get gone(): UserError | null {
    return this.#gone;
  }

  get(id: string): Entry | undefined {
    const place = this.#placeOf(id);
    return (place && this.#files.get(place)?.entry) || undefined;
  }

  *entries(): Generator<Entry> {
    for (const id of this.#places.keys()) {
      const entry = this.get(id);
      if (entry) yield entry;
    }
  }

  /** Everything that is wrong with single files. */
  get troubles(): FileTrouble[] {
    const bad = [...this.#files.values()].flatMap(({ trouble }) => trouble ?? []);
    const twins = [...this.#places.entries()].filter(([, places]) => places.size > 1);
    return [
      ...bad,
      ...twins.map(([id, places]) => {
        const used = this.#placeOf(id) ?? '';
        const others = [...places].filter((place) => place !== used);
        return {
          file: others[0] ?? used,
          message: `“${others.join('”, “')}” and “${used}” are the same entry twice; “${used}” is used.`,
          advice: 'Compare them, and delete the one that is out of date.',
        };
      }),
    ];
  }

  /** Calls back with the ids of entries that came, changed or went. Gives back how to stop it. */
  readonly onChanged = this.#changed.on;

  /** Looks at the whole folder again; only files that changed are read. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      try {
        await readdir(this.root);
        this.#gone = null;
      } catch (error) {
        const was = this.#gone;
        this.#gone = goneProblem(error, this.root);
        if (!was) this.#tell([]);
        return;
      }
      const present = (await Promise.all(ENTRY_KINDS.map((kind) => this.#filesOf(kind)))).flat();
      const known = new Set(present);
      const lost = [...this.#files.keys()].filter((file) => !known.has(file));
      await this.#read([...present, ...lost]);
    });
  }

  /** Follows what others do to the folder, until it is closed. */
  watch(): void {
    for (const folder of ['', ...Object.values(FOLDERS)]) this.#watchFolder(folder);
  }

  close(): void {
    for (const watcher of this.#watchers.splice(0)) watcher.close();
    if (this.#timer) clearTimeout(this.#timer);
    this.#changed.clear();
  }

  /**
   * Writes an entry, brought together with what somebody else may have written since.
   *
   * @param base the entry from which the edit started; null for a new one
   * @returns `conflict` when both changed one field; then nothing is written
   */
  save(entry: Entry, base: Entry | null): Promise<SaveResult> {
    return this.#inTurn(() => this.#save(entry, base));
  }

  /**
   * Writes many entries, each as `save` does with its known version as the base.
   *
   * @param signal cancels it; entries written by then stay
   * @param tell receives the number done
   * @returns the results in order; fewer if cancelled
   */
  saveAll(
    entries: readonly Entry[],
    { signal, tell = () => undefined }: SaveAllOptions = {},
  ): Promise<SaveResult[]> {
    return this.#inTurn(async () => {
      const results: SaveResult[] = [];
      this.#untold = new Set();
      try {
        await this.#saveSome(entries, results, signal, tell);
      } finally {
        const ids = [...this.#untold];
        this.#untold = null;
        if (ids.length > 0) this.#tell(ids);
      }
      return results;
    });
  }

  /** Takes an entry's files away for good. */
  remove(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const places = [...(this.#places.get(id) ?? [])];
      for (const place of places) {
        await rm(join(this.root, place)).catch((error) => {
          throw fileProblem(error, 'write', join(this.root, place));
        });
      }
      await this.#read(places);
    });
  }

  /** The bytes of a picture; undefined if it is missing or does not match its name. */
  async asset(name: string): Promise<Uint8Array | undefined> {
    const bytes = await readFile(join(this.root, ASSETS, basename(name))).catch(() => null);
    if (!bytes) return undefined;
    try {
      return checkImage(bytes, sha256).asset === name ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  async addAsset(name: string, bytes: Uint8Array): Promise<void> {
    await this.#folder(ASSETS);
    await writeAtomically(join(this.root, ASSETS, name), bytes, { replace: false });
  }

  async #saveSome(
    entries: readonly Entry[],
    results: SaveResult[],
    signal: AbortSignal | undefined,
    tell: (done: number) => void,
  ): Promise<void> {
    for (let at = 0; at < entries.length && !signal?.aborted; at += CONCURRENCY) {
      const some = entries.slice(at, at + CONCURRENCY);
      const saved = some.map((entry) => this.#save(entry, this.get(entry.id) ?? null));
      results.push(...(await Promise.all(saved)));
      tell(results.length);
    }
  }

  async #save(entry: Entry, base: Entry | null): Promise<SaveResult> {
    const place = this.#placeOf(entry.id) ?? join(FOLDERS[entry.kind], `${entry.id}.json`);
    const path = join(this.root, place);
    await this.#folder(dirname(place));
    const theirs = await readFile(path, 'utf8').then(
      (text) => parseEntry(text, basename(path)),
      (error) => {
        if (codeOf(error) === 'ENOENT') return null;
        throw fileProblem(error, 'read', path);
      },
    );
    let result: Entry = { ...entry, revision: base ? entry.revision : 1 };
    let fromThem: readonly string[] = [];
    if (theirs && !base) {
      throw new UserError('There is an entry of this name already.', 'Give it another name.');
    }
    if (theirs && base) {
      const merged = saysTheSame(theirs, base)
        ? { type: 'merged' as const, entry, fromThem }
        : mergeEdits(base, entry, theirs);
      if (merged.type === 'conflict') return { ...merged, theirs };
      fromThem = merged.fromThem;
      result = { ...merged.entry, revision: Math.max(theirs.revision, base.revision) + 1 };
    }
    await writeAtomically(path, new TextEncoder().encode(entryJson(result)), { replace: true });
    await this.#read([place]);
    return { type: 'saved', entry: result, fromThem };
  }

  /** Makes a folder in the library's, but never the library's own: it may only be away. */
  async #folder(name: string): Promise<void> {
    await mkdir(join(this.root, name)).catch((error) => {
      if (codeOf(error) === 'EEXIST') return;
      if (codeOf(error) === 'ENOENT') throw goneProblem(error, this.root);
      throw fileProblem(error, 'write', join(this.root, name));
    });
    if (this.#watchers.length > 0) this.#watchFolder(name);
  }

  async #filesOf(kind: EntryKind): Promise<string[]> {
    const names = await readdir(join(this.root, FOLDERS[kind])).catch(() => []);
    return names.filter(isEntryFile).map((name) => join(FOLDERS[kind], name));
  }

  /** Reads changed files again and reports the result. */
  async #read(files: readonly string[]): Promise<void> {
    const changed = new Set<string>();
    for (let at = 0; at < files.length; at += CONCURRENCY) {
      const some = files.slice(at, at + CONCURRENCY);
      const read = await Promise.all(some.map((file) => this.#readFile(file)));
      for (const [index, file] of some.entries()) {
        for (const id of this.#take(file, read[index] ?? null)) changed.add(id);
      }
    }
    if (changed.size > 0) this.#tell([...changed]);
  }

  /** The current content of a file: null if it is gone, the known state if it is unchanged. */
  async #readFile(file: string): Promise<KnownFile | null> {
    const path = join(this.root, file);
    const known = this.#files.get(file);
    if (known && known.stamp === (await stampAt(path))) return known;
    const found = await readEntryFile(path);
    if (!found) return null;
    const { stamp, text } = found;
    try {
      if (text instanceof UserError) throw text;
      return { stamp, entry: parseEntry(text, basename(file)), trouble: null };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { message, advice } = error;
      // Keep the previous entry while the file is being synchronised.
      return { stamp, entry: known?.entry ?? null, trouble: { file, message, advice } };
    }
  }

  /** Takes in the state of a file. Returns the ids of the affected entries. */
  #take(file: string, read: KnownFile | null): string[] {
    const known = this.#files.get(file);
    if (read === (known ?? null)) return [];
    if (known?.entry) {
      const places = this.#places.get(known.entry.id);
      places?.delete(file);
      if (places?.size === 0) this.#places.delete(known.entry.id);
    }
    if (read) this.#files.set(file, read);
    else this.#files.delete(file);
    if (read?.entry) {
      const places = this.#places.get(read.entry.id) ?? new Set();
      this.#places.set(read.entry.id, places.add(file));
    }
    return [known?.entry?.id, read?.entry?.id, read?.trouble?.file].flatMap((id) => id ?? []);
  }

  /** Of several files with one id the one that is called so; else the first by name. */
  #placeOf(id: string): string | undefined {
    const places = [...(this.#places.get(id) ?? [])].sort();
    return places.find((place) => basename(place) === `${id}.json`) ?? places[0];
  }

  #watchFolder(name: string): void {
    try {
      const watcher = fs.watch(join(this.root, name), { persistent: false }, (_event, file) => {
        // In the library's own folder only that a folder came or went is of interest.
        if (name === '' || !file) this.#soon('');
        else if (isEntryFile(file)) this.#soon(join(name, file));
      });
      watcher.on('error', () => this.#soon(''));
      this.#watchers.push(watcher);
    } catch {
      // Missing, or no change events: the window checks again when it is focused.
    }
  }

  /** Looks at a file, or at everything, once the folder has been quiet for a moment. */
  #soon(file: string): void {
    this.#due.add(file);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const due = [...this.#due];
      this.#due.clear();
      const looked = due.includes('') ? this.refresh() : this.#inTurn(() => this.#read(due));
      looked.catch(console.error);
    }, SETTLE_MS);
  }

  #tell(ids: readonly string[]): void {
    if (this.#untold) {
      for (const id of ids) this.#untold.add(id);
      return;
    }
    this.#changed.emit(ids);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

/** No hidden or half-written file, as synchronising programs leave them. */
const isEntryFile = (name: string): boolean => name.endsWith('.json') && !/^[.~]/.test(name);

function goneProblem(error: unknown, root: string): UserError {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
    return new UserError(
      `The library folder “${root}” is not there.`,
      'Connect the drive it is on, or choose another folder.',
      { cause: error },
    );
  }
  return fileProblem(error, 'read', root);
}
