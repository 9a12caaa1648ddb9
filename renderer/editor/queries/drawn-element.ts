import type { Node } from 'slate';
import { ReactEditor } from 'slate-react';
import type { ReleaseEditor } from '../model/slate-types';

/** The element of a node on the page; null while it has not been drawn. */
export function drawnElement(editor: ReleaseEditor, node: Node): HTMLElement | null {
  try {
    return ReactEditor.toDOMNode(editor, node);
  } catch {
    return null;
  }
}
