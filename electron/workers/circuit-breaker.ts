/** Crashes in a row after which the breaker opens. */
const MAX_FAILURES = 3;
/** Earlier crashes are forgotten after the worker has run this long without one, in milliseconds. */
const FORGET_AFTER_MS = 60_000;
/** How long typing has to pause before an open breaker is tried again, in milliseconds. */
const IDLE_MS = 1000;

/**
 * Circuit breaker: after three crashes in a row a worker is not given the document again until
 * `reset()`, so that one bad document cannot keep it crashing.
 */
export class CircuitBreaker {
  #count = 0;
  #last = 0;
  #hasSucceeded = false;
  #timer: NodeJS.Timeout | undefined;

  /** Whether the worker must not be given the document. */
  get isOpen(): boolean {
    return this.#count >= MAX_FAILURES;
  }

  /** The worker has finished a task. */
  recordSuccess(): void {
    this.#hasSucceeded = true;
  }

  recordFailure(): void {
    const now = Date.now();
    // A worker that never finishes a task is counted however long it takes to crash.
    if (this.#hasSucceeded && now - this.#last > FORGET_AFTER_MS) this.#count = 0;
    this.#hasSucceeded = false;
    this.#last = now;
    this.#count += 1;
  }

  /** Closes the breaker for one more try. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#count = Math.min(this.#count, MAX_FAILURES - 1);
  }

  /** Calls back once typing has paused; a second call restarts the wait. */
  whenIdle(act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, IDLE_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
