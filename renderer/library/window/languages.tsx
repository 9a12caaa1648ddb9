import { X } from 'lucide-react';
import { LANGUAGE_CHOICES } from '../../../core/library/language-choices';
import { nameOfLanguage } from '../words';
import { Choice } from './fields';

const OPTIONS: readonly (readonly [string, string])[] = LANGUAGE_CHOICES.map(
  (tag) => [tag, nameOfLanguage(tag)] as const,
).sort(([, a], [, b]) => a.localeCompare(b, 'en'));

interface LanguageProps {
  readonly label: string;
  readonly value: string;
  readonly set: (tag: string) => void;
}

/** A language, chosen by its name. */
export function LanguageChoice({ label, value, set }: LanguageProps) {
  const isOffered = OPTIONS.some(([tag]) => tag === value);
  const options = isOffered ? OPTIONS : [[value, nameOfLanguage(value)] as const, ...OPTIONS];
  return <Choice label={label} value={value} set={set} options={options} />;
}

interface LanguagesProps {
  readonly values: readonly string[];
  readonly set: (tags: string[]) => void;
}

/** The languages in which somebody can be interviewed, chosen by their names. */
export function LanguagesField({ values, set }: LanguagesProps) {
  return (
    <div className="dl-field library-languages">
      <label htmlFor="library-languages">Languages</label>
      {values.length > 0 && (
        <ul>
          {values.map((tag) => (
            <li key={tag}>
              {nameOfLanguage(tag)}
              <button
                type="button"
                className="icon"
                aria-label={`Remove ${nameOfLanguage(tag)}`}
                title="Remove"
                onClick={() => set(values.filter((each) => each !== tag))}
              >
                <X size={12} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        id="library-languages"
        value=""
        onChange={({ target }) => set([...values, target.value])}
      >
        <option value="" disabled>
          Add a language…
        </option>
        {OPTIONS.filter(([tag]) => !values.includes(tag)).map(([tag, name]) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
