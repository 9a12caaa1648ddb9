import { HistoryEditor } from 'slate-history';
import { correctsIn, withLanguage } from '../../../core/typing/typing-settings';
import { languageHere, typingSettingsOf } from '../../editor/input/corrections';
import { keepTypingSettings } from '../../editor/input/typing-settings';
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
  {
    id: 'edit.correct',
    title: 'Correct as you type: on or off',
    focusesPage: false,
    run: ({ editor, tell, report }) => {
      const settings = typingSettingsOf(editor);
      const on = !settings.on;
      keepTypingSettings(editor, { ...settings, on }, report);
      tell({
        message: on ? 'Text is corrected as you type.' : 'Text is not corrected as you type.',
      });
    },
  },
  {
    id: 'edit.correctLanguage',
    title: 'Correct as you type in this language: on or off',
    focusesPage: false,
    run: ({ editor, tell, report }) => {
      const settings = typingSettingsOf(editor);
      const language = languageHere(editor);
      const on = !correctsIn(settings, language);
      keepTypingSettings(editor, withLanguage(settings, language, on), report);
      const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
      tell({
        message: on ? `${name} is corrected as you type.` : `${name} is not corrected as you type.`,
      });
    },
  },
];
