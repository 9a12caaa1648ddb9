import { Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import type { Place } from '../../ui/popover-place';
import type { ReleaseEditor } from '../model/slate-types';
import { lineAround, topLevelBlock } from './ancestors';

/** The caret's rectangle in the window; the rectangle of its line or block if the caret has none. */
export function caretPlace(editor: ReleaseEditor): Place {
  const page = ReactEditor.toDOMNode(editor, editor).getBoundingClientRect();
  const block = editor.selection && (lineAround(editor)?.[0] ?? topLevelBlock(editor)?.[0]);
  if (!block || !editor.selection) return { ...rect(page), bottom: page.top + 40 };
  try {
    const range = ReactEditor.toDOMRange(editor, editor.selection);
    const [first] = range.getClientRects();
    if (first && first.height > 0) return rect(first);
    const line = ReactEditor.toDOMNode(editor, block).getBoundingClientRect();
    return { ...rect(line), bottom: Math.min(line.bottom, line.top + 32) };
  } catch {
    // Not rendered yet.
    return { ...rect(page), bottom: page.top + 40 };
  }
}

const rect = ({ left, right, top, bottom }: DOMRect): Place => ({ left, right, top, bottom });

/** The caret, or the end of the text if nothing is selected. */
export function ensureCaret(editor: ReleaseEditor): void {
  if (!editor.selection) editor.select(Editor.end(editor, []));
}
