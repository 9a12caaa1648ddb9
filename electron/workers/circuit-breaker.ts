/** How often a thread may die over what it is given before that is left alone. */
const MOST = 3;
/** After so many milliseconds of work without dying, what was before is forgotten. */
const LONG_AGO = 60_000;
/** How long nobody has to type before what was left alone is tried again. */
const REST = 1000;

/** How often a thread has died over a document, or over all it was given, and whether it still gets that. */
export class Setbacks {
  #count = 0;
  #last = 0;
  #isWell = false;
  #timer: NodeJS.Timeout | undefined;

  /** Whether it is left alone: a thread would die over it once more. */
  get isOver(): boolean {
    return this.#count >= MOST;
  }

  /** A thread has done what it was given. */
  worked(): void {
    this.#isWell = true;
  }

  died(): void {
    const now = Date.now();
    // A thread that gets nowhere is counted however long it takes to die.
    if (this.#isWell && now - this.#last > LONG_AGO) this.#count = 0;
    this.#isWell = false;
    this.#last = now;
    this.#count += 1;
  }

  /** It may be given to a thread once more. */
  forgive(): void {
    clearTimeout(this.#timer);
    this.#count = Math.min(this.#count, MOST - 1);
  }

  /** Calls back when nobody has typed for a moment. */
  whenRested(act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, REST);
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
