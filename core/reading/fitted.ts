import type { Block, BlockOf } from '../release/blocks/block';
import type { BlockKind } from '../release/blocks/spec';
import { isInline, type LooseNode } from '../release/nodes';

/**
 * Converts blocks for a container that allows only some kinds; paragraphs must be among them. Other
 * lines become paragraphs, other containers are unwrapped. No word is dropped.
 */
export function fitted<Kind extends BlockKind>(
  blocks: readonly LooseNode[],
  allowed: readonly Kind[],
): BlockOf<Kind>[] {
  const kinds: readonly string[] = allowed;
  const fitting: Block[] = [];
  const paragraph = (children: readonly LooseNode[]): void => {
    fitting.push({ type: 'paragraph', children } as Block);
  };
  const visit = (block: LooseNode): void => {
    if ('text' in block) return;
    if (kinds.includes(block.type)) {
      fitting.push(block as Block);
      return;
    }
    if (block.children.every(isInline)) {
      paragraph(block.children);
      return;
    }
    if ('caption' in block && block.caption) paragraph([{ text: String(block.caption) }]);
    block.children.forEach(visit);
  };
  blocks.forEach(visit);
  return fitting as BlockOf<Kind>[];
}
