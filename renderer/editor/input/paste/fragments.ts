import type { LeftOut } from '../../../../core/reading/left-out';
import type { ReleaseEditor } from '../../model/slate-types';
import { type Copied, copiedIn } from './copied';
import type { AddPicture, HeldPictures } from './held-pictures';

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
    Promise.all([reading(), picturesOf(editor, copied)])
      .then(([{ paste }, pictures]) =>
        listeners.get(editor)?.leftOut(paste(editor, copied, isMoved, pictures)),
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
  const [{ pasteMarkedUp }, pictures] = await Promise.all([reading(), picturesOf(editor, copied)]);
  const leftOut = pasteMarkedUp(editor, copied, pictures);
  if (leftOut) listeners.get(editor)?.leftOut(leftOut);
  return leftOut !== null;
}

/** The pictures that the copied HTML holds, taken into the document; none of what comes from a release. */
async function picturesOf(
  editor: ReleaseEditor,
  { html, fragment }: Copied,
): Promise<HeldPictures> {
  const add = listeners.get(editor)?.addPicture;
  if (!add || fragment || !html.includes('data:image/')) return new Map();
  return (await import('./held-pictures')).heldPictures(html, add);
}

/** Loads the paste module ahead. */
export const prepareToPaste = (): void => void reading();
