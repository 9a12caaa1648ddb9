import { Temporal } from 'temporal-polyfill';
import { dayOf, dayText } from '../../dates/calendar';
import { dateLine, findDates } from '../../recognise/found-dates';
import { blockCheck, type Finding } from '../check';
import { replaceWith } from '../text/find-in-units';
import { zonesNamedIn } from '../text/zones-named';

interface Pair {
  readonly standard: string;
  readonly summer: string;
  readonly zone: string;
  /** What is right all the year, if there is such a name. */
  readonly always?: string;
  /** Its standard time is another country's all the year: it is wrong only where the zone is named. */
  readonly isShared?: true;
  /** Another part of the world calls a time of its own so: China, the Philippines, Bangladesh. */
  readonly isElsewhereToo?: true;
}

const PAIRS: readonly Pair[] = [
  { standard: 'EST', summer: 'EDT', zone: 'America/New_York', always: 'ET' },
  { standard: 'CST', summer: 'CDT', zone: 'America/Chicago', always: 'CT', isElsewhereToo: true },
  { standard: 'MST', summer: 'MDT', zone: 'America/Denver', always: 'MT' },
  {
    standard: 'PST',
    summer: 'PDT',
    zone: 'America/Los_Angeles',
    always: 'PT',
    isElsewhereToo: true,
  },
  { standard: 'AKST', summer: 'AKDT', zone: 'America/Anchorage' },
  { standard: 'NST', summer: 'NDT', zone: 'America/St_Johns' },
  { standard: 'CET', summer: 'CEST', zone: 'Europe/Paris' },
  { standard: 'MEZ', summer: 'MESZ', zone: 'Europe/Berlin' },
  { standard: 'EET', summer: 'EEST', zone: 'Europe/Athens' },
  { standard: 'WET', summer: 'WEST', zone: 'Europe/Lisbon' },
  { standard: 'GMT', summer: 'BST', zone: 'Europe/London', isShared: true, isElsewhereToo: true },
  { standard: 'AEST', summer: 'AEDT', zone: 'Australia/Sydney', isShared: true },
  { standard: 'ACST', summer: 'ACDT', zone: 'Australia/Adelaide', isShared: true },
  { standard: 'NZST', summer: 'NZDT', zone: 'Pacific/Auckland' },
];

/** A name of a zone after a time of day: "8 a.m. EST", "10:00 (CET)", "9 Uhr MEZ". */
const TIME_AND_ZONE = new RegExp(
  `(?<=\\d(?::\\d\\d)?\\s?(?:[AaPp]\\.?\\s?[Mm]\\.?|h|hrs|heures|horas|[Uu]hr|ore|noon)?[\\s,]*\\(?)(?<zone>${PAIRS.flatMap(
    ({ standard, summer }) => [standard, summer],
  ).join('|')})(?![\\p{L}\\p{N}+−-])`,
  'gu',
);
const MAY_HOLD_ONE = new RegExp(
  PAIRS.flatMap(({ standard, summer }) => [standard, summer]).join('|'),
  'u',
);

export const zoneSeason = blockCheck({
  id: 'zone-season',
  title: 'Name of a time zone out of season',
  severity: 'warning',
  readsFacts: true,
  why: 'In July New York keeps EDT, not EST; Paris CEST, not CET. Taken at its word, the time is an hour off.',
  run: ({ units }, { facts, now }) =>
    units.flatMap((unit): Finding[] => {
      if (unit.role === 'name' || !MAY_HOLD_ONE.test(unit.text)) return [];
      const isHours = unit.field === 'hours';
      // The hours of a contact hold from the day of the release.
      const spans = isHours
        ? [{ start: 0, end: unit.text.length, text: unit.text }]
        : unit.sentences;
      return spans.flatMap(({ start, text }) => {
        const today = facts.date ?? now.slice(0, 10);
        const days = isHours ? [today] : daysIn(text, unit.language, today);
        if (days.length === 0 || (isHours && facts.date === null)) return [];
        return [...text.matchAll(TIME_AND_ZONE)].flatMap((match): Finding[] => {
          const said = match.groups?.zone ?? '';
          const pair = PAIRS.find(({ standard, summer }) => standard === said || summer === said);
          if (!pair) return [];
          const wrong = days.filter((day) => isOutOfSeason(pair, said, day));
          if (wrong.length < days.length) return [];
          const [day = today] = wrong;
          const where = `${text} ${facts.place}`;
          const named = zonesNamedIn(where.replace(TIME_AND_ZONE, ' '), unit.language, noonOf(day));
          if (!isMeant(pair, said, day, named)) return [];
          const right = said === pair.standard ? pair.summer : pair.standard;
          const at = start + match.index;
          if (unit.touchesVoid(at, at + said.length)) return [];
          const either = pair.always ? `${right} or ${pair.always}` : right;
          return [
            {
              spot: unit.spot(at, at + said.length),
              message: `On ${dayText(dayOf(day), 'en-GB')} that zone keeps ${right}, not ${said}: write ${either}.`,
              quote: said,
              fixes: [replaceWith(right), ...(pair.always ? [replaceWith(pair.always)] : [])],
            },
          ];
        });
      });
    }),
});

const daysIn = (text: string, language: string, today: string): string[] =>
  findDates(dateLine(text), language, today).map(({ date }) => date);

/** What the clocks of the zone are before UTC in its two seasons. */
function offsetsIn({ zone }: Pair, year: string): { standard: number; summer: number } {
  const [one = 0, other = 0] = [`${year}-01-15`, `${year}-07-15`].map((day) => offsetOn(day, zone));
  return { standard: Math.min(one, other), summer: Math.max(one, other) };
}

/** Whether the clocks of the zone show the other of its two times on that day. */
function isOutOfSeason(pair: Pair, said: string, day: string): boolean {
  const { summer } = offsetsIn(pair, day.slice(0, 4));
  return (said === pair.standard) === (offsetOn(day, pair.zone) === summer);
}

/** Whether the zone of the pair is meant: nothing is named that keeps the time that is said. */
function isMeant(pair: Pair, said: string, day: string, named: readonly string[]): boolean {
  const isStandard = said === pair.standard;
  const offsets = offsetsIn(pair, day.slice(0, 4));
  const meant = isStandard ? offsets.standard : offsets.summer;
  if (named.some((zone) => offsetOn(day, zone) === meant)) return false;
  const isNear = (zone: string): boolean =>
    [offsets.standard, offsets.summer].includes(offsetOn(day, zone));
  if (pair.isElsewhereToo && named.length > 0 && !named.some(isNear)) return false;
  return !pair.isShared || !isStandard || named.includes(pair.zone);
}

const noonOf = (day: string): string => `${day}T12:00:00Z`;

/** Nanoseconds that the clocks of a zone are before UTC at noon of a day. */
const offsetOn = (day: string, zone: string): number =>
  Temporal.Instant.from(noonOf(day)).toZonedDateTimeISO(zone).offsetNanoseconds;
