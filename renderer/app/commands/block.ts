import * as insert from '../../editor/insert';
import { around } from '../../editor/places';
import type { ReleaseEditor } from '../../editor/slate-types';
import * as tables from '../../editor/table';
import type { Command } from './command';

const table = (id: string, title: string, run: (editor: ReleaseEditor) => void): Command => ({
  id: `table.${id}`,
  title,
  available: (editor) => around(editor, 'table-cell') !== null,
  run: ({ editor }) => run(editor),
});

const block = (id: string, title: string, run: (editor: ReleaseEditor) => void): Command => ({
  id: `block.${id}`,
  title,
  run: ({ editor }) => run(editor),
});

/** What can be done with the block, or the part of a table, that the caret is in. */
export const BLOCK_COMMANDS: readonly Command[] = [
  table('rowAbove', 'Row above', (editor) => tables.insertRow(editor, 'before')),
  table('rowBelow', 'Row below', (editor) => tables.insertRow(editor, 'after')),
  table('columnBefore', 'Column before', (editor) => tables.insertColumn(editor, 'before')),
  table('columnAfter', 'Column after', (editor) => tables.insertColumn(editor, 'after')),
  table('deleteRow', 'Delete row', tables.deleteRow),
  table('deleteColumn', 'Delete column', tables.deleteColumn),
  table('header', 'Header row on or off', tables.toggleHeaderRow),
  {
    id: 'table.mergeCells',
    title: 'Merge the selected cells',
    available: tables.canMerge,
    run: ({ editor }) => tables.mergeCells(editor),
  },
  {
    id: 'table.splitCell',
    title: 'Split the cell',
    available: tables.canSplit,
    run: ({ editor }) => tables.splitCell(editor),
  },
  block('up', 'Move block up', (editor) => insert.moveBlock(editor, -1)),
  block('down', 'Move block down', (editor) => insert.moveBlock(editor, 1)),
  block('delete', 'Delete block', insert.deleteBlock),
];
