import { useEffect } from 'react';
import { Editor, Node } from 'slate';
import { focusPage } from '../editor/model/page-focus';
import { releaseOf } from '../editor/model/release-of';
import type { ReleaseEditor } from '../editor/model/slate-types';

/** Puts the caret into the headline of a release that opens with nothing in it. */
export function useBlankFocus(editor: ReleaseEditor): void {
  useEffect(() => {
    const release = releaseOf(editor);
    if (release.form || Node.string(editor) !== '') return;
    editor.select(Editor.start(editor, []));
    focusPage(editor);
  }, [editor]);
}
