import { Editor, Element, type NodeEntry, type Path, Range } from 'slate';
import type { Block, BlockOf } from '../../../core/release/blocks/block';
import type { BlockKind } from '../../../core/release/blocks/spec';
import type { ReleaseEditor } from '../model/slate-types';

/** The nearest block of one of some kinds around the selection. */
export function findAncestor<Kind extends BlockKind>(
  editor: ReleaseEditor,
  ...kinds: readonly Kind[]
): NodeEntry<BlockOf<Kind>> | null {
  if (!editor.selection) return null;
  const wanted: readonly string[] = kinds;
  const entry = Editor.above(editor, {
    match: (node) => Element.isElement(node) && wanted.includes(node.type),
  });
  return (entry as NodeEntry<BlockOf<Kind>> | undefined) ?? null;
}

export const TEXT_KINDS = ['headline', 'subhead', 'lede', 'paragraph', 'heading'] as const;

/** The line of text the caret is in. */
export const lineAround = (editor: ReleaseEditor) => findAncestor(editor, ...TEXT_KINDS);

/** The block directly in the release that the selection starts in. */
export function topLevelBlock(editor: ReleaseEditor): NodeEntry<Block> | null {
  if (!editor.selection) return null;
  const index = Range.start(editor.selection).path[1];
  if (index === undefined) return null;
  const path: Path = [0, index];
  return Editor.hasPath(editor, path) ? (Editor.node(editor, path) as NodeEntry<Block>) : null;
}
