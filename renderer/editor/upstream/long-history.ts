import { Editor, type Operation, Transforms } from 'slate';
import type { ReleaseEditor } from '../model/slate-types';

const NOTHING: [] = [];

const isRemovedBlock = ({ type, ...step }: Operation): boolean =>
  type === 'remove_node' && 'path' in step && step.path.length === 2;

/**
 * Undoes and redoes at a cost that grows with what was done, whatever the length of the release.
 *
 * The text as it was kept to the rules, and as it will be does: nothing has to be noted down for
 * the rules to look at, which Slate would carry through every step that is left. And where a block
 * goes that the caret is in, Slate reads the release from its beginning to find another place for
 * it; with an end of the selection in the last of many blocks, that would be for each of them.
 */
export function withLongHistory(editor: ReleaseEditor): ReleaseEditor {
  const { undo, redo } = editor;
  const unruled = (step: () => void): void => {
    const { getDirtyPaths } = editor;
    editor.getDirtyPaths = () => NOTHING;
    try {
      step();
    } finally {
      editor.getDirtyPaths = getDirtyPaths;
    }
  };
  editor.undo = () => {
    const selection = editor.history.undos.at(-1)?.selectionBefore;
    if (!selection) return unruled(undo);
    // What was selected before is selected again, wherever the caret is now.
    Transforms.deselect(editor);
    unruled(undo);
    Transforms.select(editor, selection);
  };
  editor.redo = () => {
    const batch = editor.history.redos.at(-1);
    const selection = batch?.selectionBefore;
    if (!selection || !batch.operations.some(isRemovedBlock)) return unruled(redo);
    // Deleting leaves the caret where the selection starts, whose block stays.
    batch.selectionBefore = null;
    Transforms.select(editor, Editor.start(editor, selection));
    unruled(redo);
    batch.selectionBefore = selection;
  };
  return editor;
}
