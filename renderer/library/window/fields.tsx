import { useState } from 'react';

interface FieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly set: (value: T) => void;
}

/** A line of text. */
export function Line({ label, value, set, wide }: FieldProps<string> & { readonly wide?: true }) {
  return (
    <label className={wide ? 'dl-field dl-wide' : 'dl-field'}>
      <span>{label}</span>
      <input type="text" dir="auto" value={value} onChange={({ target }) => set(target.value)} />
    </label>
  );
}

/** Several lines of text. What is being typed stays as it is until the field is left. */
export function Lines({ label, value, set }: FieldProps<string>) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="dl-field dl-wide">
      <span>{label}</span>
      <textarea
        dir="auto"
        rows={2}
        value={typed ?? value}
        onChange={({ target }) => {
          setTyped(target.value);
          set(target.value);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}

interface ListedProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly set: (values: string[]) => void;
  /** How a value is written once it is whole; an empty result leaves it out. */
  readonly tidy?: (value: string) => string;
}

/** Several values in one field, separated by commas. */
export function Listed({ label, values, set, tidy }: ListedProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const valuesIn = (text: string): string[] =>
    text
      .split(/[,;]/)
      .map((part) => (tidy ? tidy(part.trim()) : part.trim()))
      .filter(Boolean);
  return (
    <label className="dl-field">
      <span>{label}</span>
      <input
        type="text"
        dir="auto"
        value={typed ?? values.join(', ')}
        onChange={({ target }) => {
          setTyped(target.value);
          set(valuesIn(target.value));
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}

interface ChoiceProps extends FieldProps<string> {
  readonly options: readonly (readonly [string, string])[];
}

/** One of some values. */
export function Choice({ label, value, set, options }: ChoiceProps) {
  const isKnown = options.some(([each]) => each === value);
  return (
    <label className="dl-field">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => set(target.value)}>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
