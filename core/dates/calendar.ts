/** A day of the Gregorian calendar. Months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether the calendar has this day. */
export const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** A day as ISO 8601 writes it: `2026-12-10`. */
export function isoDay({ year, month, day }: Day): string {
  const padded = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The day that ISO 8601 writes as `2026-12-10`; a time after it is passed over. */
export function dayOf(iso: string): Day {
  const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

/** A day as milliseconds since 1970-01-01 at midnight in UTC, so that days can be counted. */
export const timeOf = ({ year, month, day }: Day): number =>
  new Date(0).setUTCFullYear(year, month - 1, day);

/** The day so many days later, or earlier where the number is negative. */
export function addDays(day: Day, count: number): Day {
  const moved = new Date(timeOf(day) + count * 86_400_000);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** The same day so many months later; the last of the month where it is shorter. */
export function addMonths({ year, month, day }: Day, count: number): Day {
  const months = year * 12 + (month - 1) + count;
  const next = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return { ...next, day: Math.min(day, daysIn(next.year, next.month)) };
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(timeOf(day)).getUTCDay() || 7;

/** A day in the words of a language: "Thursday, 10 December 2026", or without the weekday. */
export function dayText(day: Day, language: string, withWeekday = false): string {
  return new Intl.DateTimeFormat(language, {
    ...(withWeekday && { weekday: 'long' as const }),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    calendar: 'gregory',
    timeZone: 'UTC',
  }).format(timeOf(day));
}
