import { HistoryEditor } from 'slate-history';
import type { PassageKind } from '../../../core/recognise/passage-as';
import { correctsIn, withLanguage } from '../../../core/typing/typing-settings';
import { problemOf, request } from '../../bridge/client';
import { languageHere, typingSettingsOf } from '../../editor/input/corrections';
import { selectAll } from '../../editor/input/select-all';
import { keepTypingSettings } from '../../editor/input/typing-settings';
import type { Actions } from '../../workspace/command';
import type { WorkspaceContext } from '../../workspace/workspace-context';

export const EDIT_ACTIONS = {
  // The focus stays in the field whose text is taken back.
  'edit.undo': { focusesPage: false, run: ({ editor }) => HistoryEditor.undo(editor) },
  'edit.redo': { focusesPage: false, run: ({ editor }) => HistoryEditor.redo(editor) },
  'edit.pasteQuote': { run: pastedAs('quote') },
  'edit.pasteContacts': { run: pastedAs('contacts') },
  'edit.pasteBoilerplate': { run: pastedAs('boilerplate') },
  'edit.selectAll': {
    run: ({ editor }) => {
      const { activeElement } = document;
      const isField =
        activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
      if (isField) activeElement.select();
      else selectAll(editor);
    },
  },
  'edit.find': { run: ({ find }) => find('find') },
  'edit.findNext': { run: ({ find }) => find('next') },
  'edit.findPrevious': { run: ({ find }) => find('previous') },
  'edit.replace': { focusesPage: false, run: ({ find }) => find('replace') },
  'edit.correct': {
    run: ({ editor, tell, report }) => {
      const settings = typingSettingsOf(editor);
      const on = !settings.on;
      keepTypingSettings(editor, { ...settings, on }, report);
      tell({
        message: on ? 'Text is corrected as you type.' : 'Text is not corrected as you type.',
      });
    },
  },
  'edit.correctLanguage': {
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
} satisfies Actions;

/** Pastes what is on the clipboard as a part of the release. */
function pastedAs(kind: PassageKind) {
  return ({ editor, report }: WorkspaceContext): void => {
    request('clipboard.read', null)
      .then(async (copied) => {
        const { pasteClipboardAs } = await import('../../editor/input/paste/paste-as');
        await pasteClipboardAs(editor, copied, kind);
      })
      .catch((error) => report(problemOf(error)));
  };
}
