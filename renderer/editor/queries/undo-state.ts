import type { Point } from 'slate';

/** What the latest step of undo is about, where it is typing in a field. */
interface FieldTyping {
  readonly subject: string;
  readonly step: object | undefined;
  readonly changes: number;
  /** How many words of it are whole. */
  readonly words: number;
}

/** What an editor knows of the typing so far; part of `ReleaseEditor`. */
export interface UndoSteps {
  /** When the last change was made, as `performance.now()` has it. */
  lastChange: number;
  field: FieldTyping | null;
  /** The step that deleted a selection last: what is composed in its place is undone with it. */
  deletion: object | undefined;
  /** The step whose last letter was put in as a text of its own, as the first with a mark is. */
  newText: object | undefined;
  /** The caret after the last change. */
  caret: Point | undefined;
}
