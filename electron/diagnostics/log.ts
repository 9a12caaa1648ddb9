import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { faultLine } from './fault-line';

/** A full file becomes the one before it, and the oldest goes: at most 1 MB in all. */
const MAX_BYTES = 256 * 1024;
const KEPT = 3;

/** Where a profile keeps its log. */
export const logFolder = (profile: string): string => join(profile, 'logs');
const fileAt = (folder: string, age: number): string =>
  join(folder, age === 0 ? 'dateline.log' : `dateline.${age}.log`);

/**
 * The log of a profile: when Dateline started and was asked to quit, and what went wrong in it. No text of a
 * release, no name and no path is written. A log that cannot be written disturbs nothing, and a disk
 * that hangs holds up no window.
 */
export class Log {
  readonly #folder: string;
  /** Lines are written one after the other. */
  #written: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Notes an event in words of our own.
   *
   * @returns when it is written; never fails
   */
  event(words: string): Promise<void> {
    const line = `${new Date().toISOString()} ${words}\n`;
    // A full or read-only disk is told elsewhere.
    this.#written = this.#written.then(() => this.#write(line)).catch(() => undefined);
    return this.#written;
  }

  /** Notes a fault by its kind and its place in the program. */
  fault(error: unknown): void {
    this.event(faultLine(error));
  }

  async #write(line: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await this.#rotate();
    await appendFile(fileAt(this.#folder, 0), line);
  }

  async #rotate(): Promise<void> {
    const size = await stat(fileAt(this.#folder, 0)).then(
      (found) => found.size,
      () => 0,
    );
    if (size < MAX_BYTES) return;
    for (let age = KEPT - 1; age >= 0; age -= 1) {
      // There may be none of that age yet.
      await rename(fileAt(this.#folder, age), fileAt(this.#folder, age + 1)).catch(() => undefined);
    }
  }
}

/** The last lines of a profile's log, the latest last. Never fails. */
export async function lastLines(folder: string, count: number): Promise<string[]> {
  const ages = Array.from({ length: KEPT + 1 }, (_, age) => KEPT - age);
  const texts = await Promise.all(
    ages.map((age) => readFile(fileAt(folder, age), 'utf8').catch(() => '')),
  );
  return texts.flatMap((text) => text.split('\n').filter(Boolean)).slice(-count);
}

/** The log of this process; none before it is opened, and on the command line. */
let own: Log | null = null;

export function openLog(profile: string): Log {
  own = new Log(logFolder(profile));
  return own;
}

/** Says a fault of ours on stderr, and notes it in the log. */
export function reportFault(error: unknown): void {
  console.error(error);
  own?.fault(error);
}
