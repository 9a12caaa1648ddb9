import * as insert from '../../editor/insert';
import { around } from '../../editor/places';
import type { ReleaseEditor } from '../../editor/slate-types';
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
  table('rowAbove', 'Row above', (editor) => insert.insertRow(editor, 'before')),
  table('rowBelow', 'Row below', (editor) => insert.insertRow(editor, 'after')),
  table('columnBefore', 'Column before', (editor) => insert.insertColumn(editor, 'before')),
  table('columnAfter', 'Column after', (editor) => insert.insertColumn(editor, 'after')),
  table('deleteRow', 'Delete row', insert.deleteRow),
  table('deleteColumn', 'Delete column', insert.deleteColumn),
  table('header', 'Header row on or off', insert.toggleHeaderRow),
  block('up', 'Move block up', (editor) => insert.moveBlock(editor, -1)),
  block('down', 'Move block down', (editor) => insert.moveBlock(editor, 1)),
  block('delete', 'Delete block', insert.deleteBlock),
];
