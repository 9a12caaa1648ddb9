/** Tells whoever listens. A listener may stop or begin to listen while it is told. */
export class Emitter<Args extends readonly unknown[] = []> {
  readonly #listeners = new Set<(...args: Args) => void>();

  /** Calls back from now on. Returns a function that stops it. */
  readonly on = (listen: (...args: Args) => void): (() => void) => {
    this.#listeners.add(listen);
    return () => void this.#listeners.delete(listen);
  };

  emit(...args: Args): void {
    for (const listen of [...this.#listeners]) {
      if (this.#listeners.has(listen)) listen(...args);
    }
  }

  /** Lets go of all listeners. */
  clear(): void {
    this.#listeners.clear();
  }
}
