/** Numbers for the shapes of glyphs, so that a shape goes over to the window once. */
export class GlyphNumbers {
  readonly #numbers = new Map<string, number>();
  #fresh: [number, string][] = [];

  /** The number of a shape, an SVG path; null for one that leaves no trace. */
  numberOf(path: string): number | null {
    if (path.trim() === '') return null;
    const known = this.#numbers.get(path);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(path, number);
    this.#fresh.push([number, path]);
    return number;
  }

  /** The shapes that have come since this was last asked. */
  takeFresh(): [number, string][] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}
