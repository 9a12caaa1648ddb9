import { flushSync } from 'react-dom';
import type { ReleaseEditor } from '../model/slate-types';

/**
 * Draws every change before the next event can come. Slate tells of changes in a microtask, and what
 * is set there React (19) draws in a later task; a key pressed in between meets a page that shows
 * neither the text nor the selection that the editor has, and acts in the wrong place.
 */
export function withDrawAtOnce(editor: ReleaseEditor): ReleaseEditor {
  const { onChange } = editor;
  editor.onChange = (options) => flushSync(() => onChange(options));
  return editor;
}
