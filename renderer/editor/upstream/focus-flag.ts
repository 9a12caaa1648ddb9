import { IS_FOCUSED } from 'slate-dom';
import { ReactEditor } from 'slate-react';
import type { ReleaseEditor } from '../model/slate-types';

/*
 * Works around slate-react (0.146): until the task after it has set the selection of the page, it does
 * not listen to focus and blur. If a dialog opens in that time, Slate goes on taking the page for
 * focused, and with its next render sets the selection again: letters and Enter no longer reach the
 * field of the dialog. If one closes in that time, Slate takes the page for not focused, and the caret
 * does not follow what a command selects.
 * Upstream: no issue is filed. Obsolete when `isUpdatingSelection` holds back changes of the selection
 * only; `tests/app/typing-menus.test.ts` fails without it until then.
 */

/**
 * Tells Slate at once whether the page has the focus.
 *
 * @returns stops it
 */
export function keepFocusFlag(editor: ReleaseEditor, page: HTMLElement): () => void {
  const onFocusIn = ({ target }: FocusEvent): void => {
    if (target === page && !ReactEditor.isReadOnly(editor)) IS_FOCUSED.set(editor, true);
  };
  const onFocusOut = ({ target }: FocusEvent): void => {
    // Where the whole window loses the focus, the page stays the active element, and gets it back.
    if (target === page && document.activeElement !== page) IS_FOCUSED.delete(editor);
  };
  page.addEventListener('focusin', onFocusIn);
  page.addEventListener('focusout', onFocusOut);
  return () => {
    page.removeEventListener('focusin', onFocusIn);
    page.removeEventListener('focusout', onFocusOut);
  };
}
