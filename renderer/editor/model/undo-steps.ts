import { type BaseOperation, Path, Text } from 'slate';
import { HistoryEditor } from 'slate-history';
import { ReactEditor } from 'slate-react';
import type { Operation } from '../../../core/release/operations/operation';
import {
  continuesTyping,
  hasRoomFor,
  isFullStep,
  LONGEST_STEP,
} from '../../../core/release/operations/undo-steps';
import type { UndoSteps } from '../queries/undo-state';
import type { ReleaseEditor } from './slate-types';

/** A pause in typing this long, in milliseconds, begins a new step of undo. */
const PAUSE_MS = 1000;

/**
 * Divides typing into steps of undo: a word or two each, and a new one after a pause. slate-history
 * alone makes one step of whatever is typed in one go, which may be a paragraph.
 */
export function withUndoSteps(editor: ReleaseEditor): ReleaseEditor {
  const { apply, deleteFragment } = editor;
  const steps: UndoSteps = {
    lastChange: Number.NEGATIVE_INFINITY,
    field: null,
    deletion: undefined,
    newText: undefined,
    caret: undefined,
  };
  editor.undoSteps = steps;
  editor.apply = (operation) => {
    if (operation.type === 'set_selection') {
      apply(operation);
      // Where a change puts the caret, as opposed to a move of it by itself.
      if (editor.operations.some(({ type }) => type !== 'set_selection')) {
        steps.caret = editor.selection?.focus;
      }
      return;
    }
    const isNew = beginsStep(editor, operation);
    const isComposed = takesPlaceOfDeleted(editor, operation);
    const goesOn = isComposed || (isNew && continuesNewText(editor, operation));
    steps.lastChange = performance.now();
    if (goesOn) HistoryEditor.withMerging(editor, () => apply(operation));
    else if (isNew) HistoryEditor.withNewBatch(editor, () => apply(operation));
    else apply(operation);
    const step = editor.history.undos.at(-1);
    if (operation.type === 'insert_node' && Text.isText(operation.node)) steps.newText = step;
    steps.caret = editor.selection?.focus;
  };
  editor.deleteFragment = (options) => {
    deleteFragment(options);
    steps.deletion = editor.history.undos.at(-1);
  };
  return editor;
}

const hasPaused = ({ undoSteps }: ReleaseEditor): boolean =>
  performance.now() - undoSteps.lastChange > PAUSE_MS;

/** An input method deletes what is selected when it begins, and puts its text in when it ends. */
function takesPlaceOfDeleted(editor: ReleaseEditor, { type }: BaseOperation): boolean {
  const { deletion } = editor.undoSteps;
  return (
    type === 'insert_text' &&
    deletion !== undefined &&
    deletion === editor.history.undos.at(-1) &&
    ReactEditor.isComposing(editor)
  );
}

/** Whether a letter goes on with a text that the last key began, whatever the rules made of that. */
function continuesNewText(editor: ReleaseEditor, operation: BaseOperation): boolean {
  const { newText, caret } = editor.undoSteps;
  const step = editor.history.undos.at(-1);
  return (
    operation.type === 'insert_text' &&
    step !== undefined &&
    step === newText &&
    caret?.offset === operation.offset &&
    Path.equals(caret.path, operation.path) &&
    !hasPaused(editor) &&
    hasRoomFor(step.operations as Operation[], operation as Operation)
  );
}

function beginsStep(editor: ReleaseEditor, operation: BaseOperation): boolean {
  // Whoever makes the change has said how it is undone.
  if (HistoryEditor.isMerging(editor) !== undefined) return false;
  if (HistoryEditor.isSaving(editor) === false) return false;
  if (operation.type !== 'insert_text' && operation.type !== 'remove_text') return false;
  const step = editor.history.undos.at(-1)?.operations;
  const last = step?.at(-1);
  // What one key does is undone together.
  if (!step || !last || editor.operations.includes(last)) return false;
  return hasPaused(editor) || !continuesTyping(step as Operation[], operation as Operation);
}

/**
 * Makes a change that was typed into a field. Letters typed into one field without a pause are
 * undone a word or two at a time, as they are in the text.
 *
 * @param subject which field; an empty one makes the change a step by itself
 * @param before the text of the field before the change
 */
export function changeField(
  editor: ReleaseEditor,
  subject: string,
  before: string,
  change: () => void,
): void {
  const { field } = editor.undoSteps;
  // In a field a change is about a letter.
  const isBetweenWords = /\S\s$/.test(before);
  const words = (field?.words ?? 0) + (isBetweenWords ? 1 : 0);
  const isFull = isBetweenWords && isFullStep(field?.changes ?? 0, words);
  const continues =
    field !== null &&
    subject !== '' &&
    field.subject === subject &&
    field.step === editor.history.undos.at(-1) &&
    field.changes < LONGEST_STEP &&
    !isFull &&
    !hasPaused(editor);
  if (continues) HistoryEditor.withMerging(editor, change);
  else HistoryEditor.withNewBatch(editor, change);
  editor.undoSteps.field = {
    subject,
    step: editor.history.undos.at(-1),
    changes: continues ? field.changes + 1 : 1,
    words: continues ? words : 0,
  };
}
