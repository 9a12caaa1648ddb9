/**
 * A stretch of text inside one top-level block. `path` leads from that block to the line (its
 * text block) or, with `field`, to the node whose field it is (`emails.0`: the first e-mail).
 * `start` and `end` count UTF-16 code units in the text of that unit.
 */
export interface Spot {
  readonly path: readonly number[];
  readonly field: string | null;
  readonly start: number;
  readonly end: number;
}
