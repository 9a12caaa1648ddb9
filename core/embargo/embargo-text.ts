import { Temporal } from 'temporal-polyfill';
import { wordingFor } from '../print/wording/wording';
import { isolated } from '../release/bidi';
import { commaOf } from '../release/comma';
import type { ReleaseTime } from '../release/facts';
import { zoneLabel } from './zone-label';

export type Embargo = Extract<ReleaseTime, { type: 'embargo' }>;

/** Every zone an embargo is announced in, in order, each once. */
export function zonesOf({ zone, alsoIn }: Embargo): string[] {
  return [...new Set([zone, ...alsoIn])];
}

/** What stands between the parts of a time, a zone or a date: a space, or one that never breaks. */
export type Space = ' ' | '\u00a0';

/**
 * The end of an embargo in words, in every zone it is announced in: "00:01 GMT / 01:01 CET,
 * Thursday, 10 December 2026". Where it falls on two days, each has its times: "19:01 EST,
 * Wednesday, 9 December 2026 / 00:01 GMT, Thursday, 10 December 2026". Midnight and noon are
 * spelled out, because "12" and "midnight" mean different days to different people; and the date is
 * always written, because nobody knows when "tomorrow" is read.
 *
 * In a right-to-left language each time is isolated together with its zone (`core/release/bidi`).
 *
 * @param space a no-break space keeps time, zone and date on one line where the text is laid out
 */
export function embargoText(embargo: Embargo, language: string, space: Space = ' '): string {
  const days: { date: string; times: string[] }[] = [];
  for (const zone of zonesOf(embargo)) {
    const local = Temporal.Instant.from(embargo.instant).toZonedDateTimeISO(zone);
    const date = dayText(local, language, space);
    const label = zoneLabel(zone, embargo.instant, language);
    const time = isolated(`${clock(local, language, space)}${space}${label}`, language);
    const day = days.find((other) => other.date === date);
    if (day) day.times.push(time);
    else days.push({ date, times: [time] });
  }
  const comma = commaOf(language);
  return days.map(({ date, times }) => `${times.join(' / ')}${comma}${date}`).join(' / ');
}

/** The day with its weekday. A line may end after the weekday's comma, and nowhere else. */
function dayText(local: Temporal.ZonedDateTime, language: string, space: Space): string {
  const date = fullDate(local, language);
  if (space === ' ') return date;
  const weekday = local.toLocaleString(language, { weekday: 'long' });
  return date
    .replace(/\s/gu, space)
    .replace(new RegExp(`^(${escaped(weekday)}[,،])${space}`, 'u'), '$1 ');
}

/** ICU has no long form with the weekday for the Persian calendar, and writes the year first. */
function fullDate(local: Temporal.ZonedDateTime, language: string): string {
  if (!/^fa\b/i.test(language)) return local.toLocaleString(language, { dateStyle: 'full' });
  const weekday = local.toLocaleString(language, { weekday: 'long' });
  return `${weekday} ${local.toLocaleString(language, { dateStyle: 'long' })}`;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The time of day on the 24-hour clock, with a word where the figures alone are misread. */
function clock(local: Temporal.ZonedDateTime, language: string, space: Space): string {
  const figures = local.toLocaleString(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: undefined,
  });
  if (local.minute !== 0 || local.hour % 12 !== 0) return figures;
  const { midnight, noon } = wordingFor(language);
  return `${figures}${space}(${local.hour === 0 ? midnight : noon})`;
}
