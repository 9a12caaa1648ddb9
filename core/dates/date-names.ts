import { plainLine } from './plain-line';

/** Names of months and days in a language, normalised by `plainLine`. */
export interface DateNames {
  /** The month's number, 1 to 12, by each of its names. */
  readonly months: ReadonlyMap<string, number>;
  /** The weekday's number, 1 for Monday to 7, by each of its names. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** How many days from today: "tomorrow" is 1. */
  readonly relative: ReadonlyMap<string, number>;
}

/** Those of the languages that this runtime can write dates in, in their order. */
export const usable = (languages: readonly string[]): readonly string[] =>
  languages.filter((language) => {
    try {
      return Intl.getCanonicalLocales(language).length > 0;
    } catch {
      // A system without a language ("C") has no valid tag.
      return false;
    }
  });

const known = new Map<string, DateNames>();

/** The names of months and days in some languages together; of English always. */
export function dateNames(languages: readonly string[]): DateNames {
  const all = [...new Set([...languages, 'en'])].map(namesIn);
  const merged = <K extends keyof DateNames>(field: K): ReadonlyMap<string, number> =>
    new Map([...all].reverse().flatMap((names) => [...names[field]]));
  return { months: merged('months'), weekdays: merged('weekdays'), relative: merged('relative') };
}

function namesIn(language: string): DateNames {
  let names = known.get(language);
  if (!names) {
    names = readNames(language);
    known.set(language, names);
  }
  return names;
}

function readNames(language: string): DateNames {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const relative = new Map<string, number>();
  // Some languages write a month otherwise beside a day than alone (Polish "grudnia", "grudzień").
  const monthFormats = (['long', 'short'] as const).flatMap((month) => [
    { month },
    { month, day: 'numeric' as const },
  ]);
  for (let number = 1; number <= 12; number += 1) {
    for (const format of monthFormats) {
      add(months, part(language, format, 'month', Date.UTC(2024, number - 1, 1)), number);
    }
  }
  for (let number = 1; number <= 7; number += 1) {
    for (const weekday of ['long', 'short'] as const) {
      // 1 January 2024 was a Monday.
      add(weekdays, part(language, { weekday }, 'weekday', Date.UTC(2024, 0, number)), number);
    }
  }
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const days of [-1, 0, 1]) add(relative, format.format(days, 'day'), days);
  return { months, weekdays, relative };
}

function part(
  language: string,
  options: Intl.DateTimeFormatOptions,
  type: Intl.DateTimeFormatPartTypes,
  time: number,
): string {
  const format = new Intl.DateTimeFormat(language, {
    ...options,
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  return format.formatToParts(time).find((each) => each.type === type)?.value ?? '';
}

/** A name that is only a number ("12") is left out; a full stop is optional. */
function add(names: Map<string, number>, written: string, value: number): void {
  const name = plainLine(written).replace(/\.$/, '');
  if (/\p{L}/u.test(name)) names.set(name, value);
}

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** In which order a language writes day, month and year in figures. */
export function dateOrder(language: string): DateOrder {
  let order = orders.get(language);
  if (!order) {
    order = readOrder(language);
    orders.set(language, order);
  }
  return order;
}

const orders = new Map<string, DateOrder>();

function readOrder(language: string): DateOrder {
  const parts = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    calendar: 'gregory',
  }).formatToParts(0);
  const order = parts
    .map(({ type }) => ({ day: 'd', month: 'm', year: 'y' })[type as 'day'] ?? '')
    .join('');
  return order === 'mdy' || order === 'ymd' ? order : 'dmy';
}
