import { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { Archive } from '../../core/archive/archive';
import type { HouseStyle } from '../../core/checks/house-style';
import { UserError } from '../../core/errors';
import type { Release } from '../../core/release/release';
import type { FoundInFile } from '../checks/count-findings';
import { type Deadline, startWorker, WorkerClient } from '../workers/worker-client';
import type { WorkerProtocol } from '../workers/worker-protocol';
import { fileProblem } from './file-problem';
import { type FileSystem, isGone } from './file-system';
import { volumeOf } from './volume-of';

type HandleCall =
  | 'close'
  | 'sync'
  | 'datasync'
  | 'truncate'
  | 'chmod'
  | 'chown'
  | 'write'
  | 'read'
  | 'stat';
type PlainCall = HandleCall | Exclude<keyof FileSystem, 'stat'>;

/** A task for a file thread. */
export type FileTask =
  | { readonly call: PlainCall; readonly given: readonly unknown[] }
  | { readonly call: 'openFile'; readonly path: string }
  | { readonly call: 'check'; readonly release: Release; readonly style: HouseStyle };

export interface FileProtocol extends WorkerProtocol {
  request: FileTask;
}

interface Volume {
  busy: number;
  /** Starts each waiting task. */
  readonly waiting: (() => void)[];
}

interface Options {
  /** How many threads may be busy with one volume. */
  readonly eachVolume: number;
  readonly volumeOf?: (path: string) => string;
}

/** How long a thread without work is kept. */
const IDLE_MS = 30_000;

type FileClient = WorkerClient<FileProtocol>;

/**
 * Threads that do file work and nothing else, so that a volume that hangs (a network share that has
 * gone) holds up its own threads only. Node's own asynchronous calls share four threads for everything:
 * four files of a hung share would stop the journal on the local disk.
 */
export class FileThreads {
  readonly #eachVolume: number;
  readonly #volumeOf: (path: string) => string;
  readonly #volumes = new Map<string, Volume>();
  readonly #idle: FileClient[] = [];
  readonly #busy = new Set<FileClient>();

  constructor({ eachVolume, volumeOf: volume = volumeOf }: Options) {
    this.#eachVolume = eachVolume;
    this.#volumeOf = volume;
  }

  /** Whether any thread is in the middle of something: where a volume hangs, for ever. */
  get isBusy(): boolean {
    return this.#busy.size > 0;
  }

  /**
   * Runs a task in a thread that tasks of other volumes cannot occupy.
   *
   * @param path determines the volume
   * @param deadline from the start of the task; then the thread is given up
   */
  run(path: string, task: FileTask, deadline?: Deadline): Promise<unknown> {
    const volume = this.#volume(this.#volumeOf(path));
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        this.#do(task, deadline, () => this.#next(volume)).then(resolve, reject);
      };
      volume.waiting.push(begin);
      if (volume.busy < this.#eachVolume) {
        volume.busy += 1;
        this.#next(volume);
      }
      // Tasks that wait for a hung volume have a deadline as well.
      else if (deadline) expire(volume, begin, deadline, reject);
    });
  }

  #volume(name: string): Volume {
    const volume = this.#volumes.get(name) ?? { busy: 0, waiting: [] };
    this.#volumes.set(name, volume);
    return volume;
  }

  #next(volume: Volume): void {
    const begin = volume.waiting.shift();
    if (begin) begin();
    else volume.busy -= 1;
  }

  /** @param free called when the thread is free or has ended; while a drive hangs it is neither */
  async #do(
    task: FileTask,
    deadline: Deadline | undefined,
    free: () => void,
  ): Promise<FileProtocol['reply']> {
    const client = this.#idle.pop() ?? startClient();
    this.#busy.add(client);
    const release = (): void => {
      this.#busy.delete(client);
      this.#idle.push(client);
      free();
    };
    try {
      return await client.request(task, { deadline });
    } finally {
      if (client.isRunning) release();
      else void client.close().then(release);
    }
  }
}

const startClient = (): FileClient =>
  new WorkerClient({
    // A file that one thread opened may be closed by another.
    start: () => startWorker('file-worker', { trackUnmanagedFds: false }),
    idleTimeoutMs: IDLE_MS,
  });

function expire(
  volume: Volume,
  begin: () => void,
  { afterMs, error }: Deadline,
  reject: (error: Error) => void,
): void {
  const timer = setTimeout(() => {
    const at = volume.waiting.indexOf(begin);
    if (at < 0) return;
    volume.waiting.splice(at, 1);
    reject(error());
  }, afterMs);
  timer.unref();
}

/** The file system as these threads see it. */
export function filesOn(threads: FileThreads): FileSystem {
  const call =
    (name: PlainCall | 'stat', path: string, ...first: readonly unknown[]) =>
    (...given: readonly unknown[]): Promise<unknown> =>
      threads.run(path, { call: name as PlainCall, given: [...first, ...given] });
  const onPath =
    (name: PlainCall | 'stat') =>
    (path: string, ...given: readonly unknown[]): Promise<unknown> =>
      call(name, path, path)(...given);
  const stats =
    (name: 'stat' | 'lstat') =>
    async (path: string): Promise<Stats> =>
      asStats(await onPath(name)(path));
  const open = async (path: string, ...given: readonly unknown[]): Promise<unknown> => {
    const fd = await onPath('open')(path, ...given);
    const on = (name: HandleCall) => call(name, path, fd);
    return {
      fd,
      close: on('close'),
      sync: on('sync'),
      datasync: on('datasync'),
      truncate: on('truncate'),
      chmod: on('chmod'),
      chown: on('chown'),
      stat: async () => asStats(await on('stat')()),
      write: async (bytes: Uint8Array, offset = 0, length = bytes.length - offset) => {
        const part = bytes.slice(offset, offset + length);
        return { bytesWritten: await on('write')(part), buffer: bytes };
      },
      read: async (bytes: Uint8Array, offset: number, length: number, position: number) => {
        const read = (await on('read')(length, position)) as Uint8Array;
        bytes.set(read, offset);
        return { bytesRead: read.length, buffer: bytes };
      },
    } as unknown as FileHandle;
  };
  return {
    open,
    link: onPath('link'),
    lstat: stats('lstat'),
    mkdir: onPath('mkdir'),
    readdir: onPath('readdir'),
    readFile: onPath('readFile'),
    readlink: onPath('readlink'),
    realpath: onPath('realpath'),
    rename: onPath('rename'),
    rm: onPath('rm'),
    stat: stats('stat'),
  } as unknown as FileSystem;
}

const asStats = (plain: unknown): Stats => Object.setPrototypeOf(plain, Stats.prototype) as Stats;

/** How long a drive may take to give a document, and that to be decoded. */
const OPEN_MS = 20_000;

const tooLate = (): UserError =>
  new UserError(
    'This file could not be read in time: its drive does not answer, or the file is damaged.',
    'Check the network drive, then try again.',
  );

/**
 * Reads and decodes the document in a file apart from the windows: neither a drive that hangs nor a
 * file that takes long to decode holds them up.
 *
 * @throws UserError when it cannot be read, is no document, or takes too long
 */
export function openIn(threads: FileThreads, path: string, within = OPEN_MS): Promise<Archive> {
  const deadline = { afterMs: within, error: tooLate };
  return threads.run(path, { call: 'openFile', path }, deadline) as Promise<Archive>;
}

/**
 * The status of a file; null if it does not exist.
 *
 * @throws UserError when its drive does not answer, or nobody may ask
 */
export async function statIn(
  threads: FileThreads,
  path: string,
  within: number,
): Promise<Stats | null> {
  const deadline = { afterMs: within, error: tooLate };
  try {
    return asStats(await threads.run(path, { call: 'stat', given: [path] }, deadline));
  } catch (error) {
    if (isGone(error)) return null;
    throw fileProblem(error, 'read', path);
  }
}

/** How much the checks find in a release that no window shows; see `countFindings`. */
export const checkIn = (
  threads: FileThreads,
  release: Release,
  style: HouseStyle,
): Promise<FoundInFile> =>
  threads.run(
    '',
    { call: 'check', release, style },
    {
      afterMs: OPEN_MS,
      error: () =>
        new UserError('A release takes too long to check.', 'Leave it out, or split it.'),
    },
  ) as Promise<FoundInFile>;
