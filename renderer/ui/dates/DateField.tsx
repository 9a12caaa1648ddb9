import { useId, useRef } from 'react';
import { dayOf, dayText } from '../../../core/dates/calendar';
import { englishOf, readDate } from '../../../core/dates/read-date';
import { type Typed, useTyped } from '../use-typed';
import { CalendarButton } from './CalendarButton';
import { languages, today } from './person';
import './dates.css';

interface Props {
  /** Of the input, so that a label can name it. */
  readonly id: string;
  /** ISO 8601 calendar date, or null. */
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  /** Keeps what was typed under this key while the field's panel is closed. */
  readonly keep?: string;
  /** A language besides the person's own that months may be written in: the release's. */
  readonly language?: string;
  readonly placeholder?: string | undefined;
  readonly describedBy?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** A day, typed as one likes ("10 Dec", "10.12.2026", "tomorrow") or chosen from a calendar. */
export function DateField({ id, value, onChange, language, describedBy, ...props }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const message = useId();
  const shownIn = englishOf(languages());
  const { input, said, isWrong, reset } = useTyped<string>({
    value,
    text: value ? dayText(dayOf(value), shownIn) : '',
    mayBeEmpty: true,
    keep: props.keep,
    onChange,
    read: (text): Typed<string> => {
      const reading = readDate(text, {
        languages: [...languages(), ...(language ? [language] : [])],
        today: today(),
      });
      if (reading.type !== 'date') return reading;
      const { date, isWhole } = reading;
      return { type: 'value', value: date, isWhole, shown: dayText(dayOf(date), shownIn, true) };
    },
  });
  return (
    <div className="date-field">
      <div className="date-line">
        <input
          ref={field}
          id={id}
          type="text"
          data-format="date"
          dir="auto"
          autoComplete="off"
          placeholder={props.placeholder ?? 'e.g. 10 Dec 2026'}
          aria-describedby={`${message} ${describedBy ?? ''}`.trim()}
          aria-required={props.required}
          disabled={props.disabled}
          {...input}
        />
        <CalendarButton
          field={field}
          value={value}
          disabled={props.disabled}
          onChoose={(date) => {
            reset();
            if (date !== value) onChange(date);
          }}
        />
      </div>
      <output id={message} className={isWrong ? 'date-said wrong' : 'date-said'}>
        {said}
      </output>
    </div>
  );
}
