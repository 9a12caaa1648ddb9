import { Editor, type Node, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { Release } from '../../core/release/release';
import { releaseOf } from './release-of';
import { setFields } from './set-fields';
import type { ReleaseEditor } from './slate-types';

/**
 * Makes the editor's release the given one, as one step of undo. Blocks that are the same objects
 * at the start and the end are left alone.
 */
export function replaceRelease(editor: ReleaseEditor, next: Release): void {
  const { facts, children } = releaseOf(editor);
  if (next.children === children || sameItems(next.children, children)) {
    if (next.facts !== facts) setFields(editor, [0], { facts: next.facts });
    return;
  }
  let start = 0;
  while (start < children.length && children[start] === next.children[start]) start += 1;
  let end = 0;
  const most = Math.min(children.length, next.children.length) - start;
  while (end < most && children.at(-1 - end) === next.children.at(-1 - end)) end += 1;
  const replace = (): void => {
    if (next.facts !== facts) Transforms.setNodes(editor, { facts: next.facts }, { at: [0] });
    for (let left = children.length - end; left > start; left -= 1) {
      Transforms.removeNodes(editor, { at: [0, left - 1] });
    }
    const added = next.children.slice(start, next.children.length - end);
    Transforms.insertNodes(editor, structuredClone(added) as Node[], { at: [0, start] });
  };
  HistoryEditor.withNewBatch(editor, () => Editor.withoutNormalizing(editor, replace));
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
