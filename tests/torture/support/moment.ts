import { readFileSync } from 'node:fs';

/** Milliseconds on the machine's own steady clock, which all processes share. */
const steady = (): number => Number(process.hrtime.bigint()) / 1e6;

/**
 * Milliseconds on a clock that stands still while the main thread of a process is ready to run and
 * no processor is free for it: time in which it could do nothing. Waiting for a disk, or for its own
 * work, counts. All clocks agree where the system (Linux does) does not tell that waiting.
 */
export const moment = (pid: number): number => steady() - queued(pid);

function queued(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
