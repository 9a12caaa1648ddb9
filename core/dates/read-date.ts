import {
  addDays,
  type Day,
  dayOf,
  daysIn,
  dayText,
  isDay,
  isoDay,
  timeOf,
  weekdayOf,
} from './calendar';
import { type DateNames, type DateOrder, dateNames, dateOrder, usable } from './date-names';
import { plainLine } from './plain-line';

/** How far a text that is being typed can be read as a date. */
export type DateReading =
  | { readonly type: 'empty' }
  | {
      readonly type: 'date';
      /** ISO 8601 calendar date. */
      readonly date: string;
      /** Whether no further letter can change the date: it has its year, and one reading. */
      readonly isWhole: boolean;
    }
  /** Incomplete: "10", "10 De", "10 Dec 20". The message says what is missing. */
  | { readonly type: 'unfinished'; readonly message: string }
  /** Not a date, whatever follows. */
  | { readonly type: 'wrong'; readonly message: string };

export interface DateContext {
  /**
   * The languages that months may be written in. The first decides how 12/10/2026 is read; English
   * is always understood.
   */
  readonly languages: readonly string[];
  /** ISO 8601 calendar date; decides what "tomorrow" is, and the year of "10 Dec". */
  readonly today: string;
}

/** How far back "28 Nov" is looked for before it is taken for the next one, in days. */
const BACK = 60;

const EXAMPLES = 'Write it as 10 Dec 2026, 10.12.2026 or 2026-12-10.';
const NOT_A_DATE = `This is not a date. ${EXAMPLES}`;
const MORE = `Day, month and year are needed. ${EXAMPLES}`;
const FOUR_DIGITS = 'Write the year with four digits, as 2026.';

const unfinished = (message: string): DateReading => ({ type: 'unfinished', message });
const wrong = (message: string): DateReading => ({ type: 'wrong', message });

/**
 * Reads a date as people type it: "10 Dec", "10 December 2026", "10.12.2026", "12/10/2026" in the
 * order of the language, "2026-12-10", "10122026", "Thursday 10 December", "tomorrow".
 */
export function readDate(typed: string, { languages: wanted, today }: DateContext): DateReading {
  const languages = usable(wanted);
  const text = plainLine(typed);
  if (text === '') return { type: 'empty' };
  const names = dateNames(languages);
  const days = names.relative.get(text);
  if (days !== undefined) return dated(addDays(dayOf(today), days), false, null);
  const order = dateOrder(languages[0] ?? 'en');
  const parts = partsOf(text, names);
  if ('type' in parts) return parts;
  return read(parts, order, today, englishOf(languages));
}

/** The English that the messages write days in: that of the person, or that of Britain. */
export const englishOf = (languages: readonly string[]): string =>
  usable(languages).find((language) => /^en\b/.test(language)) ?? 'en-GB';

interface Parts {
  /** Runs of digits in their order. */
  readonly numbers: readonly string[];
  /** The separator between them. */
  readonly separators: readonly string[];
  /** The month that is written as a word; how many numbers stand before it. */
  readonly month: { readonly number: number; readonly after: number } | null;
  readonly weekday: number | null;
  /** Whether the last word may still become another one. */
  readonly isOpen: boolean;
}

/** Filler words in dates. */
const FILLERS = new Set(
  'of the on de del du le la el den der am the die di al il da dia van op no year г р року года ab em'.split(
    ' ',
  ),
);
/** What may follow a day's number: 10th, 1er, 10., 10º, 10-го. */
const ORDINALS = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'er',
  're',
  'e',
  'ste',
  'de',
  'o',
  'a',
  'го',
  'ta',
]);

function partsOf(line: string, names: DateNames): Parts | DateReading {
  // Chinese, Japanese and Korean write year, month and day as signs behind the figures.
  const text = line
    .replace(/(\d)\s*[年년]\s*/g, '$1-')
    .replace(/(\d)\s*[月월]\s*/g, '$1-')
    .replace(/(\d)\s*[日일]/g, '$1');
  const { marked: withDays, months } = withMonths(text, names.months);
  let weekday: number | null = null;
  const marked = withDays.replace(whole(names.weekdays), (name) => {
    weekday = names.weekdays.get(name) ?? null;
    return ' ';
  });
  const numbers: string[] = [];
  const separators: string[] = [];
  let month: Parts['month'] = null;
  let isOpen = false;
  const tokens = marked.match(/\ue000\d+\ue001|\d+|\p{L}+|[^\p{L}\d\ue000\ue001]+/gu) ?? [];
  for (const [index, token] of tokens.entries()) {
    const named = months[Number(/^\ue000(\d+)/.exec(token)?.[1] ?? -1)];
    if (named !== undefined) {
      if (month) return wrong(NOT_A_DATE);
      month = { number: named, after: numbers.length };
    } else if (/^\d/.test(token)) {
      if (numbers.length === 3) return wrong(NOT_A_DATE);
      numbers.push(token);
    } else if (/^\p{L}/u.test(token)) {
      const isLast = index === tokens.length - 1;
      const followsNumber = /\d$/.test(tokens[index - 1] ?? '');
      if (FILLERS.has(token) || (followsNumber && ORDINALS.has(token))) continue;
      const day = only(names.weekdays, token);
      if (day !== undefined) weekday = day;
      else if (isLast && begins(names, token)) isOpen = true;
      else return wrong(NOT_A_DATE);
    } else if (numbers.length > 0) separators[numbers.length - 1] ??= token.trim();
    if (/[^\s\p{L}\d.,/\-\ue000\ue001()ºª°]/u.test(token)) return wrong(NOT_A_DATE);
  }
  return { numbers, separators, month, weekday, isOpen };
}

/** The text with each month's name as a sign and its number, and the months in that order. */
function withMonths(text: string, names: ReadonlyMap<string, number>) {
  const months: number[] = [];
  const put = (number: number): string => `\ue000${months.push(number) - 1}\ue001`;
  const marked = text
    .replace(whole(names), (name) => put(names.get(name) ?? 0))
    // The beginning of one month's name only: "Sept", "Dece".
    .replace(/(?<![\p{L}\ue000])\p{L}{3,}/gu, (word) => {
      const number = only(names, word);
      return number === undefined ? word : put(number);
    });
  return { marked, months };
}

/** Finds any of the names as a whole word. */
function whole(names: ReadonlyMap<string, number>): RegExp {
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'gu');
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What the name stands for, or the names that begin with it, where that is one thing. */
function only(names: ReadonlyMap<string, number>, word: string): number | undefined {
  const exact = names.get(word);
  if (exact !== undefined || word.length < 3) return exact;
  const found = [...names].flatMap(([name, value]) => (name.startsWith(word) ? [value] : []));
  return new Set(found).size === 1 ? found[0] : undefined;
}

const begins = ({ months, weekdays, relative }: DateNames, word: string): boolean =>
  [...months.keys(), ...weekdays.keys(), ...relative.keys()].some((name) =>
    name.split(' ').some((part) => part.startsWith(word)),
  );

function read(parts: Parts, order: DateOrder, today: string, language: string): DateReading {
  const { numbers, month, weekday, isOpen } = parts;
  if (numbers.length === 1 && !month && numbers[0]?.length === 8) {
    return fromEightDigits(numbers[0], order, today, language);
  }
  const tooLong = numbers.find((number) => number.length > 4);
  if (tooLong && !(numbers.length === 1 && !month)) return wrong(FOUR_DIGITS);
  if (tooLong && tooLong.length > 8) return wrong(NOT_A_DATE);
  const options = month ? withNamedMonth(numbers, month) : inFigures(parts, order);
  if (options === 'unfinished' || isOpen) return unfinished(MORE);
  if (options === 'wrong') return wrong(NOT_A_DATE);
  const { year, readings } = options;
  if (year !== null && (year.length < 4 || year.startsWith('0'))) {
    return year.length < 4 ? unfinished(FOUR_DIGITS) : wrong(FOUR_DIGITS);
  }
  const days = readings.map((one) =>
    year === null ? nearest(one, today) : { ...one, year: Number(year) },
  );
  const possible = days.filter(isDay);
  const [day] = possible;
  if (!day) return noSuchDay(days[0], year !== null, numbers.length, language);
  const isIso = /^\d{4}$/.test(numbers[0] ?? '');
  const hasAllDigits = !isIso || numbers.at(-1)?.length === 2;
  const isWhole = year !== null && hasAllDigits && (month !== null || isClear(parts, possible));
  return dated(day, isWhole, weekday, language);
}

/** Whether a date in figures has one reading only: 12/10/2026 may have two. */
const isClear = ({ separators, numbers }: Parts, possible: readonly Day[]): boolean =>
  separators[0] === '.' || numbers[0]?.length === 4 || possible.length === 1;

type Reading = Pick<Day, 'month' | 'day'>;
interface Options {
  readonly year: string | null;
  /** What it may mean, the likelier first. */
  readonly readings: readonly Reading[];
}

function withNamedMonth(
  numbers: readonly string[],
  month: NonNullable<Parts['month']>,
): Options | 'unfinished' | 'wrong' {
  const [first, second, third] = numbers;
  if (first === undefined) return 'unfinished';
  if (third !== undefined) return 'wrong';
  // The longer of two numbers is the year: "2026 December 10", "10 December 2026".
  const isYearFirst = first.length > 2;
  const [day, year = null] = isYearFirst ? [second, first] : [first, second];
  if (day === undefined) return 'unfinished';
  if (day.length > 2) return 'wrong';
  return { year, readings: [{ month: month.number, day: Number(day) }] };
}

function inFigures(
  { numbers, separators }: Parts,
  order: DateOrder,
): Options | 'unfinished' | 'wrong' {
  const [first = '', second, third] = numbers;
  const isYearFirst = first.length > 2;
  if (isYearFirst && numbers.length < 3) return first.length > 4 && second ? 'wrong' : 'unfinished';
  if (second === undefined) return 'unfinished';
  if (isYearFirst) {
    if ((second?.length ?? 0) > 2 || (third?.length ?? 0) > 2) return 'wrong';
    return { year: first, readings: [{ month: Number(second), day: Number(third) }] };
  }
  if (second.length > 2) return 'wrong';
  const dayFirst = { day: Number(first), month: Number(second) };
  const monthFirst = { day: Number(second), month: Number(first) };
  // With stops the day comes first everywhere; with strokes the language decides.
  const isMonthFirst = order === 'mdy' && separators[0] !== '.';
  const readings = isMonthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  if (separators[0] === '.') readings.length = 1;
  return { year: third ?? null, readings };
}

function fromEightDigits(
  digits: string,
  order: DateOrder,
  today: string,
  language: string,
): DateReading {
  const cut = (...lengths: number[]): string[] => {
    let at = 0;
    return lengths.map((length) => {
      at += length;
      return digits.slice(at - length, at);
    });
  };
  const [y = '', m = '', d = ''] = cut(4, 2, 2);
  const iso = { year: Number(y), month: Number(m), day: Number(d) };
  if (/^(19|20|21)/.test(y) && isDay(iso)) return dated(iso, false, null);
  const parts = { numbers: cut(2, 2, 4), separators: ['/'], month: null, weekday: null };
  return read({ ...parts, isOpen: false }, order, today, language);
}

function noSuchDay(
  day: Day | undefined,
  hasYear: boolean,
  count: number,
  language: string,
): DateReading {
  if (!day) return wrong(NOT_A_DATE);
  const { year, month } = day;
  if (month < 1 || month > 12) return wrong(`There is no month ${month}.`);
  if (day.day === 0) return count < 3 && !hasYear ? unfinished(MORE) : wrong('There is no day 0.');
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    timeOf({ year, month, day: 1 }),
  );
  const days = daysIn(year, month);
  // 29 February without a year may mean another year.
  return month === 2 && day.day === 29
    ? wrong(`${name} ${year} has ${days} days.`)
    : wrong(`${name} has ${month === 2 ? 'at most 29' : days} days.`);
}

/** The year of a day that is written without one: shortly past, or the next to come. */
function nearest({ month, day }: Reading, today: string): Day {
  const now = dayOf(today);
  const earliest = timeOf(addDays(now, -BACK));
  const years = [now.year - 1, now.year, now.year + 1];
  const candidates = years.map((year) => ({ year, month, day }));
  return (
    candidates.find((one) => isDay(one) && timeOf(one) >= earliest) ?? {
      // 29 February, where the next is years away; or no day of any year.
      year: now.year,
      month,
      day,
    }
  );
}

function dated(day: Day, isWhole: boolean, weekday: number | null, language = 'en'): DateReading {
  if (weekday !== null && weekday !== weekdayOf(day)) {
    const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    return wrong(`${dayText(day, language)} is a ${name.format(timeOf(day))}.`);
  }
  return { type: 'date', date: isoDay(day), isWhole };
}
