import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysIn,
  dayText,
  isoDay,
  weekdayOf,
} from '../../../core/dates/calendar';

interface Props {
  /** The day that is chosen, ISO 8601; null where none is. */
  readonly value: string | null;
  readonly today: string;
  readonly language: string;
  readonly onChoose: (date: string) => void;
}

/** The years that the calendar goes to: those that have four digits. */
const [FIRST_YEAR, LAST_YEAR] = [1000, 9999];

/**
 * A month to choose a day from. Arrows go by days and weeks, Home and End to the ends of a week,
 * Page Up and Page Down by months and with Shift by years, Enter chooses.
 */
export function Calendar({ value, today, language, onChoose }: Props) {
  const [at, setAt] = useState<Day>(() => dayOf(value ?? today));
  const grid = useRef<HTMLTableElement>(null);
  const hasMoved = useRef(true);
  const first = firstDayOfWeek(language);
  const go = (day: Day, focus = true): void => {
    if (day.year < FIRST_YEAR || day.year > LAST_YEAR) return;
    hasMoved.current = focus;
    setAt(day);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day
  useEffect(() => {
    if (hasMoved.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    hasMoved.current = false;
  }, [at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(isoDay(at));
      return;
    }
    const next = moved(at, event, first);
    if (!next) return;
    event.preventDefault();
    go(next);
  };
  return (
    <div className="calendar">
      <div className="calendar-head">
        <button
          type="button"
          aria-label="Previous month"
          onClick={() => go(addMonths(at, -1), false)}
        >
          <ChevronLeft size={16} aria-hidden="true" />
        </button>
        <strong aria-live="polite">{monthText(at, language)}</strong>
        <button type="button" aria-label="Next month" onClick={() => go(addMonths(at, 1), false)}>
          <ChevronRight size={16} aria-hidden="true" />
        </button>
      </div>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a date grid
        role="grid"
        aria-label={monthText(at, language)}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, index) => ((first - 1 + index) % 7) + 1).map((each) => (
              <th key={each} scope="col" abbr={weekdayText(each, language, 'long')}>
                {weekdayText(each, language, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at, first).map((week) => (
            <tr key={isoDay(week[0] ?? at)}>
              {week.map((day) => {
                const date = isoDay(day);
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
                  <td
                    key={date}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a day of the grid
                    role="gridcell"
                    tabIndex={date === isoDay(at) ? 0 : -1}
                    aria-label={dayText(day, language, true)}
                    aria-selected={date === value}
                    {...(date === today && { 'aria-current': 'date' as const })}
                    data-other={day.month !== at.month || undefined}
                    onClick={() => onChoose(date)}
                  >
                    {day.day}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="plain" onClick={() => onChoose(today)}>
        Today
      </button>
    </div>
  );
}

function moved(day: Day, event: KeyboardEvent, first: number): Day | null {
  const inWeek = (weekdayOf(day) - first + 7) % 7;
  switch (event.key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -inWeek);
    case 'End':
      return addDays(day, 6 - inWeek);
    case 'PageUp':
      return addMonths(day, event.shiftKey ? -12 : -1);
    case 'PageDown':
      return addMonths(day, event.shiftKey ? 12 : 1);
    default:
      return null;
  }
}

/** The weeks that a month has days in, each from its first day to its last. */
function weeksOf({ year, month }: Day, first: number): Day[][] {
  const start = { year, month, day: 1 };
  const before = (weekdayOf(start) - first + 7) % 7;
  const count = Math.ceil((before + daysIn(year, month)) / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => addDays(start, week * 7 + index - before)),
  );
}

/** 1 where weeks begin on Monday, to 7 for Sunday. */
function firstDayOfWeek(language: string): number {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    readonly getWeekInfo?: () => { readonly firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

const monthText = ({ year, month }: Day, language: string): string =>
  new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1));

/** The name of a weekday; 1 January 2024 was a Monday. */
const weekdayText = (weekday: number, language: string, length: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, weekday),
  );
