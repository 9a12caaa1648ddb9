import type { Facts } from '../../release/facts';

/** What the blocks of one document share while they are written. */
export interface Scope {
  readonly facts: Facts;
  /** Whether the bytes of an asset are there. */
  readonly has: (asset: string) => boolean;
  /**
   * The level a heading is set at. PDF/UA-1 (ISO 14289-1, 7.4.2) allows no gap on the way down and
   * wants the first to be 1, whatever the author chose.
   */
  readonly level: (wanted: number) => number;
}

/** The next step of the outline, remembering the one before. */
export function headingLevels(): (wanted: number) => number {
  let last = 0;
  return (wanted) => {
    last = Math.min(wanted, last + 1);
    return last;
  };
}
