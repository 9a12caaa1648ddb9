import { plainLine } from '../dates/plain-line';
import { localTime } from '../embargo/local-time';
import { readZone } from '../embargo/zones/find-zones';
import type { ReleaseTime } from '../release/facts';
import { isTimeZoneName } from '../release/time-zone-name';
import { ownValue } from '../text/own-value';
import { dateLine, type FoundDate, findDates } from './found-dates';
import { MIDNIGHT_WORDS, NOON_WORDS } from './press-words';

/** What decides what a time without its year or zone means. */
export interface TimeContext {
  readonly language: string;
  /** ISO 8601 calendar date. */
  readonly today: string;
  /** The place of the dateline; empty where there is none. */
  readonly place: string;
  /** IANA zone of the person; empty where it is not known. */
  readonly zone: string;
}

/** An embargo as a line says it, and how sure it is. */
export interface EmbargoReading {
  readonly time: Extract<ReleaseTime, { type: 'embargo' }>;
  readonly confidence: number;
}

interface Time {
  readonly start: number;
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  /** "Midnight" of a day: at which end of it, the text does not say. */
  readonly isMidnight: boolean;
}

/** The dates and the times of day that a line says. */
interface TimesInLine {
  /** The line as `dateLine` writes it, with signs of private use in the place of its dates. */
  readonly masked: string;
  readonly dates: readonly FoundDate[];
  readonly times: readonly Time[];
}

function timesIn(text: string, { language, today }: TimeContext): TimesInLine {
  const line = dateLine(text);
  const dates = findDates(line, language, today);
  let masked = line;
  for (const { start, end } of dates)
    masked = masked.slice(0, start) + '\ue000'.repeat(end - start) + masked.slice(end);
  const offsets = [...masked.matchAll(/(?:utc|gmt)\s?[+-]\s?\d{1,2}(?::\d{2})?/gu)];
  let timed = masked;
  for (const { index, 0: said } of offsets) {
    timed = timed.slice(0, index) + '\ue001'.repeat(said.length) + timed.slice(index + said.length);
  }
  return { masked, dates, times: findTimes(timed) };
}

/** A time of day that a sentence says, with the zones that its name may mean; none: it names none. */
export interface SaidTime {
  readonly hour: number;
  readonly minute: number;
  /** "Midnight", or 24:00: at which end of the day, the text does not say. */
  readonly isMidnight: boolean;
  readonly zones: readonly string[];
  /** The day that stands with it, ISO 8601; null where the sentence names none. */
  readonly date: string | null;
}

/** What a sentence says of days and times: all its times, and the days that stand with none. */
export function saidTimes(
  text: string,
  context: TimeContext,
): { readonly times: readonly SaidTime[]; readonly dates: readonly string[] } {
  const { masked, dates, times } = timesIn(text, context);
  const [first] = times;
  if (!first) return { times: [], dates: dates.map(({ date }) => date) };
  const said = times.map((time, index): SaidTime => {
    const next = times[index + 1]?.start ?? masked.length;
    const zones = zoneIn(masked.slice(time.end, next), text, context).map(({ zone }) => zone);
    return {
      hour: time.hour % 24,
      minute: time.minute,
      isMidnight: time.isMidnight || time.hour === 24,
      zones,
      date: dateOf(time, first, dates) || null,
    };
  });
  return { times: said, dates: dates.map(({ date }) => date) };
}

/**
 * Until when a line holds a text back: "Embargoed until 00.01 GMT, 10 December 2026", "EMBARGO: 05:00 GMT
 * / 06:00 CET / 00:00 EST, 3 December". Null where it names no day.
 */
export function readEmbargo(text: string, context: TimeContext): EmbargoReading | null {
  const { masked, dates, times } = timesIn(text, context);
  const [firstDate] = dates;
  if (!firstDate) return null;
  let confidence = firstDate.hasYear ? 0.98 : 0.9;
  const [first] = times;
  if (!first) {
    // A day alone: from its beginning.
    const zone = zoneIn(masked, text, context)[0] ?? fallbackZone(context);
    return made([{ clock: `${firstDate.date}T00:00`, zone: zone.zone }], 0.5);
  }
  const said = times.flatMap((time, index) => {
    const next = times[index + 1]?.start ?? masked.length;
    const zones = zoneIn(masked.slice(time.end, next), text, context);
    return { time, date: dateOf(time, first, dates), zones };
  });
  const zoned = said.filter(({ zones }) => zones.length > 0);
  if (zoned.length === 0) {
    // The zone may stand before the time, or nowhere.
    const before = zoneIn(masked.slice(0, first.start), text, context);
    const fallback = fallbackZone(context);
    const zone = before[0] ?? fallback;
    confidence = Math.min(confidence, before[0] ? 0.9 : fallback.confidence);
    const own = said[0] as (typeof said)[number];
    if (own.time.isMidnight) confidence = Math.min(confidence, 0.5);
    return made([{ clock: clockOf(own.date, own.time), zone: zone.zone }], confidence);
  }
  const [main, ...others] = zoned as [(typeof said)[number], ...(typeof said)[number][]];
  if (main.time.isMidnight) confidence = Math.min(confidence, 0.5);
  if ((main.zones[0]?.isUnsure ?? false) && others.length === 0)
    confidence = Math.min(confidence, 0.65);
  const choices = main.zones.map(({ zone }) => ({
    zone,
    instant: instantOf(clockOf(main.date, main.time), zone),
  }));
  const agreeing =
    choices.find(({ instant }) =>
      others.every((other) => other.zones.some(({ zone }) => isAt(other.time, zone, instant))),
    ) ?? choices[0];
  const clocks = [{ clock: clockOf(main.date, main.time), zone: agreeing?.zone ?? 'UTC' }];
  for (const other of others) {
    const fitting = other.zones.find(({ zone }) => isAt(other.time, zone, agreeing?.instant ?? ''));
    if (!fitting) confidence = 0.4;
    clocks.push({ clock: '', zone: (fitting ?? other.zones[0])?.zone ?? 'UTC' });
  }
  return made(clocks, confidence);
}

/** The first clock says the instant; the zones of the others are announced too. */
function made(
  clocks: readonly { readonly clock: string; readonly zone: string }[],
  confidence: number,
): EmbargoReading | null {
  const [main, ...others] = clocks;
  if (!main) return null;
  const alsoIn = [...new Set(others.map(({ zone }) => zone))].filter((zone) => zone !== main.zone);
  const instant = instantOf(main.clock, main.zone);
  if (instant === '') return null;
  return { time: { type: 'embargo', instant, zone: main.zone, alsoIn }, confidence };
}

/** The instant at which clocks show a time; the later where they do so twice; empty for no time. */
function instantOf(clock: string, zone: string): string {
  try {
    const [day = '', hours = ''] = clock.split('T');
    const isNextDay = hours.startsWith('24');
    const time = localTime(isNextDay ? `${nextDay(day)}T00${hours.slice(2)}` : clock, zone);
    if (time.type === 'once') return time.instant;
    return time.type === 'skipped' ? time.after.instant : time.second.instant;
  } catch {
    return '';
  }
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Whether clocks in a zone show a time of day at an instant. */
function isAt({ hour, minute }: Time, zone: string, instant: string): boolean {
  if (instant === '') return false;
  const [h = '', m = ''] = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(new Date(instant))
    .split(':');
  return Number(h) === hour % 24 && Number(m) === minute;
}

/** "Midnight" is taken for the end of the day: nobody publishes too early by it. */
const clockOf = (date: string, { hour, minute, isMidnight }: Time): string =>
  `${date}T${isMidnight ? '24' : String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** The day of a time: as the first stands, the day is written before the time, or after it. */
function dateOf(time: Time, first: Time, dates: readonly FoundDate[]): string {
  const isBefore = (dates[0]?.start ?? 0) < first.start;
  const found = isBefore
    ? dates.findLast(({ start }) => start < time.start)
    : dates.find(({ start }) => start > time.start);
  return (found ?? dates.at(-1))?.date ?? '';
}

const AM =
  'am|a\\.\\s?m\\.?|صباحا|du matin|de la manana|da manha|утра|morgens|del mattino|de la madrugada';
const PM =
  'pm|p\\.\\s?m\\.?|مساء|عصرا|du soir|de lapres-midi|de la tarde|de la noche|da tarde|da noite|вечера|дня|abends|nachmittags|del pomeriggio|di sera';
const PERIOD = `(?:\\s*(?<am>${AM})|\\s*(?<pm>${PM}))(?![\\p{L}])`;
const HOUR_UNIT = 'h|uhr|uur|heures?|horas|hrs?|hours|часов|час|годин[аі]?|o ?clock';
const ARABIC_HOURS = [
  'الواحده',
  'الثانيه',
  'الثالثه',
  'الرابعه',
  'الخامسه',
  'السادسه',
  'السابعه',
  'الثامنه',
  'التاسعه',
  'العاشره',
  'الحاديه عشره',
  'الثانيه عشره',
];
const ARABIC = [...ARABIC_HOURS]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('ه', '[هة]'))
  .join('|');
const words = (list: readonly string[]): string =>
  [...list].sort((a, b) => b.length - a.length).join('|');

const TIME = new RegExp(
  [
    `(?<![\\d.:])(?<h1>\\d{1,2})\\s?[:h.]\\s?(?<m1>\\d{2})(?!\\d)(?::\\d{2})?(?:${PERIOD})?`,
    `(?<![\\d.:])(?<h2>\\d{1,2})${PERIOD.replace('<am>', '<am2>').replace('<pm>', '<pm2>')}`,
    `(?<![\\d.:])(?<h3>\\d{1,2})\\s?(?:${HOUR_UNIT})(?![\\p{L}])`,
    `(?<![\\d.:])(?<h4>[012]\\d)(?<m4>[0-5]\\d)(?=\\s?(?:z|[\\p{L}]{2,4})(?![\\p{L}]))`,
    `(?:ore|kl\\.?|الساعه|الساعة|alle|at|а)\\s(?<h5>\\d{1,2})(?![\\d:.h])(?:${PERIOD.replace('<am>', '<am5>').replace('<pm>', '<pm5>')})?`,
    `(?<h6>${ARABIC})(?:${PERIOD.replace('<am>', '<am6>').replace('<pm>', '<pm6>')})?`,
    `(?<![\\p{L}])(?<midnight>${words(MIDNIGHT_WORDS)})(?![\\p{L}])`,
    `(?<![\\p{L}])(?<noon>${words(NOON_WORDS)})(?![\\p{L}])`,
  ].join('|'),
  'gu',
);

/** The times of day in a line, in order. */
function findTimes(line: string): Time[] {
  const times: Time[] = [];
  for (const match of line.matchAll(TIME)) {
    const groups = match.groups ?? {};
    const word = groups.midnight ?? groups.noon;
    const end = match.index + match[0].length;
    const last = times.at(-1);
    if (word !== undefined) {
      // "00:00 (midnight)" and "12 noon" say one time twice.
      if (last && match.index - last.end < 6) continue;
      times.push({
        start: match.index,
        end,
        hour: groups.noon ? 12 : 0,
        minute: 0,
        isMidnight: !groups.noon,
      });
      continue;
    }
    const arabic = groups.h6 ? ARABIC_HOURS.indexOf(groups.h6.replaceAll('ة', 'ه')) + 1 : undefined;
    const written = Number(
      groups.h1 ?? groups.h2 ?? groups.h3 ?? groups.h4 ?? groups.h5 ?? arabic ?? 99,
    );
    const minute = Number(groups.m1 ?? groups.m4 ?? 0);
    const am = groups.am ?? groups.am2 ?? groups.am5 ?? groups.am6;
    const pm = groups.pm ?? groups.pm2 ?? groups.pm5 ?? groups.pm6;
    const hour = am || pm ? (written % 12) + (pm ? 12 : 0) : written;
    if (hour > 24 || minute > 59) continue;
    times.push({ start: match.index, end, hour, minute, isMidnight: false });
  }
  return times;
}

interface Zone {
  readonly zone: string;
  /** The name fits other zones too. */
  readonly isUnsure: boolean;
}

/** Names of zones that are neither cities nor abbreviations, as `plainLine` writes them. */
const ZONE_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'Etc/GMT':
      'greenwich|greenwich mean time|غرينتش|غرينيتش|جرينتش|гринвичу|по гринвичу|格林尼治|tu|temps universel',
    UTC: 'universal time|всемирному|tuc',
    'America/New_York':
      'eastern|eastern time|us eastern|us eastern time|eastern standard time|eastern daylight time|us et|new york city|نيويورك|纽约|hora del este',
    'America/Chicago': 'us central|us central time|central standard time',
    'America/Los_Angeles': 'pacific|pacific time|us pacific|us pacific time',
    'Europe/Paris':
      'central european time|central european summer time|mitteleuropaische zeit|heure deurope centrale|hec|باريس',
    'Europe/Berlin': 'deutscher zeit|mez|mesz',
    'Europe/London': 'uk|uk time|british summer time|british|لندن|伦敦|лондону|лондонскому',
    'Europe/Moscow': 'мск|московскому|москва|москве|موسكو',
    'Europe/Kyiv': 'киевскому|київським|києвом',
    'Europe/Zurich': 'جنيف|женеве|женевскому|日内瓦|geneva',
    'Africa/Cairo': 'القاهره|القاهرة',
    'Asia/Riyadh': 'مكه|مكة|مكه المكرمه|الرياض',
    'Asia/Dubai': 'دبي|الامارات',
    'Asia/Beirut': 'بيروت',
    'Asia/Amman': 'عمان',
    'Asia/Shanghai': '北京时间|北京時間|北京|中国时间',
    'Asia/Hong_Kong': '香港时间|香港時間',
    'Asia/Tokyo': '日本时间|日本時間|東京|jst',
    'Asia/Jerusalem': 'שעון ישראל|القدس',
    'Europe/Istanbul': 'tsi|turkiye saati',
    'Asia/Almaty': 'алматы|астана|астаны',
    'America/Mexico_City': 'ciudad de mexico|cdmx|centro de mexico',
    'America/Sao_Paulo': 'brasilia',
    'Europe/Madrid': 'peninsular|hora peninsular|espana',
    'Europe/Rome': 'italiana|ora italiana',
    'Africa/Johannesburg': 'sa time|south african',
    'Australia/Sydney': 'aest/aedt',
  }).flatMap(([zone, names]) => names.split('|').map((name) => [plainLine(name), zone])),
);

/** Differences to UTC that no zone without a place has. */
const ODD_OFFSETS: Readonly<Record<string, string>> = {
  '+5:30': 'Asia/Kolkata',
  '+5:45': 'Asia/Kathmandu',
  '+3:30': 'Asia/Tehran',
  '+4:30': 'Asia/Kabul',
  '+6:30': 'Asia/Yangon',
  '+9:30': 'Australia/Darwin',
  '+10:30': 'Australia/Adelaide',
  '-3:30': 'America/St_Johns',
  '-2:30': 'America/St_Johns',
};

/** Words between a time and the name of its zone. */
const TIME_WORDS =
  /(?<![\p{L}])(?:time|local|heures?|heure de|de|d|du|la|le|les|hora|horario|horas|hrs?|hours|uhr|uur|zeit|ora|ore|tijd|oras?|saati|ile|بتوقيت|توقيت|الساعه|الساعة|по|времени|время|за|часом|at|the|in|on|until|till|time zone|of|h|midnight|noon|tid|czasu|dia|del|r|г|года|року|год|мин|لل|في|يوم|kl|strictly|from|before|city)(?![\p{L}])/gu;

/** Words that are abbreviations of zones too: only in capitals, and where the language has no such word. */
const ALSO_WORDS = new Set([
  'et',
  'west',
  'art',
  'cat',
  'eat',
  'pt',
  'mt',
  'ct',
  'ast',
  'ist',
  'est',
  'wet',
  'us',
  'in',
  'no',
  'de',
  'it',
  'so',
  'do',
  'la',
  'al',
  'id',
  'is',
  'me',
  'my',
  'pm',
  'am',
  'ga',
  'to',
  'as',
  'at',
  'be',
  'z',
  'li',
  'ma',
  'ne',
  'mar',
  'sun',
]);

/** The zones that a stretch of a line may mean; several where its name is ambiguous. */
function zoneIn(stretch: string, original: string, { language, today }: TimeContext): Zone[] {
  const offset = /(?:utc|gmt)\s?([+-])\s?(\d{1,2})(?::(\d{2}))?/u.exec(stretch);
  if (offset) {
    const [, sign = '+', hours = '0', minutes = '00'] = offset;
    const odd = ODD_OFFSETS[`${sign}${Number(hours)}:${minutes}`];
    if (odd) return [{ zone: odd, isUnsure: false }];
    const zone = Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
    if (isTimeZoneName(zone)) return [{ zone, isUnsure: false }];
  }
  const capitals = new Set(
    original
      .normalize('NFKC')
      .match(/(?<![\p{L}])\p{Lu}{1,5}(?![\p{L}])/gu)
      ?.map((word) => word.toLowerCase()) ?? [],
  );
  const isShouted = original === original.toUpperCase();
  const pieces = stretch
    .replace(/[\ue000\ue001]+/g, ' ; ')
    .replace(/[()[\]/,;:.·|–—-]+(?=\s|$)|[([]|(?<=\s)[-–—/|]/gu, ' ; ')
    .replace(TIME_WORDS, ' ')
    .split(';');
  for (const piece of pieces) {
    const tokens = piece
      .trim()
      .split(/\s+/)
      .filter((token) => token !== '');
    for (let length = Math.min(4, tokens.length); length > 0; length -= 1) {
      for (let at = 0; at + length <= tokens.length; at += 1) {
        const gram = tokens
          .slice(at, at + length)
          .join(' ')
          .replace(/^[(\s]+|[)\s.,]+$/g, '');
        const named =
          ownValue(ZONE_NAMES, gram) ?? ownValue(ZONE_NAMES, gram.replace(/^(?:بتوقيت|و)\s?/u, ''));
        if (named) return [{ zone: named, isUnsure: false }];
        if (gram.length < 2) continue;
        if (gram.length <= 4 && /^[a-z]+$/.test(gram)) {
          if (!capitals.has(gram)) continue;
          if (ALSO_WORDS.has(gram) && (isShouted || at > 0) && !(gram === 'est' || gram === 'et'))
            continue;
          if ((gram === 'et' || gram === 'est') && !/^en\b/.test(language) && isShouted) continue;
        }
        const reading = readZone(gram, { languages: [language], instant: `${today}T12:00:00Z` });
        if (reading.type === 'one') return [{ zone: reading.match.zone, isUnsure: false }];
        if (reading.type === 'several') {
          return reading.matches.map(({ zone }) => ({ zone, isUnsure: true }));
        }
      }
    }
  }
  return [];
}

/** Where nearly all who write a language live in one zone. */
const ZONE_OF_LANGUAGE: Readonly<Record<string, string>> = {
  de: 'Europe/Berlin',
  it: 'Europe/Rome',
  nl: 'Europe/Amsterdam',
  sv: 'Europe/Stockholm',
  pl: 'Europe/Warsaw',
  tr: 'Europe/Istanbul',
  uk: 'Europe/Kyiv',
  he: 'Asia/Jerusalem',
  ja: 'Asia/Tokyo',
  zh: 'Asia/Shanghai',
  ru: 'Europe/Moscow',
};

/** The zone of a time that names none: that of the place, of the person, of the language. */
function fallbackZone({ place, language, zone, today }: TimeContext): {
  readonly zone: string;
  readonly confidence: number;
} {
  for (const name of [place, ...place.split(/[,/،]/u)].map((part) => part.trim())) {
    if (name === '') continue;
    const named = ownValue(ZONE_NAMES, plainLine(name));
    if (named) return { zone: named, confidence: 0.65 };
    const reading = readZone(name, { languages: [language], instant: `${today}T12:00:00Z` });
    if (reading.type === 'one') return { zone: reading.match.zone, confidence: 0.65 };
  }
  const [base = '', region = ''] = language.split('-');
  if (region === 'CH') return { zone: 'Europe/Zurich', confidence: 0.6 };
  const usual = ownValue(ZONE_OF_LANGUAGE, base);
  if (usual) return { zone: usual, confidence: 0.55 };
  return zone === '' ? { zone: 'UTC', confidence: 0.3 } : { zone, confidence: 0.5 };
}
