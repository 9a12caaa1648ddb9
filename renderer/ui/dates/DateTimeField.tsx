import { dayOf, dayText } from '../../../core/dates/calendar';
import { englishOf } from '../../../core/dates/read-date';
import { readDateTime } from '../../../core/dates/read-date-time';
import type { Typed } from '../use-typed';
import { languages, today } from './person';
import { type DateFieldProps, TypedDateField } from './TypedDateField';

interface Props extends DateFieldProps {
  /** ISO 8601 local date and time to the minute, `2026-12-10T00:01`. */
  readonly value: string;
  readonly onChange: (clock: string) => void;
}

const clockText = (clock: string, language: string, withWeekday = false): string =>
  `${dayText(dayOf(clock), language, withWeekday)}, ${clock.slice(11, 16)}`;

/** A day and a time of day, typed in words ("10 Dec 00:01", "9 am tomorrow"). */
export function DateTimeField({ value, onChange, language, ...props }: Props) {
  const shownIn = englishOf(languages());
  const read = (text: string): Typed<string> => {
    const reading = readDateTime(text, {
      languages: [...languages(), ...(language ? [language] : [])],
      today: today(),
      clock: value,
    });
    if (reading.type !== 'date-time') return reading;
    const { clock, isWhole } = reading;
    return { type: 'value', value: clock, isWhole, shown: clockText(clock, shownIn, true) };
  };
  return (
    <TypedDateField
      {...props}
      format="date-time"
      value={value}
      text={clockText(value, shownIn)}
      read={read}
      onChange={(clock) => clock && onChange(clock)}
      mayBeEmpty={false}
    />
  );
}
