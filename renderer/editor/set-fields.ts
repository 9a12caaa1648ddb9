import { Path, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { ReleaseEditor } from './slate-types';

/**
 * Sets fields of a node. Letters typed one after the other into the same field are one step of
 * undo, as they are in the text.
 */
export function setFields(editor: ReleaseEditor, at: Path, fields: Record<string, unknown>): void {
  const change = (): void => Transforms.setNodes(editor, fields as never, { at });
  const last = editor.history.undos.at(-1)?.operations.at(-1);
  const goesOn =
    last?.type === 'set_node' &&
    Path.equals(last.path, at) &&
    Object.keys(fields).every((name) => name in last.newProperties);
  if (goesOn) HistoryEditor.withMerging(editor, change);
  else HistoryEditor.withNewBatch(editor, change);
}
