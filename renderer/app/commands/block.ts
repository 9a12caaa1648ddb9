import type { Problem } from '../../../core/bridge/messages/shared';
import * as insert from '../../editor/input/insert';
import * as tables from '../../editor/input/table';
import type { ReleaseEditor } from '../../editor/model/slate-types';
import { findAncestor } from '../../editor/queries/ancestors';
import type { Actions, CommandAction } from '../../workspace/command';

const NO_TABLE: Problem = {
  message: 'The caret is not in a table.',
  advice: 'Click a cell of the table, then try again.',
};

const table = (
  run: (editor: ReleaseEditor) => void,
  refusal: Problem = NO_TABLE,
  isAllowed = (editor: ReleaseEditor): boolean => findAncestor(editor, 'table-cell') !== null,
): CommandAction => ({
  refusal: ({ editor }) => (isAllowed(editor) ? null : refusal),
  run: ({ editor }) => run(editor),
});

const block = (run: (editor: ReleaseEditor) => void): CommandAction => ({
  run: ({ editor }) => run(editor),
});

/** Commands for the block, or table cell, at the caret. */
export const BLOCK_ACTIONS = {
  'table.rowAbove': table((editor) => tables.insertRow(editor, 'before')),
  'table.rowBelow': table((editor) => tables.insertRow(editor, 'after')),
  'table.columnBefore': table((editor) => tables.insertColumn(editor, 'before')),
  'table.columnAfter': table((editor) => tables.insertColumn(editor, 'after')),
  'table.deleteRow': table(tables.deleteRow),
  'table.deleteColumn': table(tables.deleteColumn),
  'table.alignLeft': table((editor) => tables.alignColumn(editor, 'left')),
  'table.alignCentre': table((editor) => tables.alignColumn(editor, 'centre')),
  'table.alignRight': table((editor) => tables.alignColumn(editor, 'right')),
  'table.alignAuto': table((editor) => tables.alignColumn(editor, 'auto')),
  'table.header': table(tables.toggleHeaderRow),
  'table.mergeCells': table(
    tables.mergeCells,
    {
      message: 'There are no cells to merge.',
      advice: 'Select two or more cells of a table, then try again.',
    },
    tables.canMerge,
  ),
  'table.splitCell': table(
    tables.splitCell,
    {
      message: 'There is no merged cell here.',
      advice: 'Click a cell that was merged, then try again.',
    },
    tables.canSplit,
  ),
  'block.up': block((editor) => insert.moveBlock(editor, -1)),
  'block.down': block((editor) => insert.moveBlock(editor, 1)),
  'block.delete': block(insert.deleteBlock),
} satisfies Actions;
