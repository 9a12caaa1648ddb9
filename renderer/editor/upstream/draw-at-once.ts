import { flushSync } from 'react-dom';
import type { ReleaseEditor } from '../model/slate-types';

/*
 * Works around slate-react (0.146) on React 19: `onChange` runs in a microtask, outside of an event,
 * so React renders what is set there in a later task. A key pressed in between meets a page without
 * the editor's text and selection, and acts in the wrong place.
 * Upstream: https://github.com/ianstormtaylor/slate/issues/3334 (closed, when React had no concurrent
 * root yet). Obsolete when `Slate` sets its state in `flushSync` or as a discrete update;
 * `tests/app/input.test.ts` fails without it until then.
 */

/** Renders every change before the next event is handled. */
export function withDrawAtOnce(editor: ReleaseEditor): ReleaseEditor {
  const { onChange } = editor;
  editor.onChange = (options) => flushSync(() => onChange(options));
  return editor;
}
