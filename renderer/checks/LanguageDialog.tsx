import { useState } from 'react';
import { Editor, Text, Transforms } from 'slate';
import { focusPage } from '../editor/model/page-focus';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { lineAround } from '../editor/queries/ancestors';
import { Dialog } from '../ui/Dialog';
import { LANGUAGES, languageName } from '../ui/languages';
import type { DialogProps } from '../workspace/dialog-props';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';

/** Sets the language of the selected text, or of the line with the caret. */
export function LanguageDialog({ onClose }: DialogProps) {
  const { editor } = useWorkspace();
  const own = useFromRelease(({ facts }) => facts.language);
  const [language, setLanguage] = useState(() => Editor.marks(editor)?.lang ?? '');
  const choices =
    LANGUAGES.includes(language) || language === '' ? LANGUAGES : [language, ...LANGUAGES];
  return (
    <Dialog title="Language of the text" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          focusPage(editor);
          setTextLanguage(editor, language || null);
        }}
      >
        <label className="field">
          <span>For spelling, screen readers and hyphenation</span>
          <select value={language} onChange={({ target }) => setLanguage(target.value)}>
            <option value="">Detect automatically (release: {languageName(own)})</option>
            {choices.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag)}
              </option>
            ))}
          </select>
        </label>
        <div className="buttons">
          <button type="button" className="plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary">
            Set
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function setTextLanguage(editor: ReleaseEditor, language: string | null): void {
  const { selection } = editor;
  const line = lineAround(editor);
  const isCaret = selection && selection.anchor.offset === selection.focus.offset;
  const at = isCaret && line ? Editor.range(editor, line[1]) : selection;
  if (!at) return;
  const isText = Text.isText;
  Transforms.setNodes<Text>(editor, { lang: language } as never, {
    at,
    match: isText,
    split: true,
  });
}
