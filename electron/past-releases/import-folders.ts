import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { decodeArchive } from '../../core/archive/decode';
import { problemFrom, UserError } from '../../core/errors';
import type { ReadRelease } from '../../core/past-releases/past-release';
import { readRelease } from '../../core/past-releases/read-release';
import { SegmentBuilder } from '../../core/past-releases/segment';
import type { Release } from '../../core/release/release';
import { fileProblem } from '../files/file-problem';
import { sha256 } from '../files/sha256';
import { lockArchive } from './archive-lock';
import { type FoundFile, findReleases } from './find-releases';
import { FRESH, type IndexedFile, isWithin, type PastReleases } from './past-releases';

/** Reads a file of another program; see `readApart`. */
export type ReadOther = (path: string, signal: AbortSignal) => Promise<Release>;

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** How many seconds it will take still; null while nobody can say. */
  readonly secondsLeft: number | null;
}

/** What an import did. */
export interface ImportResult {
  /** New or changed files that were read. */
  readonly read: number;
  /** Files that were in the index already. */
  readonly unchanged: number;
  readonly removed: number;
  /** What could not be read: a file, or a folder. */
  readonly failures: readonly Failure[];
  readonly isStopped: boolean;
}

export interface Failure {
  readonly path: string;
  readonly message: string;
  readonly advice: string;
}

interface ImportOptions {
  /** Only these of the archive's folders; all by default. */
  readonly folders?: readonly string[];
  readonly readOther: ReadOther;
  /** How many files are read at the same time. */
  readonly atATime: number;
  readonly signal: AbortSignal;
  readonly tell: (progress: ImportProgress) => void;
}

/** Releases in a new part of the index; and how long it may be before what was read is written. */
const MOST_AT_ONCE = 2000;
const WRITE_EVERY_MS = 15_000;
const TELL_EVERY_MS = 200;
/** A larger file is no release: those have at most some pictures. */
const MOST_BYTES = 100 * 1024 * 1024;

/**
 * Brings the index up to date with the folders: reads what is new or was changed, forgets what is gone.
 * Files that were read before are not read again, also not after it was cancelled or killed. A file that
 * cannot be read is a row of the report, and stops nothing.
 *
 * @throws UserError when another Dateline is doing the same, or the index cannot be written
 */
export async function importFolders(
  archive: PastReleases,
  root: string,
  options: ImportOptions,
): Promise<ImportResult> {
  const release = lockArchive(root);
  try {
    archive.refresh();
    return await new FolderImport(archive, options).run();
  } finally {
    release();
  }
}

class FolderImport {
  readonly #archive: PastReleases;
  readonly #options: ImportOptions;
  readonly #failures: Failure[] = [];
  #builder = new SegmentBuilder();
  #pending: IndexedFile[] = [];
  /** Contents that were read and are not in the index yet, by their hash. */
  readonly #pendingByHash = new Map<string, IndexedFile>();
  #written = Date.now();
  #writing: Promise<void> = Promise.resolve();
  #told = 0;
  #read = 0;
  #unchanged = 0;
  #failed = 0;

  constructor(archive: PastReleases, options: ImportOptions) {
    this.#archive = archive;
    this.#options = options;
  }

  async run(): Promise<ImportResult> {
    const { signal, atATime } = this.#options;
    const { todo, gone } = await this.#look();
    const begun = Date.now();
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < todo.length && !signal.aborted) {
        const file = todo[next] as FoundFile;
        next += 1;
        await this.#take(file);
        this.#tell(todo.length, begun);
        if (this.#builder.size >= MOST_AT_ONCE || Date.now() - this.#written > WRITE_EVERY_MS) {
          await this.#write([]);
        }
        // Whoever searches meanwhile has a turn after each file.
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await Promise.all(Array.from({ length: atATime }, work));
    await this.#write(gone);
    if (!signal.aborted) await this.#archive.compact();
    return {
      read: this.#read,
      unchanged: this.#unchanged,
      removed: gone.length,
      failures: this.#failures,
      isStopped: signal.aborted,
    };
  }

  /** What there is to read, the newest first, and which files of the index are gone. */
  async #look(): Promise<{ todo: FoundFile[]; gone: string[] }> {
    const { signal, folders = this.#archive.folders } = this.#options;
    const todo = new Map<string, FoundFile>();
    const seen = new Set<string>();
    const looked: string[] = [];
    for (const folder of folders) {
      try {
        for await (const file of findReleases(folder)) {
          if (signal.aborted) return { todo: [], gone: [] };
          if (seen.has(file.path)) continue;
          seen.add(file.path);
          if (this.#isKnown(file)) this.#unchanged += 1;
          else todo.set(file.path, file);
        }
        looked.push(folder);
      } catch (error) {
        // Of a folder that is away just now, what was read can still be found.
        this.#failures.push({ path: folder, ...problemFrom(error, FAULT) });
      }
    }
    const gone = [...this.#archive.files.keys()].filter(
      (path) => !seen.has(path) && looked.some((folder) => isWithin(path, folder)),
    );
    return { todo: [...todo.values()].sort((a, b) => b.changed - a.changed), gone };
  }

  /** A file that could not be read is tried again: it may be allowed now, or a reader may be better. */
  #isKnown({ path, size, changed }: FoundFile): boolean {
    const known = this.#archive.files.get(path);
    return known?.at != null && known.size === size && known.changed === changed;
  }

  async #take(file: FoundFile): Promise<void> {
    const { signal } = this.#options;
    try {
      if (file.size > MOST_BYTES) throw tooLarge(file.path);
      const bytes = bytesOf(file.path);
      const hash = sha256(bytes).slice(0, 32);
      const read = this.#sameContents(hash) ? null : await this.#readRelease(file.path, bytes);
      // Nothing is waited for from here on: the number in the builder and the row belong together.
      const at = this.#sameContents(hash)?.at ?? (read && this.#added(read));
      const row: IndexedFile = { ...file, hash, at, problem: null };
      this.#pending.push(row);
      this.#pendingByHash.set(hash, row);
      this.#read += 1;
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof UserError)) console.error(error);
      const problem = problemFrom(error, FAULT);
      this.#failed += 1;
      this.#failures.push({ path: file.path, ...problem });
      this.#pending.push({ ...file, hash: '', at: null, problem });
    }
  }

  #sameContents(hash: string): IndexedFile | undefined {
    return this.#pendingByHash.get(hash) ?? this.#archive.sameContents(hash);
  }

  async #readRelease(path: string, bytes: Uint8Array): Promise<ReadRelease> {
    const { readOther, signal } = this.#options;
    const isOurs = extname(path).toLowerCase() === '.dateline';
    const release = isOurs ? decodeArchive(bytes, sha256).release : await readOther(path, signal);
    return readRelease(release);
  }

  #added(release: ReadRelease): { segment: string; release: number } {
    return { segment: FRESH, release: this.#builder.add(release) };
  }

  /** Writes what was read since the last time, after what is being written already. */
  #write(gone: readonly string[]): Promise<void> {
    const [pending, builder] = [this.#pending, this.#builder];
    this.#pending = [];
    this.#pendingByHash.clear();
    this.#builder = new SegmentBuilder();
    this.#written = Date.now();
    this.#writing = this.#writing.then(() => this.#archive.commit(pending, gone, builder));
    return this.#writing;
  }

  #tell(total: number, begun: number): void {
    const done = this.#read + this.#failed;
    const now = Date.now();
    if (now - this.#told < TELL_EVERY_MS && done < total) return;
    this.#told = now;
    const secondsLeft = secondsLeftOf(done, total, now - begun);
    this.#options.tell({ done, total, failed: this.#failed, secondsLeft });
  }
}

/** How long the rest takes if it is as quick as what is done; null where too little is done to say. */
function secondsLeftOf(done: number, total: number, milliseconds: number): number | null {
  if (done < 5 || milliseconds < 1000) return null;
  return Math.ceil(((total - done) * milliseconds) / done / 1000);
}

const FAULT = {
  message: 'Dateline could not read this file, and the fault is its own.',
  advice: 'The other files are not affected.',
};

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileProblem(error, 'read', path);
  }
}

const tooLarge = (path: string): UserError =>
  new UserError(
    `“${basename(path)}” is larger than 100 MB, which no release is.`,
    'Make its pictures smaller in the program it comes from.',
  );
