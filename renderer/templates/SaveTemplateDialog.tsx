import { type FormEvent, useEffect, useState } from 'react';
import { Editor, Path } from 'slate';
import type { TemplateEntry } from '../../core/bridge/messages/templates';
import { instantOf } from '../../core/dates/instant-of';
import { fieldDirection, isolatedName } from '../../core/release/bidi';
import type { Release } from '../../core/release/release';
import { saveAsTemplate } from '../../core/templates/save-as-template';
import { chosenText, type Suggestion, suggestVariables } from '../../core/templates/suggest';
import { problemOf, request } from '../bridge/client';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { Dialog } from '../ui/Dialog';
import type { DialogProps } from '../workspace/dialog-props';
import { useRelease, useWorkspace } from '../workspace/workspace-context';
import { SuggestionRow, type SuggestionState } from './SuggestionRow';
import { templateId } from './template-id';
import './save-template.css';

/** Makes a template of this release: what it is called, what it asks for, what stays out of it. */
export function SaveTemplateDialog({ onClose }: DialogProps) {
  const { editor, name: documentName, report, tell } = useWorkspace();
  const release = useRelease();
  const [name, setName] = useState(documentName);
  const [description, setDescription] = useState('');
  const [replaces, setReplaces] = useState('');
  const [own, setOwn] = useState<readonly TemplateEntry[]>([]);
  const [keepContacts, setKeepContacts] = useState(false);
  const [keepOrganisations, setKeepOrganisations] = useState(true);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    withChosen(suggestVariables(release).map(suggested), release, selectedText(editor)),
  );
  const [other, setOther] = useState('');
  const [problem, setProblem] = useState('');
  const asked = release.form?.variables ?? [];

  useEffect(() => {
    request('templates.list', null).then(
      ({ entries }) => {
        const mine = entries.filter((entry) => entry.own);
        setOwn(mine);
        const from = mine.find(({ id }) => id === release.facts.template?.id);
        if (!from) return;
        setReplaces(from.id);
        setName(from.name);
        setDescription(from.description);
      },
      (error) => report(problemOf(error)),
    );
  }, [report, release.facts.template?.id]);

  const save = async (): Promise<void> => {
    try {
      const chosen = rows.flatMap(({ suggestion: { variable, text, value }, state }) => {
        if (!state.chosen) return [];
        const { label, prompt, required } = state;
        const words = {
          required,
          label: label.trim() || variable.label,
          prompt: prompt.trim() || variable.prompt,
        };
        return [{ variable: { ...variable, ...words, example: '' }, text, value }];
      });
      const { template } = saveAsTemplate(release, {
        info: { id: replaces || templateId(name), name: name.trim(), description, revision: 1 },
        chosen,
        keepContacts,
        keepOrganisations,
        now: instantOf(new Date()),
      });
      await request('templates.save', { ...template, replaces: replaces || null });
      onClose();
      tell({
        kind: 'success',
        message: `Saved as the template “${name.trim()}”.`,
        advice: 'Find it under New from template.',
      });
    } catch (error) {
      const { message, advice } = problemOf(error);
      setProblem(`${message} ${advice}`);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  const change = (at: number, changes: Partial<SuggestionState>): void =>
    setRows(
      rows.map((row, index) =>
        index === at ? { ...row, state: { ...row.state, ...changes } } : row,
      ),
    );
  const addOther = (): void => {
    setRows(withChosen(rows, release, other));
    setOther('');
  };
  return (
    <Dialog title="Save as template" onClose={onClose}>
      <form className="save-template" onSubmit={submit}>
        {own.length > 0 && (
          <label>
            Save as
            <select value={replaces} onChange={({ target }) => setReplaces(target.value)}>
              <option value="">A new template</option>
              {own.map(({ id, name: ownName }) => (
                <option key={id} value={id}>
                  A new revision of “{isolatedName(ownName)}”
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          Name
          <input
            type="text"
            required
            dir={fieldDirection(name)}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label>
          What it is for
          <input
            type="text"
            dir={fieldDirection(description)}
            value={description}
            placeholder="e.g. Our reaction to a budget decision"
            onChange={({ target }) => setDescription(target.value)}
          />
        </label>
        <fieldset>
          <legend>Questions</legend>
          <ul className="suggestions">
            {rows.map(({ suggestion, state }, index) => (
              <SuggestionRow
                key={suggestion.variable.name}
                suggestion={suggestion}
                state={state}
                onChange={(changes) => change(index, changes)}
              />
            ))}
          </ul>
          <div className="suggestion-other">
            <input
              type="text"
              dir={fieldDirection(other)}
              aria-label="Other text from the release"
              placeholder="Other text from the release"
              value={other}
              onChange={({ target }) => setOther(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                addOther();
              }}
            />
            <button
              type="button"
              className="plain"
              disabled={chosenText(release, other.trim(), []).count === 0}
              onClick={addOther}
            >
              Add question
            </button>
          </div>
        </fieldset>
        {asked.length > 0 && (
          <p className="quiet">
            Already asked for, and left empty in the template:{' '}
            {asked.map(({ label }) => label).join(', ')}.
          </p>
        )}
        <fieldset>
          <legend>Keep in template</legend>
          <label className="check">
            <input
              type="checkbox"
              checked={keepContacts}
              onChange={({ target }) => setKeepContacts(target.checked)}
            />
            The people in the contact blocks, with their addresses and telephone numbers
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={keepOrganisations}
              onChange={({ target }) => setKeepOrganisations(target.checked)}
            />
            The organisations and their logos
          </label>
          <p className="quiet">Status, reference, date, embargo and history are not kept.</p>
        </fieldset>
        {problem && (
          <p role="alert" className="failed">
            {problem}
          </p>
        )}
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary" disabled={name.trim() === ''}>
            Save template
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface Row {
  readonly suggestion: Suggestion;
  readonly state: SuggestionState;
}

function suggested(suggestion: Suggestion): Row {
  const { variable, count, text } = suggestion;
  const { label, prompt, required } = variable;
  // A number may be part of what never changes; names, dates and places hardly ever are.
  const chosen =
    variable.type !== 'text' && (count > 0 || text === '' || variable.type === 'person');
  return { suggestion, state: { chosen, label, prompt, required } };
}

/** The rows with a text that the person chose on top, where the release holds it. */
function withChosen(rows: readonly Row[], release: Release, given: string): readonly Row[] {
  const text = given.trim();
  const taken = rows.map(({ suggestion }) => suggestion.variable.name);
  const suggestion = chosenText(release, text, taken);
  const isThere = rows.some((row) => row.suggestion.text === text);
  if (suggestion.count === 0 || isThere) return rows;
  const { state } = suggested(suggestion);
  return [{ suggestion, state: { ...state, chosen: true } }, ...rows];
}

/** What is selected on the page, within one line. */
function selectedText(editor: ReleaseEditor): string {
  const { selection } = editor;
  return selection && Path.equals(selection.anchor.path, selection.focus.path)
    ? Editor.string(editor, selection)
    : '';
}
