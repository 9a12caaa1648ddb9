import { type Node, Transforms } from 'slate';
import type { Release } from '../../../core/release/release';
import { releaseOf } from './release-of';
import type { ReleaseEditor } from './slate-types';
import { changeField } from './undo-steps';

/**
 * Makes the editor's release another one, undoably: the blocks that differ are replaced, the
 * others are not touched. Comments stay as they are: they go on while versions come and go.
 *
 * @param subject the field that the change was typed into; typing in one field is undone a few
 *   words at a time. Empty: a step by itself
 * @param before the text of that field before the change
 */
export function setRelease(editor: ReleaseEditor, next: Release, subject = '', before = ''): void {
  changeField(editor, subject, before, () => replaceDifferences(editor, next));
}

/** The steps from the editor's release to another one. */
export function replaceDifferences(editor: ReleaseEditor, next: Release): void {
  const now = releaseOf(editor);
  const { facts, form } = next;
  editor.withoutNormalizing(() => {
    if (facts !== now.facts) Transforms.setNodes(editor, { facts } as never, { at: [0] });
    const { suggestions } = next;
    if (suggestions !== now.suggestions) {
      Transforms.setNodes(editor, { suggestions } as never, { at: [0] });
    }
    if (form !== now.form) Transforms.setNodes(editor, { form } as never, { at: [0] });
    const isKept = new Set<object>(next.children);
    // From the end, so that the indexes before stay what they are.
    for (let index = now.children.length - 1; index >= 0; index -= 1) {
      const block = now.children[index];
      if (block && !isKept.has(block)) Transforms.removeNodes(editor, { at: [0, index] });
    }
    for (const [index, block] of next.children.entries()) {
      const here = releaseOf(editor).children;
      if (here[index] === block) continue;
      const from = here.indexOf(block);
      if (from < 0) Transforms.insertNodes(editor, block as Node, { at: [0, index] });
      else Transforms.moveNodes(editor, { at: [0, from], to: [0, index] });
    }
  });
}
