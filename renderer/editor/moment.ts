import type { BaseOperation } from 'slate';
import type { ReleaseEditor } from './slate-types';

/** A place in the history of a document: right after this step; undefined where none was taken. */
export type Moment = BaseOperation | undefined;

/** Where the document is now. */
export function momentOf({ history }: ReleaseEditor): Moment {
  return history.undos.at(-1)?.operations.at(-1);
}

/** Whether the document is at that moment, undone or redone to it as well as never left. */
export function isAt(editor: ReleaseEditor, moment: Moment): boolean {
  return momentOf(editor) === moment;
}
