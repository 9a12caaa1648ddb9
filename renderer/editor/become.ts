import { type Node, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { Release } from '../../core/release/release';
import { releaseOf } from './release-of';
import type { ReleaseEditor } from './slate-types';

/** What the last change was about, so that letters typed into one field are one step of undo. */
const last = new WeakMap<ReleaseEditor, { subject: string; batch: object | undefined }>();

/**
 * Makes the editor's release another one, undoably: the blocks that differ are replaced, the
 * others are not touched.
 *
 * @param subject what the change is about; changes about the same thing, one straight after the
 *   other, are undone together. Empty: a step by itself
 */
export function become(editor: ReleaseEditor, next: Release, subject = ''): void {
  const known = last.get(editor);
  const goesOn =
    subject !== '' &&
    known?.subject === subject &&
    known.batch === editor.history.undos.at(-1) &&
    known.batch !== undefined;
  const change = (): void => replaceDifferences(editor, next);
  if (goesOn) HistoryEditor.withMerging(editor, change);
  else HistoryEditor.withNewBatch(editor, change);
  last.set(editor, { subject, batch: editor.history.undos.at(-1) });
}

/** The steps from the editor's release to another one. */
export function replaceDifferences(editor: ReleaseEditor, next: Release): void {
  const now = releaseOf(editor);
  const { facts, form } = next;
  editor.withoutNormalizing(() => {
    if (facts !== now.facts) Transforms.setNodes(editor, { facts } as never, { at: [0] });
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
