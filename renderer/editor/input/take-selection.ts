import { Range } from 'slate';
import { ReactEditor } from 'slate-react';
import type { ReleaseEditor } from '../model/slate-types';

/**
 * Takes the caret from the page. Slate learns of its moves up to 100 ms later; what a key does must
 * not depend on that, and a drawing of the page in between would put the caret back.
 */
export function takeSelection(editor: ReleaseEditor): void {
  if (!ReactEditor.isFocused(editor) || ReactEditor.isComposing(editor)) return;
  const selection = document.getSelection();
  if (!ReactEditor.hasEditableTarget(editor, selection?.anchorNode ?? null)) return;
  const range =
    selection &&
    ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
  if (range && !(editor.selection && Range.equals(range, editor.selection))) {
    editor.select(range);
  }
}
