import type { BlockOf } from './block';
import type { BlockKind, BlockSpec } from './spec';
import { BLOCK_SPECS } from './specs';

/** Every kind that can be made from nothing; a picture needs its file. */
type Creators = { readonly [Kind in Exclude<BlockKind, 'image'>]: () => BlockOf<Kind> };

/** A new, empty block of each kind. */
export const createBlock = Object.fromEntries(
  Object.values<BlockSpec>(BLOCK_SPECS).map(({ kind, create }) => [kind, create]),
) as Creators;
