import { dayOf, dayText } from '../../../core/dates/calendar';
import { englishOf, readDate } from '../../../core/dates/read-date';
import type { Typed } from '../use-typed';
import { languages, today } from './person';
import { type DateFieldProps, TypedDateField } from './TypedDateField';

interface Props extends DateFieldProps {
  /** ISO 8601 calendar date, or null. */
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
}

/** A day, typed in words ("10 Dec", "10.12.2026", "tomorrow") or chosen from a calendar. */
export function DateField({ value, language, placeholder = 'e.g. 10 Dec 2026', ...props }: Props) {
  const shownIn = englishOf(languages());
  const read = (text: string): Typed<string> => {
    const reading = readDate(text, {
      languages: [...languages(), ...(language ? [language] : [])],
      today: today(),
    });
    if (reading.type !== 'date') return reading;
    const { date, isWhole } = reading;
    return { type: 'value', value: date, isWhole, shown: dayText(dayOf(date), shownIn, true) };
  };
  return (
    <TypedDateField
      {...props}
      format="date"
      value={value}
      text={value ? dayText(dayOf(value), shownIn) : ''}
      placeholder={placeholder}
      read={read}
      mayBeEmpty
    />
  );
}
