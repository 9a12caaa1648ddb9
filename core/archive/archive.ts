import type { Release } from '../release/release';

/** A document as it is held in memory: the release, and the bytes of its pictures by asset name. */
export interface Archive {
  readonly release: Release;
  readonly assets: ReadonlyMap<string, Uint8Array>;
}
