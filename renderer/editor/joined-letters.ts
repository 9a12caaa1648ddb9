import { type BaseOperation, Path } from 'slate';
import type { ReleaseEditor } from './slate-types';

/**
 * Keeps letters that are undone together as one step, so that what can be undone takes the memory of
 * its text, however many keys it was typed with. The last step is left as it is: Slate and the
 * document's state (`momentOf`) know it again by itself.
 */
export function withJoinedLetters(editor: ReleaseEditor): ReleaseEditor {
  const { apply } = editor;
  editor.apply = (operation) => {
    apply(operation);
    const operations = editor.history.undos.at(-1)?.operations ?? [];
    const [one, next] = operations.slice(-3, -1);
    const both = one && next && joined(one, next);
    if (both) operations.splice(-3, 2, both);
  };
  return editor;
}

/** Two steps as one; null where the second does not go on with the first. */
function joined(one: BaseOperation, next: BaseOperation): BaseOperation | null {
  if (one.type === 'insert_text' && next.type === 'insert_text') {
    const goesOn = next.offset === one.offset + one.text.length;
    return goesOn && Path.equals(one.path, next.path)
      ? { ...one, text: one.text + next.text }
      : null;
  }
  if (one.type === 'remove_text' && next.type === 'remove_text') {
    const goesOn = next.offset + next.text.length === one.offset;
    return goesOn && Path.equals(one.path, next.path)
      ? { ...next, text: next.text + one.text }
      : null;
  }
  return null;
}
