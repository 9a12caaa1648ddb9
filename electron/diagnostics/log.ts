import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
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
 * The log of a profile: when Dateline started and ended, and what went wrong in it. No text of a
 * release, no name and no path is written. A log that cannot be written disturbs nothing.
 */
export class Log {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Notes an event in words of our own. */
  event(words: string): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      this.#rotate();
      appendFileSync(fileAt(this.#folder, 0), `${new Date().toISOString()} ${words}\n`);
    } catch {
      // A full or read-only disk is told elsewhere.
    }
  }

  /** Notes a fault by its kind and its place in the program. */
  fault(error: unknown): void {
    this.event(faultLine(error));
  }

  #rotate(): void {
    const size = statSync(fileAt(this.#folder, 0), { throwIfNoEntry: false })?.size ?? 0;
    if (size < MAX_BYTES) return;
    for (let age = KEPT - 1; age >= 0; age -= 1) {
      if (statSync(fileAt(this.#folder, age), { throwIfNoEntry: false })) {
        renameSync(fileAt(this.#folder, age), fileAt(this.#folder, age + 1));
      }
    }
  }
}

/** The last lines of a profile's log, the latest last. Never fails. */
export function lastLines(folder: string, count: number): string[] {
  const lines: string[] = [];
  for (let age = KEPT; age >= 0; age -= 1) {
    try {
      lines.push(...readFileSync(fileAt(folder, age), 'utf8').split('\n').filter(Boolean));
    } catch {
      // There is none of that age.
    }
  }
  return lines.slice(-count);
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
