import type { ReleaseEditor } from './slate-types';

/** A place in the history of a document. */
export interface Moment {
  readonly batch: object | undefined;
  readonly operations: number;
}

/** Where the document is now: after its last step, as far as that step has come. */
export function momentOf({ history }: ReleaseEditor): Moment {
  const batch = history.undos.at(-1);
  return { batch, operations: batch?.operations.length ?? 0 };
}

/** Whether the document is at that moment, undone or redone to it as well as never left. */
export function isAt(editor: ReleaseEditor, moment: Moment): boolean {
  const now = momentOf(editor);
  return now.batch === moment.batch && now.operations === moment.operations;
}
