import { basename } from 'node:path';
import { UserError } from '../../core/errors';
import { DEFAULT_IMPORT_OPTIONS } from '../../core/imports/import-format';
import type { RecogniseOptions } from '../../core/recognise/recognise';
import type { Origin } from './import-task';
import {
  type FileToRead,
  type ImportReply,
  type ImportTask,
  OUT_OF_MEMORY,
  type ReadFile,
  type ReadOptions,
  type ReadReviewed,
} from './import-task';
import type { ImportReader, StartReader } from './start-reader';

/** How long files may take, in milliseconds. */
export interface ImportLimits {
  /** Until their bytes are there: drives may be slow, and a process has to start. */
  readonly opening: number;
  /** For the reading, and for each megabyte more; never more than `longest`. */
  readonly reading: number;
  readonly perMegabyte: number;
  readonly longest: number;
}

const LIMITS: ImportLimits = { opening: 20_000, reading: 5000, perMegabyte: 250, longest: 30_000 };
/** How long a process without work is kept, in milliseconds. */
const IDLE_MS = 30_000;

/** A process, and whether it has read a file before. */
interface Kept {
  readonly reader: ImportReader;
  /** Who is told what it says; null while it has nothing to do. */
  listener: Listener | null;
  reads: number;
  rest?: NodeJS.Timeout;
}

interface Listener {
  readonly onReply: (reply: ImportReply) => void;
  readonly onExit: (code: number | null) => void;
}

/** What comes of a task that succeeds. */
type Done = Extract<ImportReply, { read: unknown } | { reviewed: unknown } | { origin: unknown }>;

/** How one attempt at a file ended. */
type Outcome =
  | { readonly done: Done }
  | { readonly problem: UserError }
  | { readonly lost: 'memory' | 'crash' };

/**
 * Processes that read files of other programs side by side. Each file has limits of time and memory; a
 * process that meets one is killed, and no other file notices.
 */
export class ImportPool {
  readonly #start: StartReader;
  readonly #size: number;
  readonly #limits: ImportLimits;
  readonly #kept = new Set<Kept>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  /** @param size how many files are read at the same time */
  constructor(start: StartReader, size: number, limits: ImportLimits = LIMITS) {
    this.#start = start;
    this.#size = size;
    this.#limits = limits;
  }

  /**
   * The document in a file of another program, and what it was taken for.
   *
   * @param signal gives the file up; the promise rejects with its reason
   * @throws UserError where it cannot be read: what it is, and what to do
   */
  async read(file: FileToRead, options: ReadOptions = {}, signal?: AbortSignal): Promise<ReadFile> {
    const { changes = DEFAULT_IMPORT_OPTIONS.changes, ...recognition } = options;
    const done = await this.#run({ file, options: { changes }, recognition }, nameOf(file), signal);
    if ('read' in done) return done.read;
    throw damaged(nameOf(file));
  }

  /**
   * What people changed and said in a Word document that came back from review.
   *
   * @param signal gives the file up; the promise rejects with its reason
   * @throws UserError where it cannot be read: what it is, and what to do
   */
  async readReviewed(file: FileToRead, signal?: AbortSignal): Promise<ReadReviewed> {
    const done = await this.#run({ reviewed: file }, nameOf(file), signal);
    if ('reviewed' in done) return done.reviewed;
    throw damaged(nameOf(file));
  }

  /**
   * The release that a file which was read says it came from, and what was changed in it since.
   *
   * @param name the file's name, for what there is to say
   * @returns null for a file that does not say it
   * @throws UserError where it cannot be told
   */
  async origin(
    comparing: ReadFile,
    name: string,
    recognition: RecogniseOptions,
  ): Promise<Origin | null> {
    const done = await this.#run({ comparing, recognition }, `“${name}”`);
    return 'origin' in done ? done.origin : null;
  }

  async #run(task: ImportTask, name: string, signal?: AbortSignal): Promise<Done> {
    await this.#turn(signal);
    try {
      for (;;) {
        signal?.throwIfAborted();
        const kept = this.#idle() ?? this.#started();
        const isFresh = kept.reads === 0;
        const outcome = await this.#attempt(kept, task, name, signal);
        if ('done' in outcome) return outcome.done;
        if ('problem' in outcome) throw outcome.problem;
        // What was read before may have filled the memory.
        if (isFresh) throw lostProblem(outcome.lost, name);
      }
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }

  /** Ends every process. What is being read is given up. */
  close(): void {
    for (const { reader } of this.#kept) reader.kill();
  }

  /** Waits until fewer files are being read than may be. */
  async #turn(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    if (this.#busy < this.#size) {
      this.#busy += 1;
      return;
    }
    // Whoever is done gives its place to the next that waits.
    await new Promise<void>((resolve, reject) => {
      const begin = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(begin);
    });
  }

  #idle(): Kept | undefined {
    return [...this.#kept].find(({ listener }) => listener === null);
  }

  #started(): Kept {
    const kept: Kept = {
      reads: 0,
      listener: null,
      reader: this.#start(
        (reply) => kept.listener?.onReply(reply),
        (code) => {
          this.#kept.delete(kept);
          clearTimeout(kept.rest);
          kept.listener?.onExit(code);
        },
      ),
    };
    this.#kept.add(kept);
    return kept;
  }

  #attempt(
    kept: Kept,
    task: ImportTask,
    name: string,
    signal: AbortSignal | undefined,
  ): Promise<Outcome> {
    const { reader } = kept;
    clearTimeout(kept.rest);
    reader.hold(true);
    return new Promise((resolve, reject) => {
      let deadline: NodeJS.Timeout | undefined;
      const leave = (): void => {
        clearTimeout(deadline);
        signal?.removeEventListener('abort', cancel);
        kept.listener = null;
      };
      const giveUp = (): void => {
        leave();
        this.#kept.delete(kept);
        reader.kill();
      };
      const cancel = (): void => {
        giveUp();
        reject(signal?.reason);
      };
      const within = (milliseconds: number): void => {
        clearTimeout(deadline);
        deadline = setTimeout(() => {
          giveUp();
          resolve({ problem: tooSlow(name) });
        }, milliseconds);
      };
      const onReply = (reply: ImportReply): void => {
        if ('begun' in reply) {
          within(this.#readingTime(reply.begun));
          return;
        }
        if ('outOfMemory' in reply) {
          giveUp();
          resolve({ lost: 'memory' });
          return;
        }
        leave();
        kept.reads += 1;
        this.#rest(kept);
        if ('read' in reply || 'reviewed' in reply || 'origin' in reply) resolve({ done: reply });
        else if ('problem' in reply) {
          resolve({ problem: new UserError(reply.problem.message, reply.problem.advice) });
        } else {
          console.error(reply.fault);
          resolve({ problem: damaged(name) });
        }
      };
      const onExit = (code: number | null): void => {
        leave();
        resolve({ lost: code === OUT_OF_MEMORY ? 'memory' : 'crash' });
      };
      kept.listener = { onReply, onExit };
      signal?.addEventListener('abort', cancel, { once: true });
      within(this.#limits.opening);
      reader.send(task);
    });
  }

  #rest(kept: Kept): void {
    kept.reader.hold(false);
    kept.rest = setTimeout(() => {
      this.#kept.delete(kept);
      kept.reader.kill();
    }, IDLE_MS);
    kept.rest.unref();
  }

  #readingTime(bytes: number): number {
    const { reading, perMegabyte, longest } = this.#limits;
    return Math.min(longest, reading + (bytes / 1_000_000) * perMegabyte);
  }
}

const nameOf = (file: FileToRead): string =>
  `“${'path' in file ? basename(file.path) : file.name}”`;

const SAVE_ANEW = 'Open it in the program it comes from, save a copy as .docx, and open that.';

const tooSlow = (name: string): UserError =>
  new UserError(
    `${name} takes too long to read: it is damaged, or far larger than a release.`,
    SAVE_ANEW,
  );

const damaged = (name: string): UserError =>
  new UserError(`${name} could not be read: it is damaged.`, SAVE_ANEW);

const lostProblem = (why: 'memory' | 'crash', name: string): UserError =>
  why === 'memory'
    ? new UserError(
        `${name} takes more than 1 GB of memory to read.`,
        'Divide it, or make its pictures smaller, in the program it comes from.',
      )
    : damaged(name);
