import type { Ancestor } from 'slate';

/**
 * Blocks per chunk. A keystroke makes React compare the blocks of one chunk and the list of chunks, so
 * about the square root of 2,500, the blocks of the longest likely document, costs least.
 */
const BLOCKS_A_CHUNK = 25;

/** Only the top blocks of a release are chunked; no other node has that many children. */
export function chunkSizeOf(node: Ancestor): number | null {
  return 'type' in node && node.type === 'release' ? BLOCKS_A_CHUNK : null;
}
