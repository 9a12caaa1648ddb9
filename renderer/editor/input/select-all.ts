import { Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { ReleaseEditor } from '../model/slate-types';

/**
 * Selects the whole release. The browser's own "select all" goes into the forms of contacts and
 * pictures, where Slate cannot follow it.
 */
export function selectAll(editor: ReleaseEditor): void {
  ReactEditor.focus(editor);
  Transforms.select(editor, [0]);
}
