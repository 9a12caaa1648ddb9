import { baseLanguage } from '../../text/base-language';

/** How a language writes a weekday with a date, and what that date's weekday really is. */
export interface DatePattern {
  /** Groups: `weekday`, and day and month in either order, with or without a year. */
  readonly pattern: RegExp;
  read(match: RegExpMatchArray): { day: number; month: number; year: number | null };
  /** The weekday's name; null where there is no such day. */
  weekdayOf(year: number, month: number, day: number): string | null;
}

const known = new Map<string, DatePattern>();

export function datePatternOf(language: string): DatePattern {
  const base = baseLanguage(language);
  const made = known.get(base) ?? makePattern(base);
  known.set(base, made);
  return made;
}

/** Long names of the months or weekdays in a language, January or Monday first, lower case. */
export function calendarNames(language: string, part: 'month' | 'weekday'): string[] {
  // The Gregorian calendar with Latin digits: what a release means by a date in any language.
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
    [part]: 'long',
    ...(part === 'month' && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  const days = part === 'month' ? 12 : 7;
  return Array.from({ length: days }, (_, index) => {
    const date = part === 'month' ? Date.UTC(2024, index, 1) : Date.UTC(2024, 0, index + 1);
    const found = format.formatToParts(new Date(date)).find(({ type }) => type === part);
    return (found?.value ?? '').toLowerCase();
  });
}

function makePattern(language: string): DatePattern {
  const months = calendarNames(language, 'month');
  const weekdays = calendarNames(language, 'weekday');
  const month = months.map(escaped).join('|');
  const weekday = weekdays.map(escaped).join('|');
  const before = '[,،]?\\s+(?:le |el |den |the |am |dem |il |o )?';
  const dayMonth = `(?<day1>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de |of )?(?<month1>${month})`;
  const monthDay = `(?<month2>${month})\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?`;
  const year = '(?:[,،]?\\s+(?:de |del )?(?<year>\\d{4}))?';
  const pattern = new RegExp(
    `(?<!\\p{L})(?<weekday>${weekday})${before}(?:${dayMonth}|${monthDay})(?!\\p{L})${year}`,
    'giu',
  );
  return {
    pattern,
    read({ groups = {} }) {
      const { day1, day2, month1, month2, year: said } = groups;
      return {
        day: Number(day1 ?? day2),
        month: months.indexOf((month1 ?? month2 ?? '').toLowerCase()) + 1,
        year: said ? Number(said) : null,
      };
    },
    weekdayOf(inYear, inMonth, day) {
      const date = new Date(Date.UTC(inYear, inMonth - 1, day));
      if (date.getUTCDate() !== day || date.getUTCMonth() !== inMonth - 1) return null;
      return weekdays[(date.getUTCDay() + 6) % 7] ?? null;
    },
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
