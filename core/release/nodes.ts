import type { Block } from './blocks/block';
import { BLOCK_KINDS, type BlockKind } from './blocks/spec';
import { INLINE_KINDS, type Inline } from './inlines/inline';
import type { ReleaseNode } from './release';
import type { Text } from './text';

const blockKinds = new Set<string>(BLOCK_KINDS);
const inlineKinds = new Set<string>(INLINE_KINDS);

/**
 * A node of a tree that is not yet known to be valid: what the normaliser and the counters work
 * on, because the editor's tree passes through such states between two operations.
 */
export type LooseNode = { text: string } | { type: string; children: readonly LooseNode[] };

export const isText = (node: object): node is Text => 'text' in node;

export const isBlock = (node: object): node is Block =>
  'type' in node && typeof node.type === 'string' && blockKinds.has(node.type);

export const isInline = (node: object): node is Inline =>
  isText(node) || ('type' in node && typeof node.type === 'string' && inlineKinds.has(node.type));

export const isBlockKind = (kind: string): kind is BlockKind => blockKinds.has(kind);

/** The children of a node; none for a run of text. */
export function childrenOf(node: ReleaseNode): readonly ReleaseNode[] {
  return 'children' in node ? node.children : [];
}
