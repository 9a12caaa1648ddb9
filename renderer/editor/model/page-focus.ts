import { ReactEditor } from 'slate-react';
import type { ReleaseEditor } from './slate-types';

/**
 * Gives the focus to the page. Everything that leads back to the page comes through here, so that
 * nothing takes the focus from a dialog: one that is open keeps it.
 */
export function focusPage(editor: ReleaseEditor): void {
  if (document.querySelector('dialog[open]')) return;
  if (editor.operations.length === 0) ReactEditor.focus(editor);
  // Slate draws what was changed in a microtask of its own, which comes before this one. It would try
  // again by itself, but only after a while, when something else may have the focus.
  else queueMicrotask(() => focusPage(editor));
}
