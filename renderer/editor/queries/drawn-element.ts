import type { Node } from 'slate';
import { ReactEditor } from 'slate-react';
import type { ReleaseEditor } from '../model/slate-types';

/** The DOM element of a node; null while it is not rendered. */
export function drawnElement(editor: ReleaseEditor, node: Node): HTMLElement | null {
  try {
    return ReactEditor.toDOMNode(editor, node);
  } catch {
    return null;
  }
}
