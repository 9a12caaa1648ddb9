import { Editor, type Operation, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { ReleaseEditor } from '../model/slate-types';

const isRemovedBlock = ({ type, ...step }: Operation): boolean =>
  type === 'remove_node' && 'path' in step && step.path.length === 2;

/*
 * Works around slate-history (0.115), which spends time on each operation of a long undo in two ways:
 * 1. Every operation adds dirty paths, and Slate transforms all earlier ones through it. What undo and
 *    redo return to was normalised before, so nothing is dirty.
 * 2. As in `long-deletes`, `remove_node` walks the document where an end of the selection is in the
 *    removed block, so the selection is out of the way meanwhile.
 * Upstream: https://github.com/ianstormtaylor/slate/pull/2959 (closed) and 5137 (merged, for delete
 * only); no issue is filed. Obsolete when slate-history batches its dirty paths;
 * `tests/editing/long-history.test.ts` shows the cost.
 */

/** Undoes and redoes at a cost that grows with what was done, not with the length of the release. */
export function withLongHistory(editor: ReleaseEditor): ReleaseEditor {
  const { undo, redo, getDirtyPaths } = editor;
  // Only slate-history applies operations that it does not save.
  editor.getDirtyPaths = (operation) =>
    HistoryEditor.isSaving(editor) === false ? [] : getDirtyPaths(operation);
  editor.undo = () => {
    const selection = editor.history.undos.at(-1)?.selectionBefore;
    if (!selection) return undo();
    // It is selected again at the end, wherever the caret is now.
    Transforms.deselect(editor);
    undo();
    Transforms.select(editor, selection);
  };
  editor.redo = () => {
    const batch = editor.history.redos.at(-1);
    const selection = batch?.selectionBefore;
    if (!selection || !batch.operations.some(isRemovedBlock)) return redo();
    // A delete leaves the caret where the selection started, whose block stays.
    batch.selectionBefore = null;
    Transforms.select(editor, Editor.start(editor, selection));
    redo();
    batch.selectionBefore = selection;
  };
  return editor;
}
