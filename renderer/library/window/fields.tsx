import { Plus, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { fieldDirection } from '../../../core/release/bidi';

interface FieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly set: (value: T) => void;
}

/** Returns the problem with a text as a sentence; null if there is none. */
export type Judge = (text: string) => string | null;

interface LineProps extends FieldProps<string> {
  readonly wide?: true;
  readonly problemOf?: Judge;
  /** An example, shown while the field is empty. */
  readonly example?: string;
  /** The format of the text, if it has one: `country`. */
  readonly format?: string;
}

/** A text field; problems are shown beside it, and the typed text stays. */
export function Line({ label, value, set, wide, problemOf, example, format }: LineProps) {
  const id = useId();
  const problem = problemOf?.(value) ?? null;
  return (
    <div className={wide ? 'dl-field dl-wide' : 'dl-field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        data-format={format}
        dir={fieldDirection(value)}
        placeholder={example}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem` : undefined}
        value={value}
        onChange={({ target }) => set(target.value)}
      />
      <FieldProblem id={`${id}-problem`} problem={problem} />
    </div>
  );
}

function FieldProblem({ id, problem }: { readonly id: string; readonly problem: string | null }) {
  return (
    problem && (
      <p id={id} className="field-problem">
        {problem}
      </p>
    )
  );
}

/** Several lines of text. */
export function Lines({ label, value, set }: FieldProps<string>) {
  return (
    <label className="dl-field dl-wide">
      <span>{label}</span>
      <textarea
        dir={fieldDirection(value)}
        rows={2}
        value={value}
        onChange={({ target }) => set(target.value)}
      />
    </label>
  );
}

interface RowsProps {
  /** The label of one value: "E-mail". */
  readonly label: string;
  /** The label of the button that adds one: "Add an e-mail address". */
  readonly add: string;
  readonly values: readonly string[];
  readonly set: (values: string[]) => void;
  readonly problemOf?: Judge;
}

/** Several values of a kind, each in a field of its own. */
export function Rows({ label, add, values, set, problemOf }: RowsProps) {
  const group = useRef<HTMLDivElement>(null);
  const id = useId();
  const rows = values.length > 0 ? values : [''];
  const change = (index: number, value: string): void =>
    set(rows.map((each, at) => (at === index ? value : each)));
  const remove = (index: number): void => {
    set(rows.filter((_, at) => at !== index));
    group.current?.querySelector<HTMLInputElement>('input')?.focus();
  };
  const addRow = (): void => {
    set([...rows, '']);
    // The new field is there when React has drawn it.
    requestAnimationFrame(() =>
      [...(group.current?.querySelectorAll<HTMLInputElement>('input') ?? [])].at(-1)?.focus(),
    );
  };
  return (
    <div className="dl-field library-rows" ref={group}>
      <label htmlFor={`${id}-0`}>{label}</label>
      {rows.map((value, index) => {
        const problem = problemOf?.(value) ?? null;
        const name = `${label} ${index + 1}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <div key={index}>
            <span className="library-row">
              <input
                id={`${id}-${index}`}
                type="text"
                dir={fieldDirection(value)}
                {...(index > 0 && { 'aria-label': name })}
                aria-invalid={problem !== null}
                aria-describedby={problem ? `${id}-${index}-problem` : undefined}
                value={value}
                onChange={({ target }) => change(index, target.value)}
              />
              {rows.length > 1 && (
                <button
                  type="button"
                  className="icon"
                  aria-label={`Remove ${name}`}
                  title="Remove"
                  onClick={() => remove(index)}
                >
                  <X size={14} aria-hidden="true" />
                </button>
              )}
            </span>
            <FieldProblem id={`${id}-${index}-problem`} problem={problem} />
          </div>
        );
      })}
      <AddButton label={add} add={addRow} />
    </div>
  );
}

export function AddButton({ label, add }: { readonly label: string; readonly add: () => void }) {
  return (
    <button type="button" className="library-add" onClick={add}>
      <Plus size={14} aria-hidden="true" /> {label}
    </button>
  );
}

interface ListedProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly set: (values: string[]) => void;
}

/** Several short values in one field, separated by commas. */
export function Listed({ label, values, set }: ListedProps) {
  const [typed, setTyped] = useState('');
  const valuesIn = (text: string): string[] =>
    text
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter(Boolean);
  // The typed text is shown unchanged, unless the values have changed otherwise (undo).
  const isCurrent = valuesIn(typed).join('\n') === values.join('\n');
  return (
    <label className="dl-field">
      <span>{label}</span>
      <input
        type="text"
        dir={fieldDirection(typed)}
        value={isCurrent ? typed : values.join(', ')}
        onChange={({ target }) => {
          setTyped(target.value);
          set(valuesIn(target.value));
        }}
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
