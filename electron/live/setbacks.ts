/** How often the engine may die over a document before it is left alone. */
const MOST = 3;
/** After so many milliseconds of work without dying, what was before is forgotten. */
const LONG_AGO = 60_000;
/** How long nobody has to type before a document that was left alone is tried again. */
const REST = 1000;

/** How often the engine has died over a document, and whether it is still given to it. */
export class Setbacks {
  #count = 0;
  #last = 0;
  #isWell = false;
  #timer: NodeJS.Timeout | undefined;

  /** Whether the document is left alone: the engine would die over it once more. */
  get isOver(): boolean {
    return this.#count >= MOST;
  }

  /** The engine has set the document. */
  worked(): void {
    this.#isWell = true;
  }

  died(): void {
    const now = Date.now();
    // An engine that gets nowhere is counted however long it takes to die.
    if (this.#isWell && now - this.#last > LONG_AGO) this.#count = 0;
    this.#isWell = false;
    this.#last = now;
    this.#count += 1;
  }

  /** The document may be given to the engine once more. */
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
