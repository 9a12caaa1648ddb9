import { Transforms } from 'slate';
import { focusPage } from '../model/page-focus';
import type { ReleaseEditor } from '../model/slate-types';

/**
 * Selects the whole release. The browser's own "select all" goes into the forms of contacts and
 * pictures, where Slate cannot follow it.
 */
export function selectAll(editor: ReleaseEditor): void {
  focusPage(editor);
  Transforms.select(editor, [0]);
}
