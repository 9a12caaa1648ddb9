import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { UserError } from '../../core/errors';

/**
 * Everything was done; something could not be done; the command was not understood; it was
 * interrupted (128 and the number of SIGINT, as shells have it).
 */
export const EXIT = { done: 0, failed: 1, misused: 2, interrupted: 130 } as const;

/** Wrong usage: nothing was done, and the program exits with 2. */
export class UsageError extends UserError {}

/**
 * Turns a UserError of a function into wrong usage.
 *
 * @throws UsageError
 */
export function asTyped<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UsageError(error.message, error.advice, { cause: error });
  }
}

/** How much a command tells on stderr. One run is one process, so it is said once, at its start. */
export type Told = 'problems' | 'usual' | 'everything';
const telling: { told: Told; coloured: boolean } = { told: 'usual', coloured: true };

/** Sets what is told, by `--quiet`, `--verbose` and `--no-color`. */
export function tell(told: Told, coloured: boolean): void {
  telling.told = told;
  telling.coloured = coloured;
}

/** Writes a line that a person can do without: a summary, how it goes on. Not with `--quiet`. */
export function note(line: string): void {
  if (telling.told !== 'problems') say(line);
}

/** Writes a line for who looks for a fault: only with `--verbose`. */
export function detail(line: string): void {
  if (telling.told === 'everything') say(line);
}

/** Whether a terminal shows progress: it is one, and it was not asked to keep quiet or plain. */
export const showsProgress = (): boolean =>
  telling.told !== 'problems' && telling.coloured && isatty(STDERR);

const COLOURS = { red: 31, yellow: 33 } as const;

/** A word in colour where stdout is a terminal; as it is with `--no-color`, NO_COLOR or a pipe. */
export function inColour(word: string, colour: keyof typeof COLOURS): string {
  const plain = !telling.coloured || process.env.NO_COLOR || !isatty(STDOUT);
  return plain ? word : `\u001b[${COLOURS[colour]}m${word}\u001b[0m`;
}

const STDOUT = 1;
const STDERR = 2;

/** Writes a result on stdout. All of it is out when this comes back. */
export const put = (result: string | Uint8Array): void => write(STDOUT, result);

/** Writes a line for the person on stderr. */
export const say = (line: string): void => write(STDERR, `${line}\n`);

/** Writes to a file descriptor at once: it needs no event loop, so it works in any thread. */
function write(descriptor: number, what: string | Uint8Array): void {
  const bytes = typeof what === 'string' ? new TextEncoder().encode(what) : what;
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      // The reader has closed the pipe: `dateline formats | head -1`.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      // The reader is slower than we are.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Writes a result as JSON on stdout. */
export const putJson = (value: unknown): void => put(`${JSON.stringify(value, null, 2)}\n`);

/** Reports an interruption and what was written before it. */
export function sayInterrupted(written: number): void {
  const files = written === 1 ? 'One file' : `${written} files`;
  const there = written === 0 ? 'Nothing was written.' : `${files} had been written.`;
  say(`Interrupted. ${there}`);
}

/** Sets the exit code of a command; without it, success. */
export type Finish = (code: number) => void;

/** Prints a result on stdout: as JSON, or a line for each item. */
export function print<T>(json: boolean, items: readonly T[], line: (item: T) => string): void {
  if (json) putJson(items);
  else put(`${items.map(line).join('\n')}\n`);
}

/** For an option that can be given more than once. */
export const collect = (value: string, all: readonly string[]): string[] => [...all, value];
