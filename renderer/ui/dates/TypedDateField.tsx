import { useId, useRef } from 'react';
import { type Typed, useTyped } from '../use-typed';
import { CalendarButton } from './CalendarButton';
import './dates.css';

/** The props of every date field. */
export interface DateFieldProps {
  /** Of the input, so that a label can name it. */
  readonly id: string;
  /** Keeps unfinished text under this key while the field's panel is closed. */
  readonly keep?: string | undefined;
  /** A language besides the person's own in which months may be typed: the release's. */
  readonly language?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

interface Props extends DateFieldProps {
  readonly format: 'date' | 'date-time';
  /** An ISO 8601 date, with or without a time, or null. */
  readonly value: string | null;
  /** The value in words. */
  readonly text: string;
  readonly read: (typed: string) => Typed<string>;
  readonly onChange: (value: string | null) => void;
  readonly mayBeEmpty: boolean;
}

/** A date that is typed in words or chosen from a calendar. */
export function TypedDateField({ id, format, value, text, read, onChange, ...props }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const message = useId();
  const { mayBeEmpty, keep, describedBy, disabled } = props;
  const { input, said, isWrong, reset } = useTyped<string>({
    value,
    text,
    mayBeEmpty,
    keep,
    onChange,
    read,
  });
  return (
    <div className="date-field">
      <div className="date-line">
        <input
          ref={field}
          id={id}
          type="text"
          data-format={format}
          dir="auto"
          autoComplete="off"
          placeholder={props.placeholder}
          aria-describedby={`${message} ${describedBy ?? ''}`.trim()}
          aria-required={props.required}
          disabled={disabled}
          {...input}
        />
        <CalendarButton
          field={field}
          value={value?.slice(0, 10) ?? null}
          disabled={disabled}
          onChoose={(date) => {
            reset();
            const chosen = `${date}${value?.slice(10) ?? ''}`;
            if (chosen !== value) onChange(chosen);
          }}
        />
      </div>
      <output id={message} className={isWrong ? 'date-said wrong' : 'date-said'}>
        {said}
      </output>
    </div>
  );
}
