import { Editor, type Path, Transforms } from 'slate';
import { focusPage } from '../model/page-focus';
import type { ReleaseEditor } from '../model/slate-types';

/** Moves the caret to a place, given as indexes from the release down, and scrolls to it. */
export function goTo(editor: ReleaseEditor, place: readonly number[]): void {
  const path: Path = [0, ...place];
  if (!Editor.hasPath(editor, path)) return;
  focusPage(editor);
  Transforms.select(editor, Editor.start(editor, path));
}
