import type { ReleaseEditor } from '../../model/slate-types';
import { copiedIn } from './copied';

/** What is read when something is pasted first. */
const reading = () => import('./paste');

const problems = new WeakMap<ReleaseEditor, (error: unknown) => void>();

/**
 * What is pasted or dropped comes in as it stood in a release, where it was copied from one; with its
 * structure, where it is HTML; else as paragraphs.
 */
export function withFragments(editor: ReleaseEditor): ReleaseEditor {
  editor.insertData = (data) => {
    const copied = copiedIn(data);
    // Text dragged within the page has just been taken away where it was: both are one step of undo.
    const isMoved = editor.operations.some(({ type }) => type !== 'set_selection');
    reading()
      .then(({ paste }) => paste(editor, copied, isMoved))
      .catch((error) => {
        if (isMoved) editor.undo();
        problems.get(editor)?.(error);
      });
  };
  return editor;
}

/** Names who tells the person what cannot be pasted. */
export function onPasteProblem(editor: ReleaseEditor, tell: (error: unknown) => void): void {
  problems.set(editor, tell);
}

/**
 * Takes what was copied where it comes with structure and has words.
 *
 * @returns whether it does
 */
export async function insertMarkedUp(editor: ReleaseEditor, data: DataTransfer): Promise<boolean> {
  const copied = copiedIn(data);
  return (await reading()).pasteMarkedUp(editor, copied);
}

/** Reads ahead what the first paste would wait for. */
export const prepareToPaste = (): void => void reading();
