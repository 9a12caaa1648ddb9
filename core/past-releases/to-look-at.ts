import { ownValue } from '../text/own-value';

/** Something that was true of an old release and may not be of a new one. */
export interface ToLookAt {
  readonly what: 'date' | 'weekday' | 'time' | 'quarter' | 'year' | 'figure' | 'name';
  /** From and to, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/**
 * Dates, weekdays, times, quarters, years, figures and the given names in a text, in order, none over
 * another.
 *
 * @param language BCP 47; English is always understood
 * @param names people of the release; their last names are found alone, too
 */
export function toLookAt(text: string, language: string, names: readonly string[]): ToLookAt[] {
  const found: ToLookAt[] = [];
  for (const match of text.matchAll(patternFor(language, names))) {
    const what = KINDS.find((kind) => match.groups?.[kind] !== undefined);
    const isOrdinary = what === 'date' && isOrdinaryWord(match[0]);
    if (!what || isOrdinary) continue;
    found.push({ what, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

const KINDS = ['date', 'weekday', 'time', 'quarter', 'year', 'figure', 'name'] as const;

/** Months that are common words where they stand alone: “we may”, “they march”. “May” may begin a sentence. */
const isOrdinaryWord = (text: string): boolean => text === 'May' || /^(?:may|march)$/.test(text);

/** Languages in whose regions months have other names, too. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-EG', 'ar-LB', 'ar-MA', 'ar-TN'],
  de: ['de-AT'],
};

const QUARTERS =
  'quarter|trimestre|quartal|kwartaal|kwartał|kvartal|квартал[аеу]?|τρίμηνο|الربع|çeyrek|negyedév';
/** Stands before “quarter” and says nothing of which. */
const ARTICLES =
  'the|le|el|il|o|das|des|im|am|het|du|del|al|ao|do|ce|ce dernier|a|an|un|uno|um|ein|een|per|each|chaque';
const SCALES =
  'per ?cent|percent|pour ?cent|por ciento|por cento|prozent|procent|per ?cento|hundred|thousand|million(?:s|en|es)?|billion(?:s|en)?|milliard(?:s|en)?|millones|mil|milhões|milioni|miliardi|tausend|duizend|miljoen|miljard|bn|m|k|тысяч|млн|млрд|миллион(?:а|ов)?|ألف|مليون|مليار|في المئة|万|亿|億';

const patterns = new Map<string, RegExp>();

function patternFor(language: string, names: readonly string[]): RegExp {
  const key = [language, ...names].join('\n');
  const known = patterns.get(key);
  if (known) return known;
  const pattern = makePattern(language, names);
  // A release has one language and one set of names; of the next nothing is used again.
  patterns.clear();
  patterns.set(key, pattern);
  return pattern;
}

function makePattern(language: string, names: readonly string[]): RegExp {
  const primary = language.split('-')[0] ?? '';
  const languages = [language, ...(ownValue(VARIANTS, primary) ?? []), 'en'];
  const months = namesIn(languages, (format, length) =>
    Array.from({ length: 12 }, (_, month) =>
      format({ month: length, day: 'numeric' }, 'month', Date.UTC(2024, month, 1)).concat(
        format({ month: length }, 'month', Date.UTC(2024, month, 1)),
      ),
    ).flat(),
  );
  const weekdays = namesIn(languages, (format, length) =>
    // 1 January 2024 was a Monday.
    Array.from({ length: 7 }, (_, day) =>
      format({ weekday: length }, 'weekday', Date.UTC(2024, 0, day + 1)),
    ).flat(),
  );
  const start = '(?<![\\p{L}\\p{N}])';
  const end = '(?![\\p{L}\\p{N}])';
  const between = '(?:[\\s,،.]|\\b(?:de|del|of|the|den|der|el|le|di|do)\\b){1,5}';
  const day = '\\p{Nd}{1,2}(?:st|nd|rd|th|er|º|ª|\\.)?';
  const year = '\\p{Nd}{4}';
  const [month, weekday] = [any(months), any(weekdays)];
  const date = [
    '\\p{Nd}{2,4}\\s?年(?:\\s?\\p{Nd}{1,2}\\s?月)?(?:\\s?\\p{Nd}{1,2}\\s?日)?',
    '\\p{Nd}{1,2}\\s?月(?:\\s?\\p{Nd}{1,2}\\s?日)?',
    `${start}(?:(?:${weekday})${between})?${day}${between}(?:${month})(?:${between}${year})?${end}`,
    `${start}(?:(?:${weekday})${between})?(?:${month})${between}${day}(?:${between}${year})?${end}`,
    `${start}(?:${month})${between}${year}${end}`,
    `${start}${year}-\\p{Nd}{2}-\\p{Nd}{2}${end}`,
    `${start}\\p{Nd}{1,2}(?<point>[./-])\\p{Nd}{1,2}\\k<point>(?:\\p{Nd}{4}|\\p{Nd}{2})${end}`,
    `${start}(?:${any(months.filter(isLong))})${end}`,
  ].join('|');
  const people = any(peopleIn(names));
  const groups: Readonly<Record<(typeof KINDS)[number], string>> = {
    date,
    weekday: `${start}(?:${any(weekdays.filter(isLong))})${end}`,
    time: `${start}\\p{Nd}{1,2}(?:[:.]\\p{Nd}{2}(?:\\s?[ap]\\.?m\\.?)?|\\s?[ap]\\.?m\\.?|\\s?h(?:\\s?\\p{Nd}{2})?)${end}`,
    quarter: `${start}[QT][1-4]${end}|${start}(?!(?:${ARTICLES})\\s)[\\p{L}\\p{Nd}]+[.º]?\\s(?:${QUARTERS})${end}|${start}(?:${QUARTERS})\\s(?:ال)?(?:أول|ثاني|ثالث|رابع)${end}`,
    year: `${start}(?<![\\p{Nd}][.,])(?:19|20|١٩|٢٠|۱۹|۲۰)\\p{Nd}{2}(?:[–/-]\\p{Nd}{2,4})?(?![.,]\\p{Nd})${end}`,
    figure: `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-–])(?:[€$£¥]\\s?)?\\p{Nd}+(?:[.,'’ \\u00a0\\u202f٬٫]\\p{Nd}+)*(?:\\s?%|\\s?[€$£¥]|[\\s-]?(?:${SCALES})${end})?${end}`,
    name: people ? `${start}(?:${people})${end}` : '(?!)',
  };
  const all = KINDS.map((kind) => `(?<${kind}>${groups[kind]})`);
  return new RegExp(all.join('|'), 'giu');
}

type Format = (
  options: Intl.DateTimeFormatOptions,
  part: Intl.DateTimeFormatPartTypes,
  time: number,
) => string[];

/** The names of months or days in some languages, long and short, each once. */
function namesIn(
  languages: readonly string[],
  names: (format: Format, length: 'long' | 'short') => string[],
): string[] {
  const all = languages.flatMap((language) => {
    const format: Format = (options, part, time) => {
      const parts = new Intl.DateTimeFormat(language, {
        ...options,
        calendar: 'gregory',
        timeZone: 'UTC',
      }).formatToParts(time);
      return parts.filter(({ type }) => type === part).map(({ value }) => value);
    };
    return [...names(format, 'long'), ...names(format, 'short')];
  });
  // A full stop may follow a short name or not; digits are no names.
  const plain = all.map((name) => name.replace(/\.$/, '')).filter((name) => /\p{L}/u.test(name));
  return [...new Set(plain)];
}

/** Short names are words of their own in many languages: “Sun”, “mar”, “dim”. */
const isLong = (name: string): boolean => name.length > 3 || /[^\p{Script=Latin}]/u.test(name);

/** The people's whole names, and the last word of each. */
function peopleIn(names: readonly string[]): string[] {
  const whole = names.map((name) => name.trim()).filter((name) => name.length > 2);
  const last = whole.flatMap((name) => name.split(/\s+/).slice(1).at(-1) ?? []);
  return [...new Set([...whole, ...last.filter((name) => name.length > 2)])];
}

/** Any of some words, the longest first. */
const any = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+'))
    .join('|');
