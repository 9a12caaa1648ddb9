import type { Image } from '../../release/blocks/image';
import { isBlock } from '../../release/nodes';
import type { ReleaseNode } from '../../release/release';
import type { BlockView } from './block-view';

/** The pictures in a block, each with its path from the block. */
export function imagesIn({ block }: BlockView): { image: Image; path: readonly number[] }[] {
  if (block.type === 'image') return [{ image: block, path: [] }];
  if (block.type !== 'notes' && block.type !== 'boilerplate') return [];
  return block.children.flatMap((child: ReleaseNode, index) =>
    isBlock(child) && child.type === 'image' ? [{ image: child, path: [index] }] : [],
  );
}
