import type { BlockOf } from './blocks/block';
import type { BlockKind } from './blocks/spec';
import { childrenOf, isBlock } from './nodes';
import type { Release, ReleaseNode } from './release';

/** Every block of a kind in a release, at any depth, in order. */
export function blocksOf<Kind extends BlockKind>(release: Release, kind: Kind): BlockOf<Kind>[] {
  const found: BlockOf<Kind>[] = [];
  const visit = (node: ReleaseNode): void => {
    if (isBlock(node) && node.type === kind) found.push(node as BlockOf<Kind>);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(release);
  return found;
}
