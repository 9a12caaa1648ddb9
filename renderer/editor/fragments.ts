import { Editor, type Node, Transforms } from 'slate';
import { UserError } from '../../core/errors';
import { createBlock } from '../../core/release/blocks/create';
import { printable } from '../../core/release/characters';
import type { ReleaseEditor } from './slate-types';

/** Far more than anybody pastes; beyond it something is wrong. */
const MOST_CHARACTERS = 2_000_000;

/** What is copied from a release brings no second release along, and plain text becomes paragraphs. */
export function withFragments(editor: ReleaseEditor): ReleaseEditor {
  const { insertFragment, insertTextData } = editor;
  editor.insertFragment = (fragment, options) => {
    const nodes = fragment.flatMap((node) =>
      'type' in node && node.type === 'release' ? (node.children as Node[]) : [node],
    );
    insertFragment(nodes, options);
  };
  editor.insertTextData = (data) => {
    const text = printable(data.getData('text/plain'));
    if (text.length > MOST_CHARACTERS) {
      throw new UserError('This text is too long to paste.', 'Paste it in parts.');
    }
    const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
    if (paragraphs.length < 2) return insertTextData(data);
    if (editor.selection) {
      const lines = paragraphs.map((line) => ({
        ...createBlock.paragraph(),
        children: [{ text: line }],
      }));
      Editor.withoutNormalizing(editor, () => Transforms.insertFragment(editor, lines));
    }
    return true;
  };
  return editor;
}
