import { fieldDirection } from '../../core/release/bidi';
import type { Suggestion } from '../../core/templates/suggest';

/** What a person has decided about one suggestion. */
export interface SuggestionState {
  readonly chosen: boolean;
  readonly label: string;
  readonly prompt: string;
  /** Otherwise it may be left out. */
  readonly required: boolean;
}

interface Props {
  readonly suggestion: Suggestion;
  readonly state: SuggestionState;
  readonly onChange: (changes: Partial<SuggestionState>) => void;
}

/** A text that may be different the next time: whether it is asked for, and in which words. */
export function SuggestionRow({ suggestion, state, onChange }: Props) {
  const { variable, text, value, count } = suggestion;
  const shown = text || value;
  return (
    <li>
      <label className="check">
        <input
          type="checkbox"
          checked={state.chosen}
          onChange={({ target }) => onChange({ chosen: target.checked })}
        />
        <span dir="auto">{shown}</span>
        <small>
          {TYPES[variable.type]}
          {count > 1 && `, in ${count} places`}
        </small>
      </label>
      {state.chosen && (
        <div className="suggestion-words">
          <input
            type="text"
            dir={fieldDirection(state.label)}
            aria-label={`Placeholder for ${shown}`}
            value={state.label}
            onChange={({ target }) => onChange({ label: target.value })}
          />
          <input
            type="text"
            dir={fieldDirection(state.prompt)}
            aria-label={`Question for ${shown}`}
            value={state.prompt}
            onChange={({ target }) => onChange({ prompt: target.value })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={!state.required}
              onChange={({ target }) => onChange({ required: !target.checked })}
            />
            May be left out
          </label>
        </div>
      )}
    </li>
  );
}

const TYPES: Readonly<Record<Suggestion['variable']['type'], string>> = {
  text: 'text',
  'long-text': 'text',
  date: 'date',
  place: 'place',
  person: 'person',
  organisation: 'organisation',
  number: 'number',
  choice: 'choice',
  'release-time': 'release time',
};
