import type { LeftOut } from '../../../../core/reading/left-out';
import type { ReleaseEditor } from '../../model/slate-types';
import { type Copied, copiedIn } from './copied';
import type { AddPicture, Prepared } from './prepare';

/** The module that pastes, loaded with the first paste. */
const reading = () => import('./paste');

/** Reports the result of a paste to the person. */
interface PasteListener {
  /** Something could not be pasted. */
  readonly failed: (error: unknown) => void;
  /** Something was left out. */
  readonly leftOut: (leftOut: LeftOut) => void;
  /** Takes a picture into the document; absent where none can be. */
  readonly addPicture?: AddPicture;
}

const listeners = new WeakMap<ReleaseEditor, PasteListener>();

/**
 * What is pasted or dropped comes in as it stood in a release, where it was copied from one; with its
 * structure, where it is HTML; else as paragraphs.
 */
export function withFragments(editor: ReleaseEditor): ReleaseEditor {
  editor.insertData = (data) => {
    const copied = copiedIn(data);
    // Text dragged within the page has just been taken away where it was: both are one step of undo.
    const isMoved = editor.operations.some(({ type }) => type !== 'set_selection');
    Promise.all([reading(), prepared(editor, copied)])
      .then(([{ paste }, before]) =>
        listeners.get(editor)?.leftOut(paste(editor, copied, isMoved, before)),
      )
      .catch((error) => {
        if (isMoved) editor.undo();
        listeners.get(editor)?.failed(error);
      });
  };
  return editor;
}

/** Names who tells the person what came of a paste. */
export function listenToPaste(editor: ReleaseEditor, listener: PasteListener): void {
  listeners.set(editor, listener);
}

/**
 * Takes what was copied where it comes with structure and has words.
 *
 * @returns whether it does
 */
export async function insertMarkedUp(editor: ReleaseEditor, data: DataTransfer): Promise<boolean> {
  const copied = copiedIn(data);
  const [{ pasteMarkedUp }, before] = await Promise.all([reading(), prepared(editor, copied)]);
  const leftOut = pasteMarkedUp(editor, copied, before);
  if (leftOut) listeners.get(editor)?.leftOut(leftOut);
  return leftOut !== null;
}

/** Reads what of a paste takes a while. */
async function prepared(editor: ReleaseEditor, copied: Copied): Promise<Prepared> {
  return (await import('./prepare')).prepare(copied, listeners.get(editor)?.addPicture);
}

/** Loads the paste module ahead. */
export const prepareToPaste = (): void => void reading();
