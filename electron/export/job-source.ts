import type { Archive } from '../../core/archive/archive';
import type { Release } from '../../core/release/release';

/** A document to export: a file or template by what it is called, or one that is open. */
export type JobSource = { readonly open: string } | { readonly archive: Archive };

/** A document that is open elsewhere, whose pictures are asked for one by one. */
export interface LentSource {
  readonly release: Release;
  /** The names of its pictures. */
  readonly lent: readonly string[];
}

/** Gives a picture of a `LentSource`, which is told by its place in the job. */
export type Lend = (source: number, asset: string) => Promise<Uint8Array | undefined>;
