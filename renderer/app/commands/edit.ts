import { HistoryEditor } from 'slate-history';
import { selectAll } from '../../editor/select-all';
import type { Command } from './command';

export const EDIT_COMMANDS: readonly Command[] = [
  {
    id: 'edit.undo',
    title: 'Undo',
    keys: 'Ctrl Z',
    run: ({ editor }) => HistoryEditor.undo(editor),
  },
  {
    id: 'edit.redo',
    title: 'Redo',
    keys: 'Ctrl Shift Z',
    run: ({ editor }) => HistoryEditor.redo(editor),
  },
  {
    id: 'edit.selectAll',
    title: 'Select all',
    keys: 'Ctrl A',
    focusesPage: false,
    run: ({ editor }) => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLInputElement) activeElement.select();
      else selectAll(editor);
    },
  },
  {
    id: 'edit.find',
    title: 'Find…',
    keys: 'Ctrl F',
    focusesPage: false,
    run: ({ find }) => find(),
  },
  { id: 'edit.replace', title: 'Replace…', keys: 'Ctrl H', run: ({ find }) => find() },
];
