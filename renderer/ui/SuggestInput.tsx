import { type KeyboardEvent, useId, useState } from 'react';
import { fold } from '../../core/library/fold';
import { fieldDirection } from '../../core/release/bidi';
import './suggest-input.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  /** The suggestions; any other text may be typed as well. */
  readonly options: readonly string[];
}

/** More would not be read; another letter narrows them down. */
const MAX_SHOWN = 8;

/** A text field with suggestions that contain the typed text (an ARIA combobox). */
export function SuggestInput({ label, value, set, options }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const wanted = fold(value).trim();
  const found = options
    .filter((option) => option !== value && fold(option).includes(wanted))
    .slice(0, MAX_SHOWN);
  const isShown = isOpen && found.length > 0;
  const pick = (option: string): void => {
    set(option);
    setOpen(false);
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      setOpen(true);
      setAt(isShown ? (at + step + found.length) % found.length : 0);
    } else if (event.key === 'Enter' && isShown && found[at] !== undefined) pick(found[at]);
    else if (event.key === 'Escape' && isShown) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="dl-field ui-suggest">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir={fieldDirection(value)}
        role="combobox"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown && at >= 0 ? `${id}-${at}` : undefined}
        value={value}
        onChange={({ target }) => {
          set(target.value);
          // A list of everything would only hide the fields below; the arrow keys open it.
          setOpen(target.value.trim() !== '');
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={`Suggestions for ${label}`}
        hidden={!isShown}
      >
        {isShown &&
          found.map((option, index) => (
            <div
              key={option}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              dir="auto"
              // The field keeps the focus.
              onMouseDown={(event) => {
                event.preventDefault();
                pick(option);
              }}
            >
              {option}
            </div>
          ))}
      </div>
    </div>
  );
}
