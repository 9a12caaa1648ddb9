/** The shapes that the shell has sent, by their numbers; made into paths when first drawn. */
const shapes = new Map<number, string | Path2D>();

/** Takes the shapes of glyphs in, as SVG paths. */
export function knowGlyphs(fresh: readonly (readonly [number, string])[]): void {
  for (const [number, path] of fresh) shapes.set(number, path);
}

/** The shape of a glyph, in its own units, its height counted upwards. */
export function glyph(number: number): Path2D {
  const known = shapes.get(number) ?? '';
  if (typeof known !== 'string') return known;
  const path = new Path2D(known);
  shapes.set(number, path);
  return path;
}

/** To be called when the shell has forgotten what it sent. */
export const forgetGlyphs = (): void => shapes.clear();
