import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { deeperThan } from '../../core/deeper-than';
import type { UserError } from '../../core/errors';
import { EntryDraft } from '../../core/library/draft';
import { fileProblem } from '../files/file-problem';
import { sha256 } from '../files/sha256';
import { writeAtomically } from '../files/write-atomically';

/** Letters that follow one another quickly are written together. */
const DEBOUNCE_MS = 250;
/** Nesting deeper than this is no entry. */
const MAX_DEPTH = 40;

/**
 * Unsaved changes to entries of a library: kept in memory and shortly after on disk, so that
 * neither closing the window nor a crash loses them. They are stored on this computer, not in the
 * library, which may be shared.
 */
export class Drafts {
  readonly #root: string;
  readonly #drafts = new Map<string, EntryDraft>();
  /** Entries that differ from their file. */
  readonly #unwritten = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #listen: (trouble: UserError | null) => void = () => undefined;
  #isInTrouble = false;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(root: string) {
    this.#root = root;
  }

  /**
   * The drafts for a library. A file that cannot be read is left where it is.
   *
   * @param data the folder of the application's data
   * @param library the library's folder
   */
  static async open(data: string, library: string): Promise<Drafts> {
    const name = sha256(new TextEncoder().encode(library)).slice(0, 16);
    const drafts = new Drafts(join(data, 'library-drafts', name));
    const files = await readdir(drafts.#root).catch(() => []);
    for (const file of files.filter((each) => each.endsWith('.json'))) {
      const draft = await readDraft(join(drafts.#root, file));
      if (draft) drafts.#drafts.set(draft.entry.id, draft);
    }
    return drafts;
  }

  /** Every draft, in the order in which they were begun. */
  get all(): EntryDraft[] {
    return [...this.#drafts.values()];
  }

  get(id: string): EntryDraft | undefined {
    return this.#drafts.get(id);
  }

  /** Stores the form of an entry; null if it was saved or discarded. */
  put(id: string, draft: EntryDraft | null): void {
    if (draft) this.#drafts.set(id, draft);
    else this.#drafts.delete(id);
    this.#unwritten.add(id);
    this.#timer ??= setTimeout(() => void this.#flushAndTell(), DEBOUNCE_MS);
  }

  /** Calls back when drafts cannot be written, and when they can again. */
  onTrouble(listen: (trouble: UserError | null) => void): void {
    this.#listen = listen;
  }

  async #flushAndTell(): Promise<void> {
    try {
      await this.flush();
      if (this.#isInTrouble) this.#listen(null);
      this.#isInTrouble = false;
    } catch (error) {
      // Once is enough; it is tried again with every change.
      if (!this.#isInTrouble) this.#listen(fileProblem(error, 'write', this.#root));
      this.#isInTrouble = true;
    }
  }

  /** Writes pending drafts. */
  flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const written = this.#queue.then(() => this.#write());
    this.#queue = written.catch(() => undefined);
    return written;
  }

  /** Keeps a picture that was chosen for a draft: it comes into the library when that is saved. */
  async addAsset(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#root, { recursive: true });
    await writeAtomically(this.#assetPath(name), bytes, { replace: true });
  }

  asset(name: string): Promise<Uint8Array | undefined> {
    return readFile(this.#assetPath(name)).catch(() => undefined);
  }

  async #write(): Promise<void> {
    for (const id of [...this.#unwritten]) {
      this.#unwritten.delete(id);
      try {
        await this.#writeOne(id);
      } catch (error) {
        // It is still held, and tried again with the next change.
        this.#unwritten.add(id);
        throw error;
      }
    }
    if (this.#drafts.size === 0) await this.#removePictures();
  }

  /** A picture is of use only as long as there is a draft that may name it. */
  async #removePictures(): Promise<void> {
    const files = await readdir(this.#root).catch(() => []);
    for (const file of files.filter((each) => !each.endsWith('.json'))) {
      await rm(join(this.#root, file), { force: true });
    }
  }

  async #writeOne(id: string): Promise<void> {
    const draft = this.#drafts.get(id);
    const path = join(this.#root, `${basename(id)}.json`);
    if (!draft) {
      await rm(path, { force: true });
      return;
    }
    await mkdir(this.#root, { recursive: true });
    const bytes = new TextEncoder().encode(JSON.stringify(draft));
    await writeAtomically(path, bytes, { replace: true });
  }

  #assetPath(name: string): string {
    return join(this.#root, basename(name));
  }
}

async function readDraft(path: string): Promise<EntryDraft | null> {
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'));
    return deeperThan(json, MAX_DEPTH) ? null : v.parse(EntryDraft, json);
  } catch (error) {
    console.error(error);
    return null;
  }
}
