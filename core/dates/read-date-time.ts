import { usable } from './date-names';
import { plainLine } from './plain-line';
import { type DateContext, type DateReading, readDate } from './read-date';

/** How far a text that is being typed can be read as a day and time. */
export type DateTimeReading =
  | Exclude<DateReading, { type: 'date' }>
  | {
      readonly type: 'date-time';
      /** ISO 8601 local date and time to the minute: `2026-12-10T00:01`. */
      readonly clock: string;
      /** Whether no further letter can make another time of it. */
      readonly isWhole: boolean;
    };

export interface DateTimeContext extends DateContext {
  /** The present value; the half that is not typed is kept. */
  readonly clock: string | null;
}

const ADD_TIME = 'Add the time, as 00:01 or 9 am.';
const MIDNIGHT = '“Midnight” belongs to two days. Write 00:01 or 23:59.';

const unfinished = (message: string): DateTimeReading => ({ type: 'unfinished', message });
const wrong = (message: string): DateTimeReading => ({ type: 'wrong', message });

/**
 * Reads a day with a time as people type them: "10 Dec 00:01", "10.12.2026 0:01", "9 am tomorrow",
 * "10 décembre à 14 h 30", "2026-12-10T00:01". A time alone keeps the day, a day alone the time.
 */
export function readDateTime(typed: string, context: DateTimeContext): DateTimeReading {
  const line = plainLine(typed).replace(/^(\d{4}-\d{1,2}-\d{1,2})t/, '$1 ');
  if (line === '') return { type: 'empty' };
  if (/(^|[\s,])(midnight|mitternacht|minuit|medianoche|mezzanotte)\b/.test(line)) {
    return wrong(MIDNIGHT);
  }
  const periods = periodsIn(usable(context.languages));
  const { clock } = context;
  for (const { time, rest } of timesIn(line, periods)) {
    const date = rest === '' ? dateOfClock(clock) : readDate(rest, context);
    if (date.type === 'unfinished' || date.type === 'wrong') {
      if (time.isSure) return date;
      continue;
    }
    if (date.type === 'empty') return unfinished('Add the day, as 10 Dec.');
    const problem = problemOf(time);
    if (problem) return wrong(problem);
    const hour = hourOf(time);
    const isWhole =
      date.isWhole &&
      (/^\d{4}-/.test(line) || time.period !== null || hour % 24 > 12 || hour === 0);
    return {
      type: 'date-time',
      clock: `${date.date}T${two(hour)}:${two(time.minute)}`,
      isWhole: isWhole && time.hasMinutes,
    };
  }
  return withoutTime(line, context);
}

/** A day alone keeps the present time; a half-typed time counts as incomplete. */
function withoutTime(line: string, context: DateTimeContext): DateTimeReading {
  const date = readDate(line, context);
  if (date.type === 'date') {
    return context.clock === null
      ? unfinished(ADD_TIME)
      : { type: 'date-time', clock: `${date.date}${context.clock.slice(10, 16)}`, isWhole: false };
  }
  if (date.type !== 'wrong') return date;
  const begun =
    /^(.*?)(?:^|[\s,]+)(?:at |um |a |@ ?)?(\d{1,2}(?:\s?[:.h]\s?\d{0,2})?\s?\p{L}?\.?|\p{L}{1,4})$/u;
  const rest = begun.exec(line)?.[1];
  if (rest === undefined) return date;
  const before = rest === '' ? dateOfClock(context.clock) : readDate(rest, context);
  return before.type === 'date' ? unfinished(ADD_TIME) : date;
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly period: 'am' | 'pm' | null;
  /** Whether minutes are written, so that no digit can follow. */
  readonly hasMinutes: boolean;
  /** Whether it can be nothing else than a time: 10.12 may be a day, 10:12 may not. */
  readonly isSure: boolean;
}

const BEFORE = String.raw`(?:(?:\b(?:at|um|a|alle|om)|@)\s+)?`;
const HOURS = String.raw`(?:\s*(?:h|hrs?|hours|uhr|oclock|heures?))?`;

/** The times that a line may end or begin with, the most certain first, each with the rest of the line. */
function* timesIn(
  line: string,
  periods: ReadonlyMap<string, 'am' | 'pm'>,
): Generator<{ time: Time; rest: string }> {
  const words = [...periods.keys()].sort((a, b) => b.length - a.length);
  const period = `(?:\\s*(?<period>${words.map((word) => word.replace(/\./g, '\\.')).join('|')})(?![\\p{L}]))`;
  const sure = [
    `(?<hour>\\d{1,2})\\s*(?::|h)\\s*(?<minute>\\d{2})(?::\\d{2})?${period}?${HOURS}`,
    `(?<hour>\\d{1,2})\\.(?<minute>\\d{2})(?:${period}|\\s*uhr)`,
    `(?<hour>\\d{1,2})${period}`,
    `(?<hour>\\d{1,2})\\s*(?:h|hrs|uhr|heures?|oclock)`,
    `(?<noon>noon|midday|mittags?|midi|mediodia|mezzogiorno)`,
  ];
  const unsure = [
    `(?<hour>\\d{1,2})\\.(?<minute>\\d{2})`,
    `(?<hour>\\d{2})(?<minute>\\d{2})(?:\\s*(?:h|hrs|hours))`,
  ];
  for (const [index, pattern] of [...sure, ...unsure].entries()) {
    const ends = new RegExp(`(?<![\\p{L}\\d.:/-])${BEFORE}${pattern}$`, 'u').exec(line);
    const begins = new RegExp(`^${BEFORE}${pattern}(?![\\p{L}\\d.:/-])`, 'u').exec(line);
    for (const found of [ends, begins]) {
      if (!found) continue;
      const { hour, minute, noon, period: named } = found.groups ?? {};
      const rest = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`;
      const time: Time = {
        hour: noon ? 12 : Number(hour),
        minute: Number(minute ?? 0),
        period: (named && periods.get(named)) || null,
        hasMinutes: minute !== undefined,
        isSure: index < sure.length,
      };
      yield { time, rest: rest.replace(/^[\s,]+|[\s,]+$/g, '') };
    }
  }
}

/** What a language calls the halves of the day, as `plainLine` writes it. */
function periodsIn(languages: readonly string[]): ReadonlyMap<string, 'am' | 'pm'> {
  const names = new Map<string, 'am' | 'pm'>();
  for (const language of languages) {
    const format = new Intl.DateTimeFormat(language, {
      hour: 'numeric',
      hourCycle: 'h12',
      timeZone: 'UTC',
    });
    for (const [period, hour] of [
      ['am', 9],
      ['pm', 21],
    ] as const) {
      const parts = format.formatToParts(Date.UTC(2026, 0, 1, hour));
      const name = plainLine(parts.find(({ type }) => type === 'dayPeriod')?.value ?? '');
      if (name !== '') names.set(name, period);
    }
  }
  for (const [period, letter] of [
    ['am', 'a'],
    ['pm', 'p'],
  ] as const) {
    for (const name of [`${letter}m`, `${letter}.m.`, `${letter}.m`, `${letter}. m.`])
      names.set(name, period);
  }
  return names;
}

function problemOf({ hour, minute, period }: Time): string | null {
  const written = `${hour}:${two(minute)}`;
  if (minute > 59) return `There is no time ${written}.`;
  if (period) return hour >= 1 && hour <= 12 ? null : `There is no ${hour} ${period}.`;
  if (hour === 24) return 'A day ends at 23:59. Write 00:00 with the day after.';
  return hour > 24 ? `There is no time ${written}.` : null;
}

function hourOf({ hour, period }: Time): number {
  if (period === null) return hour;
  return (hour % 12) + (period === 'pm' ? 12 : 0);
}

const dateOfClock = (clock: string | null): DateReading =>
  clock === null ? { type: 'empty' } : { type: 'date', date: clock.slice(0, 10), isWhole: false };

const two = (number: number): string => String(number).padStart(2, '0');
