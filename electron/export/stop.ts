/** Thrown where work ends because the person has cancelled it. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
  }
}

/** @throws Stopped once the person has cancelled */
export function refuseStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Stopped();
}

/**
 * The result of a task; rejects as soon as the person cancels.
 *
 * @throws Stopped
 */
export async function orStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  refuseStopped(signal);
  if (!signal) return work;
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Stopped());
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
