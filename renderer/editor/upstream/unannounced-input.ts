import { type FormEvent, useCallback, useEffect, useRef } from 'react';
import { Node, Text, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { ReleaseEditor } from '../model/slate-types';

/*
 * Works around Chromium: `document.execCommand`, which assistive and writing tools call, changes the
 * page without a `beforeinput` event, and slate-react (0.146) learns of text by that event alone. The
 * text would be lost with the next render, and the caret with it.
 * Upstream: https://github.com/w3c/editing/issues/200 (open: whether commands dispatch `beforeinput`).
 * Obsolete when Chromium dispatches it, or when Slate reads such changes from the page;
 * `tests/app/input.test.ts` tries them.
 */

/**
 * Takes text that was put into the page without a `beforeinput` event.
 *
 * @param redraw draws the page from nothing: what else such a command did is taken back
 * @returns for `onInput` of the page; true where it has dealt with the event
 */
export function useUnannouncedInput(
  editor: ReleaseEditor,
  redraw: () => void,
): (event: FormEvent) => true | undefined {
  /** The input event that follows belongs to a `beforeinput` that Slate let through. */
  const isAnnounced = useRef(false);
  useEffect(() => {
    const announce = (event: Event): void => {
      isAnnounced.current = !event.defaultPrevented;
    };
    document.addEventListener('beforeinput', announce);
    return () => document.removeEventListener('beforeinput', announce);
  }, []);
  return useCallback(
    ({ nativeEvent }) => {
      const { data, dataTransfer, inputType } = nativeEvent as InputEvent;
      const wasAnnounced = isAnnounced.current;
      isAnnounced.current = false;
      if (wasAnnounced || ReactEditor.isComposing(editor)) return undefined;
      if (inputType.startsWith('history')) return undefined;
      if (takeChange(editor)) return true;
      // The browser has changed what React has drawn: nothing of it may be drawn upon.
      redraw();
      const text = data ?? dataTransfer?.getData('text/plain');
      if (text) editor.insertText(text);
      return true;
    },
    [editor, redraw],
  );
}

/** Does to the release what was done to the text before the caret; false where that is not to be told. */
function takeChange(editor: ReleaseEditor): boolean {
  const caret = document.getSelection();
  const element = caret?.focusNode?.parentElement?.closest('[data-slate-node="text"]');
  const strings = element?.querySelectorAll('[data-slate-string]');
  const string = strings?.length === 1 ? strings[0] : undefined;
  if (!caret || !element || !string?.contains(caret.focusNode)) return false;
  // A replacement is a text node of its own; Slate counts on one.
  string.normalize();
  const shown = string.firstChild;
  const node = ReactEditor.toSlateNode(editor, element);
  if (!(shown instanceof globalThis.Text) || caret.focusNode !== shown) return false;
  if (!Text.isText(node)) return false;
  const path = ReactEditor.findPath(editor, node);
  if (Node.get(editor, path) !== node) return false;

  const before = shown.data.slice(0, caret.focusOffset);
  const after = shown.data.slice(caret.focusOffset);
  if (!node.text.endsWith(after)) return false;
  const end = node.text.length - after.length;
  let start = 0;
  while (start < Math.min(end, before.length) && node.text[start] === before[start]) start += 1;
  Transforms.select(editor, { anchor: { path, offset: start }, focus: { path, offset: end } });
  if (start < before.length) editor.insertText(before.slice(start));
  else if (start < end) editor.deleteFragment();
  return true;
}
