/** Listens for Ctrl+C, and for being asked to end, while something is written. */
export interface Interruption {
  /** Aborted when the program is interrupted: incomplete files are removed, then it ends. */
  readonly signal: AbortSignal;
  /** To be called when nothing is written any more: an interruption ends the program at once then. */
  over(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function whenInterrupted(): Interruption {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  for (const name of SIGNALS) process.once(name, stop);
  return {
    signal: controller.signal,
    over: () => {
      for (const name of SIGNALS) process.off(name, stop);
    },
  };
}
