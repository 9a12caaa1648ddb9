import { Editor, Node, type NodeEntry, Transforms } from 'slate';
import type { Entry } from '../../core/library/entries/entry';
import { entryFromBlock } from '../../core/library/entry-from-block';
import { entryFields } from '../../core/library/linked-fields';
import { newId } from '../../core/library/new-id';
import { linkTo } from '../../core/library/snapshot';
import type { Block } from '../../core/release/blocks/block';
import { request } from '../bridge/client';
import { releaseOf } from '../editor/model/release-of';
import type { ReleaseEditor } from '../editor/model/slate-types';

/** The block at the caret, if the library can store it; within notes, the inner block. */
export function blockToSave(editor: ReleaseEditor): NodeEntry<Block> | null {
  const path = editor.selection?.anchor.path ?? [];
  const [top] = path.length > 1 ? Editor.node(editor, path.slice(0, 2)) : [null];
  if (!top || !('type' in top)) return null;
  const isFrame = top.type === 'contact-block' || top.type === 'notes';
  const at = path.slice(0, isFrame ? 3 : 2);
  const block = Node.get(editor, at) as Block;
  return entryFromBlock(block, releaseOf(editor).facts, 'x') ? [block, at] : null;
}

/**
 * Makes an entry of a block and links the block to it if possible.
 *
 * @returns the new entry, or null if the block is empty
 */
export async function saveBlock(
  editor: ReleaseEditor,
  [block, at]: NodeEntry<Block>,
): Promise<Entry | null> {
  const { facts } = releaseOf(editor);
  const named = entryFromBlock(block, facts, 'x');
  if (!named) return null;
  const id = newId(named.kind, named.name, crypto.randomUUID());
  const result = await request('library.save', { entry: { ...named, id }, base: null });
  if (result.type !== 'saved') return null;
  const { entry } = result;
  if (block.type === 'contact' || block.type === 'boilerplate') {
    const variant = block.type === 'boilerplate' ? `${facts.language} standard` : '';
    const fields = entryFields(entry, facts.language, variant);
    // It may have been edited meanwhile; then the path holds another block.
    if (fields && Node.has(editor, at) && Node.get(editor, at) === block) {
      Transforms.setNodes(editor, { link: linkTo(entry, fields, variant) }, { at });
    }
  }
  return entry;
}
