import { useId, useRef } from 'react';
import { dayOf, dayText } from '../../../core/dates/calendar';
import { englishOf } from '../../../core/dates/read-date';
import { readDateTime } from '../../../core/dates/read-date-time';
import { type Typed, useTyped } from '../use-typed';
import { CalendarButton } from './CalendarButton';
import { languages, today } from './person';
import './dates.css';

interface Props {
  /** Of the input, so that a label can name it. */
  readonly id: string;
  /** ISO 8601 local date and time to the minute, `2026-12-10T00:01`. */
  readonly value: string;
  readonly onChange: (clock: string) => void;
  /** Keeps what was typed under this key while the field's panel is closed. */
  readonly keep?: string;
  /** A language besides the person's own that months may be written in: the release's. */
  readonly language?: string;
}

const clockText = (clock: string, language: string, withWeekday = false): string =>
  `${dayText(dayOf(clock), language, withWeekday)}, ${clock.slice(11, 16)}`;

/** A day and a time of day, typed as one likes ("10 Dec 00:01", "9 am tomorrow"). */
export function DateTimeField({ id, value, onChange, language, keep }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const message = useId();
  const shownIn = englishOf(languages());
  const { input, said, isWrong, reset } = useTyped<string>({
    value,
    text: clockText(value, shownIn),
    mayBeEmpty: false,
    keep,
    onChange: (clock) => clock && onChange(clock),
    read: (text): Typed<string> => {
      const reading = readDateTime(text, {
        languages: [...languages(), ...(language ? [language] : [])],
        today: today(),
        clock: value,
      });
      if (reading.type !== 'date-time') return reading;
      const { clock, isWhole } = reading;
      return { type: 'value', value: clock, isWhole, shown: clockText(clock, shownIn, true) };
    },
  });
  return (
    <div className="date-field">
      <div className="date-line">
        <input
          ref={field}
          id={id}
          type="text"
          data-format="date-time"
          dir="auto"
          autoComplete="off"
          aria-describedby={message}
          {...input}
        />
        <CalendarButton
          field={field}
          value={value.slice(0, 10)}
          onChoose={(date) => {
            reset();
            const clock = `${date}${value.slice(10)}`;
            if (clock !== value) onChange(clock);
          }}
        />
      </div>
      <output id={message} className={isWrong ? 'date-said wrong' : 'date-said'}>
        {said}
      </output>
    </div>
  );
}
