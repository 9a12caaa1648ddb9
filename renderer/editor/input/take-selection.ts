import { Range } from 'slate';
import { ReactEditor } from 'slate-react';
import type { ReleaseEditor } from '../model/slate-types';

/**
 * Reads the DOM selection into the editor now. Slate's own handler is throttled by up to 100 ms; a key
 * must act on the current selection, and a render in between would put the old one back.
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
