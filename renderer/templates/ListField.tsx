import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { deepEqual } from '../../core/json/canonical';
import { fieldDirection } from '../../core/release/bidi';
import type { Variable } from '../../core/release/form/variable';
import { addEntry, removeEntry } from '../../core/templates/entries';
import { entriesOf } from '../../core/templates/values';
import { releaseOf } from '../editor/model/release-of';
import { setRelease } from '../editor/model/set-release';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';

/** A list of the form: each entry brings the parts that are repeated for it. */
export function ListField({ variable }: { readonly variable: Variable }) {
  const { editor } = useWorkspace();
  const entries = useFromRelease(entriesOf, deepEqual);
  const id = useId();
  const [name, setName] = useState('');
  const { name: list, prompt, help, example, required } = variable;
  const add = (): void => {
    if (name.trim() === '') return;
    setRelease(editor, addEntry(releaseOf(editor), list, name));
    setName('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // An empty field lets Enter go on to the next question.
    if (event.key !== 'Enter' || name.trim() === '') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="fill-field" data-open={required && entries.length === 0}>
      <label htmlFor={id} dir="auto">
        {prompt}
        {required ? <abbr title="Required"> *</abbr> : null}
      </label>
      <ul className="fill-list">
        {entries.map((entry) => (
          <li key={entry}>
            <span dir="auto">{entry}</span>
            <button
              type="button"
              aria-label={`Remove ${entry}`}
              onClick={() => setRelease(editor, removeEntry(releaseOf(editor), list, entry))}
            >
              <X size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <div className="fill-add">
        <input
          id={id}
          type="text"
          dir={fieldDirection(name)}
          value={name}
          placeholder={example && `e.g. ${example.split('\n')[0] ?? ''}`}
          aria-describedby={`${id}-help`}
          onKeyDown={onKeyDown}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="button" className="plain" disabled={name.trim() === ''} onClick={add}>
          Add
        </button>
      </div>
      <small id={`${id}-help`} dir="auto">
        {help}
      </small>
    </div>
  );
}
