import { Editor, Range } from 'slate';
import type { ReleaseEditor } from './slate-types';

/** Text that takes the place of a selection keeps the marks of what it replaces, as in any editor. */
export function withTyping(editor: ReleaseEditor): ReleaseEditor {
  const { insertText } = editor;
  editor.insertText = (text, options) => {
    const { selection } = editor;
    if (selection && Range.isExpanded(selection) && !editor.marks && !options?.at) {
      const marks = Editor.marks(editor);
      if (marks && Object.keys(marks).length > 0) editor.marks = marks;
    }
    insertText(text, options);
  };
  return editor;
}
