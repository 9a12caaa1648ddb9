import { dayOf, dayText } from '../../core/dates/calendar';
import { fieldDirection } from '../../core/release/bidi';
import type { Variable } from '../../core/release/form/variable';
import { DateField } from '../ui/dates/DateField';
import { GrowingText } from '../ui/GrowingText';

interface Props {
  readonly id: string;
  /** The variable's name, or `name@entry`. */
  readonly use: string;
  readonly variable: Variable;
  readonly value: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** The field that an answer of this type is typed into. */
export function AnswerInput({ use, variable, isWrong, describedBy, onChange, ...field }: Props) {
  const { type, example, choices, required } = variable;
  const common = {
    ...field,
    dir: fieldDirection(field.value),
    'aria-describedby': describedBy,
    'aria-invalid': isWrong,
    'aria-required': required,
    placeholder: example && `e.g. ${example.split('\n')[0] ?? ''}`,
  };
  switch (type) {
    case 'long-text':
      return <GrowingText {...common} rows={3} onChange={({ target }) => onChange(target.value)} />;
    // A headline is one paragraph, but seldom fits one line of the panel.
    case 'text':
      return (
        <GrowingText
          {...common}
          data-paragraph="one"
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'choice':
      return (
        <select
          id={field.id}
          value={field.value}
          aria-describedby={describedBy}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">–</option>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      );
    case 'date':
      return (
        <DateField
          id={field.id}
          keep={`fill.${use}.date`}
          value={field.value || null}
          describedBy={describedBy}
          required={required}
          disabled={field.disabled}
          {...(example && { placeholder: `e.g. ${dayText(dayOf(example), 'en-GB')}` })}
          onChange={(date) => onChange(date ?? '')}
        />
      );
    default:
      return (
        <input
          {...common}
          type="text"
          {...(type === 'number' && { inputMode: 'decimal' as const })}
          onChange={({ target }) => onChange(target.value)}
        />
      );
  }
}
