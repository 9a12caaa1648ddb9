/**
 * Keeps the saves of one document in order. One that a drive holds up may end long after a later one,
 * to another place, has: it must not make its own place that of the document again.
 */
export class SaveOrder {
  #begun = 0;
  /** The latest save that is on its disk. */
  #done = 0;
  /** The last save to each path, those that have failed included. */
  readonly #writes = new Map<string, Promise<unknown>>();

  /** To be called when a save begins. Returns its number. */
  begin(): number {
    this.#begun += 1;
    return this.#begun;
  }

  /** Runs a save when those that were begun before it to the same path have ended. */
  inTurn<T>(path: string, save: () => Promise<T>): Promise<T> {
    const before = this.#writes.get(path) ?? Promise.resolve();
    const saved = before.then(save);
    const ended = saved.catch(() => undefined);
    this.#writes.set(path, ended);
    void ended.then(() => {
      if (this.#writes.get(path) === ended) this.#writes.delete(path);
    });
    return saved;
  }

  /** Whether a save that was begun later is on its disk already. */
  isOvertaken(save: number): boolean {
    return save < this.#done;
  }

  /** To be called when a save is on its disk. Returns whether none that was begun later was so before. */
  finish(save: number): boolean {
    if (this.isOvertaken(save)) return false;
    this.#done = save;
    return true;
  }
}
