import { Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { ReleaseEditor } from './slate-types';

/** Fewer top blocks than this are deleted as fast as anybody presses a key. */
const LONG = 20;

/**
 * Deletes a long selection at a cost that grows with its length. Slate looks for the nearest text
 * from the beginning of the document on whenever the block goes that an end of the selection is in,
 * which for a selection of many blocks is with each of them; so the selection stands at its start
 * before, whose block stays.
 */
export function withLongDeletes(editor: ReleaseEditor): ReleaseEditor {
  const { deleteFragment } = editor;
  editor.deleteFragment = (direction) => {
    const { selection } = editor;
    const [from = 0, to = 0] = selection ? [selection.anchor.path[1], selection.focus.path[1]] : [];
    if (!selection || Math.abs(to - from) < LONG) return deleteFragment(direction);
    const { length } = editor.history.undos;
    HistoryEditor.withNewBatch(editor, () => {
      Transforms.collapse(editor, { edge: 'start' });
      Transforms.delete(editor, { at: selection });
    });
    const batch = editor.history.undos.at(-1);
    // Undo selects what was selected.
    if (batch && editor.history.undos.length > length) batch.selectionBefore = selection;
  };
  return editor;
}
