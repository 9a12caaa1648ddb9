import type { Ancestor } from 'slate';

/**
 * Blocks that are drawn together. A typed letter makes React look at its chunk and at the list of
 * chunks, so about the root of the longest likely document's 2,500 blocks costs least.
 */
const BLOCKS_A_CHUNK = 25;

/** Only a release is long enough to be divided; one of fewer blocks is not. */
export function chunkSizeOf(node: Ancestor): number | null {
  return 'type' in node && node.type === 'release' ? BLOCKS_A_CHUNK : null;
}
