import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import type { LockHolder } from '../../core/bridge/messages/disk';
import { type FileSystem, fileSystem, writeAll } from '../files/file-system';
import { isRunning } from '../files/is-running';
import { besideOf } from '../files/leftovers';

/** Interval at which a note is renewed, in milliseconds. */
export const BEAT = 60_000;
/** A note not renewed for this long is stale: its computer slept, crashed or lost the drive. */
const STALE = 5 * BEAT;
const MAX_BYTES = 4_096;
/** A link is not followed, and a pipe not waited for. Windows has neither flag. */
const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const Note = v.object({
  user: v.pipe(v.string(), v.maxLength(200)),
  machine: v.pipe(v.string(), v.maxLength(200)),
  /** Process id, for notes of the same machine. */
  process: v.pipe(v.number(), v.integer(), v.minValue(1)),
  session: v.pipe(v.string(), v.maxLength(200)),
  since: v.pipe(v.string(), v.isoTimestamp()),
  beat: v.pipe(v.string(), v.isoTimestamp()),
});
type Note = v.InferOutput<typeof Note>;

export interface Self {
  readonly user: string;
  readonly machine: string;
  readonly process: number;
  readonly session: string;
  readonly now: () => number;
}

/** This person at this computer. */
export function self(session: string): Self {
  return { user: userName(), machine: hostname(), process: process.pid, session, now: Date.now };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** Where the note of a file is: beside it, out of sight, as other programs have theirs. */
export const notePath = (path: string): string => join(dirname(path), `.~lock.${basename(path)}#`);

/**
 * A note beside a file that shows others who has it open. It never blocks anybody: it is not
 * written where that is not allowed, damaged or stale notes are ignored, and if two are written at
 * once only a name is lost.
 */
export class LockNote {
  readonly #path: string;
  readonly #self: Self;
  readonly #since: string;
  readonly #say: (holder: LockHolder | null) => void;
  #holder: LockHolder | null = null;
  #isOurs = false;
  #closed = false;
  /** The beat under way: a drive that hangs is asked once, not once a minute. */
  #beating: Promise<void> | null = null;

  readonly #files: FileSystem;

  constructor(
    path: string,
    who: Self,
    say: (holder: LockHolder | null) => void,
    files: FileSystem = fileSystem,
  ) {
    this.#files = files;
    this.#path = notePath(path);
    this.#self = who;
    this.#since = new Date(who.now()).toISOString();
    this.#say = say;
  }

  get holder(): LockHolder | null {
    return this.#holder;
  }

  /** Reads the note, and writes our own where no living one of another is there. Once a `BEAT`. */
  beat(): Promise<void> {
    this.#beating ??= this.#beat().finally(() => {
      this.#beating = null;
    });
    return this.#beating;
  }

  async #beat(): Promise<void> {
    if (this.#closed) return;
    const found = await this.#read();
    const isForeign = found !== null && found.session !== this.#self.session;
    const holder = isForeign && this.#isAlive(found) ? holderOf(found) : null;
    if (JSON.stringify(holder) !== JSON.stringify(this.#holder)) {
      this.#holder = holder;
      this.#say(holder);
    }
    if (holder) this.#isOurs = false;
    else await this.#write();
  }

  /** Takes our note away. Where that fails it goes stale by itself. */
  async close(): Promise<void> {
    this.#closed = true;
    // Wait for a renewal in progress, which would write the note again.
    await this.#beating;
    if (this.#isOurs) await this.#files.rm(this.#path, { force: true }).catch(() => undefined);
  }

  #isAlive({ machine, process: id, beat }: Note): boolean {
    if (machine === this.#self.machine && !isRunning(id)) return false;
    // Clocks differ between computers: one that is ahead counts as one that is behind.
    return Math.abs(this.#self.now() - Date.parse(beat)) < STALE;
  }

  async #read(): Promise<Note | null> {
    try {
      const file = await this.#files.open(this.#path, READ_FLAGS);
      try {
        const stats = await file.stat();
        if (!stats.isFile() || stats.size > MAX_BYTES) return null;
        const bytes = new Uint8Array(stats.size);
        const { bytesRead } = await file.read(bytes, 0, stats.size, 0);
        return v.parse(Note, JSON.parse(new TextDecoder().decode(bytes.subarray(0, bytesRead))));
      } finally {
        await file.close();
      }
    } catch {
      return null;
    }
  }

  async #write(): Promise<void> {
    const { user, machine, process: id, session, now } = this.#self;
    const beat = new Date(now()).toISOString();
    const note: Note = { user, machine, process: id, session, since: this.#since, beat };
    try {
      const isNew = !this.#isOurs;
      await replaceNote(this.#files, this.#path, JSON.stringify(note));
      this.#isOurs = true;
      if (isNew) hide(this.#path);
    } catch {
      // A folder in which we may not write has no note; the document opens all the same.
    }
  }
}

/**
 * Writes a temporary note and renames it. If somebody put a link in its place, neither the link nor
 * its target is touched.
 *
 * @throws when something other than a file has that name, or the folder is read-only
 */
async function replaceNote(files: FileSystem, path: string, text: string): Promise<void> {
  const there = await files.lstat(path).catch(() => null);
  if (there && !there.isFile()) throw new Error('The name of the note is taken.');
  const beside = besideOf(path);
  try {
    const file = await files.open(beside, 'wx');
    try {
      await writeAll(file, new TextEncoder().encode(text));
    } finally {
      await file.close();
    }
    // Takes the place of a link that has come meanwhile, and does not follow it.
    await files.rename(beside, path);
  } finally {
    await files.rm(beside, { force: true });
  }
}

const holderOf = ({ user, machine, since }: Note): LockHolder => ({ user, machine, since });

/** A dot hides a file everywhere but on Windows. */
function hide(path: string): void {
  if (process.platform === 'win32') execFile('attrib', ['+h', path], () => undefined);
}
