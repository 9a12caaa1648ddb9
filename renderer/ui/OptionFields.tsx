import type { OptionField, OptionValue } from '../../core/exports/options';
import './option-fields.css';

interface Props {
  /** Options by name, in the order in which they are asked for. */
  readonly fields: Readonly<Record<string, OptionField>>;
  readonly values: Readonly<Record<string, OptionValue>>;
  readonly onChange: (name: string, value: OptionValue) => void;
  /** Why an option cannot be changed, by its name. */
  readonly fixed?: Readonly<Record<string, string>>;
}

/** Asks for the options of a format, from their description alone. */
export function OptionFields({ fields, values, onChange, fixed = {} }: Props) {
  return Object.entries(fields).map(([name, field]) => (
    <div className="option-field" key={name}>
      <OptionControl
        field={field}
        value={values[name] ?? field.default}
        isFixed={name in fixed}
        onChange={(value) => onChange(name, value)}
      />
      {(fixed[name] ?? field.help) && <small>{fixed[name] ?? field.help}</small>}
    </div>
  ));
}

interface ControlProps {
  readonly field: OptionField;
  readonly value: OptionValue;
  readonly isFixed: boolean;
  readonly onChange: (value: OptionValue) => void;
}

function OptionControl({ field, value, isFixed, onChange }: ControlProps) {
  switch (field.kind) {
    case 'switch':
      return (
        <label className="switch">
          <input
            type="checkbox"
            checked={value === true}
            disabled={isFixed}
            onChange={({ target }) => onChange(target.checked)}
          />
          {field.label}
        </label>
      );
    case 'choice':
      return (
        <label>
          <span>{field.label}</span>
          <select
            value={String(value)}
            disabled={isFixed}
            onChange={({ target }) => onChange(target.value)}
          >
            {field.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </label>
      );
  }
}
