import { createBlock } from '../../../core/release/blocks/create';
import { insertBlock, type TurnKind, toggleList, turnInto } from '../../editor/input/insert';
import { revealBlock } from '../../editor/model/block-fields';
import type { InsertContext } from '../block-view';

/** Puts an empty block of a kind after the caret's, and scrolls to it. */
export const insertsBlock =
  (kind: keyof typeof createBlock) =>
  ({ editor }: InsertContext): void => {
    insertBlock(editor, createBlock[kind]() as never);
    revealBlock(editor);
  };

/** Turns the selected lines into another kind of text. */
export const turnsInto =
  (kind: TurnKind, level?: 2 | 3) =>
  ({ editor }: InsertContext): void =>
    turnInto(editor, kind, level);

/** Makes the selected lines a list, or paragraphs again. */
export const togglesList =
  (ordered: boolean) =>
  ({ editor }: InsertContext): void =>
    toggleList(editor, ordered);
