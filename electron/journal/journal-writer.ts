import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JournalLog, LoggedEdit, LoggedSave } from '../../core/journal/log';
import { type FileSystem, fileSystem, syncFolder, writeAll } from '../files/file-system';
import { closedFile, generationsAmong, journalFile, picturesFolder } from './journal-folder';

/** Edits wait so long for others to go to the disk with them. */
const GATHER_MS = 100;
/** An edit that has waited this long counts as unprotected, and the person is warned. */
const SLOW_MS = 1500;
/** After a failure the disk is asked again so much later, or with the next flush. */
const RETRY_MS = 3000;

interface Options {
  /** The session's own folder; made when there is something to write. */
  readonly folder: string;
  readonly log: JournalLog;
  /** The pictures of the current document, by asset name. */
  readonly pictures: () => ReadonlyMap<string, Uint8Array>;
  /** Called when the disk refuses or does not answer, for the first time after it took everything. */
  readonly onTrouble: (error: unknown) => void;
  /** Called when it has taken everything again. */
  readonly onSafe?: () => void;
  readonly files?: FileSystem;
}

/**
 * Writes the journal of one document. Edits are appended and synced `GATHER_MS` after the first of
 * them, without blocking the caller. When the file grows too large it is rewritten, and the old one
 * is deleted only after the new one is safe.
 */
export class JournalWriter {
  readonly #folder: string;
  readonly #log: JournalLog;
  readonly #pictures: () => ReadonlyMap<string, Uint8Array>;
  readonly #onTrouble: (error: unknown) => void;
  readonly #onSafe: () => void;
  readonly #files: FileSystem;
  /** Lines that are in the log and not on the disk. */
  #pending: Uint8Array[] = [];
  #file: FileHandle | null = null;
  #generation = 0;
  #kept = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> | null = null;
  /** Runs while text is on its way to the disk. */
  #watchdog: NodeJS.Timeout | null = null;
  #inTrouble = false;
  #ended = false;

  constructor({
    folder,
    log,
    pictures,
    onTrouble,
    onSafe = () => undefined,
    files = fileSystem,
  }: Options) {
    this.#folder = folder;
    this.#log = log;
    this.#pictures = pictures;
    this.#onTrouble = onTrouble;
    this.#onSafe = onSafe;
    this.#files = files;
  }

  get log(): JournalLog {
    return this.#log;
  }

  edit(edit: LoggedEdit): void {
    this.#append(this.#log.edit(edit));
  }

  saved(save: LoggedSave): void {
    const line = this.#log.saved(save);
    // A document that was never edited has no journal, and needs none.
    if (this.#file || this.#pending.length > 0) this.#append(line);
  }

  /**
   * Flushes everything to disk. Does not throw: a failure is reported through `onTrouble` and
   * retried later.
   *
   * @returns whether everything is safe
   */
  async flush(): Promise<boolean> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#watch();
    while (!this.#ended && (this.#writing || this.#isBehind)) {
      this.#writing ??= this.#write().finally(() => {
        this.#writing = null;
      });
      try {
        await this.#writing;
      } catch (error) {
        this.#fail(error);
        return false;
      }
    }
    this.#calm();
    if (this.#inTrouble) this.#onSafe();
    this.#inTrouble = false;
    return true;
  }

  /** Writes the whole journal even without edits, for recovered documents. */
  async begin(): Promise<boolean> {
    this.#pending.push(new Uint8Array());
    return this.flush();
  }

  /** The document is closed and all of it saved: the journal goes. */
  async remove(): Promise<void> {
    await this.#end();
    await this.#files.rm(this.#folder, { recursive: true, force: true }).catch(() => undefined);
  }

  /** The document is closed without being saved: the journal stays, for a while. */
  async setAside(now: number): Promise<void> {
    this.#pending.push(new Uint8Array());
    await this.flush();
    await this.#end();
    const note = new TextEncoder().encode(JSON.stringify({ closedAt: now }));
    await this.#writeFile(closedFile(this.#folder), note).catch(this.#onTrouble);
  }

  get #isBehind(): boolean {
    return this.#pending.length > 0;
  }

  #watch(): void {
    if (this.#ended || !this.#isBehind) return;
    this.#watchdog ??= setTimeout(() => {
      if (!this.#inTrouble) this.#onTrouble(Object.assign(new Error(), { code: 'ETIMEDOUT' }));
      this.#inTrouble = true;
    }, SLOW_MS);
  }

  #calm(): void {
    if (this.#watchdog) clearTimeout(this.#watchdog);
    this.#watchdog = null;
  }

  #append(line: Uint8Array): void {
    if (this.#ended) return;
    this.#pending.push(line);
    this.#watch();
    this.#timer ??= setTimeout(() => void this.flush(), this.#inTrouble ? RETRY_MS : GATHER_MS);
  }

  async #write(): Promise<void> {
    if (this.#file && !this.#log.isFull) {
      const lines = this.#pending;
      this.#pending = [];
      for (const line of lines) await writeAll(this.#file, line);
      await this.#file.datasync();
    } else {
      await this.#writeAnew();
    }
    // The text is safe; edits made meanwhile have their own deadline.
    this.#calm();
    this.#watch();
    await this.#keepPictures();
  }

  async #writeAnew(): Promise<void> {
    await this.#files.mkdir(this.#folder, { recursive: true });
    const older = generationsAmong(await this.#files.readdir(this.#folder));
    this.#generation = Math.max(this.#generation, older[0] ?? 0) + 1;
    const path = journalFile(this.#folder, this.#generation);
    const before = this.#file;
    this.#file = null;
    await before?.close();
    // Under its name only once it is whole: a part of it would hold less than the one before.
    const file = await this.#files.open(`${path}.new`, 'w', 0o600);
    try {
      const whole = this.#log.whole();
      this.#pending = [];
      await writeAll(file, whole);
      await file.datasync();
      await this.#files.rename(`${path}.new`, path);
      await syncFolder(this.#files, this.#folder);
      await syncFolder(this.#files, dirname(this.#folder));
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
    this.#file = file;
    for (const generation of older) {
      await this.#files
        .rm(journalFile(this.#folder, generation), { force: true })
        .catch(() => undefined);
    }
  }

  /** Pictures go after the text, one at a time: text that is typed meanwhile goes between. */
  async #keepPictures(): Promise<void> {
    for (const [name, bytes] of this.#pictures()) {
      if (this.#kept.has(name)) continue;
      await this.#files.mkdir(picturesFolder(this.#folder), { recursive: true });
      await this.#writeFile(join(picturesFolder(this.#folder), name), bytes);
      this.#kept.add(name);
      if (this.#isBehind) return;
    }
  }

  async #writeFile(path: string, bytes: Uint8Array): Promise<void> {
    const file = await this.#files.open(path, 'w', 0o600);
    try {
      await writeAll(file, bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  /** The file may end in an incomplete line, so the next write makes a new one. */
  #fail(error: unknown): void {
    this.#calm();
    const file = this.#file;
    this.#file = null;
    void file?.close().catch(() => undefined);
    if (!this.#isBehind) this.#pending.push(new Uint8Array());
    if (!this.#inTrouble) this.#onTrouble(error);
    this.#inTrouble = true;
    this.#timer ??= setTimeout(() => void this.flush(), RETRY_MS);
  }

  async #end(): Promise<void> {
    this.#ended = true;
    this.#calm();
    if (this.#timer) clearTimeout(this.#timer);
    await this.#writing?.catch(() => undefined);
    await this.#file?.close().catch(() => undefined);
    this.#file = null;
  }
}
