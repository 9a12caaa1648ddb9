import { Editor, Range, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { createBlock } from '../../../core/release/blocks/create';
import { releaseOf } from '../model/release-of';
import type { ReleaseEditor } from '../model/slate-types';

/*
 * Works around Slate (0.146): when `remove_node` takes the node that an end of the selection is in,
 * it walks the texts of the document from the beginning to find the nearest. Deleting many blocks
 * does that for each of them. With the selection collapsed to its start, whose block stays, it never
 * does.
 * Upstream: https://github.com/ianstormtaylor/slate/pull/5137 mended the dirty paths of a long delete,
 * not this; no issue is filed. Obsolete when `remove_node` looks around the removed path only;
 * `tests/editing/long-deletes.test.ts` shows the cost.
 */

/** Fewer top blocks than this are deleted within a frame as they are. */
const MIN_BLOCKS = 20;

/**
 * Deletes a long selection at a cost that grows with its length. Where the whole release is selected
 * nothing of it stays, no guidance of a template and no empty frame.
 */
export function withLongDeletes(editor: ReleaseEditor): ReleaseEditor {
  const { deleteFragment } = editor;
  editor.deleteFragment = (direction) => {
    const { selection } = editor;
    const [from = 0, to = 0] = selection ? [selection.anchor.path[1], selection.focus.path[1]] : [];
    const isAll = selection !== null && isWhole(editor, selection);
    if (!selection || (!isAll && Math.abs(to - from) < MIN_BLOCKS))
      return deleteFragment(direction);
    const { length } = editor.history.undos;
    HistoryEditor.withNewBatch(editor, () => {
      Transforms.collapse(editor, { edge: 'start' });
      if (isAll) empty(editor);
      else Transforms.delete(editor, { at: selection });
    });
    const batch = editor.history.undos.at(-1);
    // Undo selects what was selected.
    if (batch && editor.history.undos.length > length) batch.selectionBefore = selection;
  };
  return editor;
}

/** Whether a selection is of several blocks, and of all that there are. */
function isWhole(editor: ReleaseEditor, selection: Range): boolean {
  const [start, end] = Range.edges(selection);
  return (
    start.path[1] !== end.path[1] &&
    Editor.isStart(editor, start, [0]) &&
    Editor.isEnd(editor, end, [0])
  );
}

/** Leaves an empty headline where the release begins with one, or an empty paragraph. */
function empty(editor: ReleaseEditor): void {
  const { children } = releaseOf(editor);
  Editor.withoutNormalizing(editor, () => {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      Transforms.removeNodes(editor, { at: [0, index] });
    }
    const isHeadline = children[0]?.type === 'headline';
    const line = isHeadline ? createBlock.headline() : createBlock.paragraph();
    Transforms.insertNodes(editor, line, { at: [0, 0] });
    Transforms.select(editor, Editor.start(editor, [0, 0]));
  });
}
