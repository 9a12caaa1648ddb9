import type { Person } from '../../core/release/review/review';

interface Props {
  readonly person: Person;
  /** Whether the name has been asked for and is still missing. */
  readonly isMissingName: boolean;
  readonly onChange: (person: Person) => void;
}

export const NOBODY: Person = { name: '', organisation: '' };

/** Who somebody is that comments. */
export function MeFields({ person, isMissingName, onChange }: Props) {
  return (
    <fieldset className="comment-me">
      <legend>Who are you? Dateline asks this once.</legend>
      <label>
        Your name
        <input
          type="text"
          dir="auto"
          maxLength={200}
          value={person.name}
          aria-invalid={isMissingName}
          aria-describedby="comment-name-help"
          onChange={({ target }) => onChange({ ...person, name: target.value })}
        />
      </label>
      <label>
        Your organisation
        <input
          type="text"
          dir="auto"
          maxLength={200}
          value={person.organisation}
          onChange={({ target }) => onChange({ ...person, organisation: target.value })}
        />
      </label>
      <p id="comment-name-help" className={isMissingName ? 'comment-problem' : ''} role="status">
        {isMissingName
          ? 'Enter your name, so that others know who comments.'
          : 'It stands beside your comments in this file. Nothing of it is exported.'}
      </p>
    </fieldset>
  );
}

/** Without spaces at either end. */
export const trimmed = ({ name, organisation }: Person): Person => ({
  name: name.trim(),
  organisation: organisation.trim(),
});
