import { type Typed, useTyped } from './use-typed';
import './colour-field.css';

interface Props {
  /** Names the two fields for assistive technology, such as “Colour of organisation 1”. */
  readonly label: string;
  /** `#rrggbb`; null where none is chosen. */
  readonly value: string | null;
  /** The default colour, `#rrggbb`. */
  readonly usual: string;
  readonly onChange: (value: string) => void;
}

/** A colour: a swatch to choose it with, and its code to type or paste from a style guide. */
export function ColourField({ label, value, usual, onChange }: Props) {
  const { said, isWrong, input } = useTyped<string>({
    value,
    text: value ?? '',
    read: readColour,
    onChange: (next) => next !== null && onChange(next),
    mayBeEmpty: false,
  });
  return (
    <span className="colour-field">
      <input
        type="color"
        aria-label={label}
        title="Colour of headings, rules and quotes in exports"
        value={value ?? usual}
        onChange={({ target }) => onChange(target.value)}
      />
      <input
        type="text"
        className="colour-code"
        aria-label={`${label}, as a code`}
        data-format="colour"
        placeholder={usual}
        spellCheck={false}
        {...input}
      />
      {isWrong && <small role="alert">{said}</small>}
    </span>
  );
}

/** Reads a colour as CSS writes it in hexadecimal, with or without the number sign. */
function readColour(text: string): Typed<string> {
  const digits = text.trim().replace(/^#/, '').toLowerCase();
  if (digits === '') return { type: 'empty' };
  const message = 'Give six digits from 0–9 and a–f, for example #0b4f9c.';
  if (/[^0-9a-f]/.test(digits) || digits.length > 6) return { type: 'wrong', message };
  if (digits.length !== 6) return { type: 'unfinished', message };
  const value = `#${digits}`;
  return { type: 'value', value, isWhole: true, shown: value };
}
