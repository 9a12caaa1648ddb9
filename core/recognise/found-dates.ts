import { dateNames } from '../dates/date-names';
import { plainLine } from '../dates/plain-line';
import { readDate } from '../dates/read-date';
import { ownValue } from '../text/own-value';

/** A date that stands in a line. */
export interface FoundDate {
  /** Where it stands in the line as `plainLine` writes it. */
  readonly start: number;
  readonly end: number;
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly hasYear: boolean;
}

/** Arabic has other names for the months in the Levant and in the Maghreb; Spanish writes setiembre. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar', 'ar-LB', 'ar-MA', 'ar-DZ'],
};
const MORE_MONTHS: Readonly<Record<string, string>> = {
  setiembre: 'septiembre',
  شتنبر: 'سبتمبر',
  غشت: 'أغسطس',
  يوليوز: 'يوليو',
  نونبر: 'نوفمبر',
  دجنبر: 'ديسمبر',
  ماي: 'مايو',
};
const renamed = new Map(
  Object.entries(MORE_MONTHS).map(([name, usual]) => [plainLine(name), plainLine(usual)]),
);

export const languagesFor = (language: string): readonly string[] => {
  const base = language.split('-')[0] ?? '';
  return [language, ...(ownValue(MORE, base) ?? [])];
};

const patterns = new Map<string, RegExp>();

/** The line in which dates are looked for: as `plainLine` writes it, months under their usual names. */
export function dateLine(text: string): string {
  const plain = plainLine(text);
  return /setiembre|[\u0600-\u06ff]/u.test(plain)
    ? plain.replace(/\p{L}+/gu, (word) => renamed.get(word) ?? word)
    : plain;
}

/**
 * The dates in a line, in order.
 *
 * @param line as `dateLine` writes it
 * @param today for dates without a year: ISO 8601 calendar date
 */
export function findDates(line: string, language: string, today: string): FoundDate[] {
  if (!/\d/.test(line)) return [];
  const languages = languagesFor(language);
  const found: FoundDate[] = [];
  for (const match of line.matchAll(patternFor(language, languages))) {
    const said = match[0].replace(/\s*\/\s*\p{L}[\p{L}\s]*?(?=\s*\d{4}|$)/u, '');
    const reading = readDate(
      said
        .replace(/(\d)o\b/u, '$1')
        .replace(/°/g, '')
        .replace(/(?<=\s)ב(?=\p{L})/u, ''),
      { languages, today },
    );
    if (reading.type !== 'date') continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      date: reading.date,
      hasYear: /\d{4}/.test(said),
    });
  }
  return found;
}

function patternFor(language: string, languages: readonly string[]): RegExp {
  let pattern = patterns.get(language);
  if (!pattern) {
    const months = [...dateNames(languages).months.keys()]
      .filter((name) => name.length > 1)
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|');
    const month = `(?:${months}|sept)\\.?(?![\\p{L}])`;
    const day = '(?<![\\d.:/-])\\d{1,2}(?:st|nd|rd|th|er|o|°|\\.|-го)?';
    const year = '\\d{4}(?!\\d)';
    pattern = new RegExp(
      [
        `${day}\\s*(?:de |of |d|ב)?${month}(?:\\s*/\\s*\\p{L}+(?: \\p{L}+)?(?=\\s*,?\\s*${year}))?(?:,?\\s*(?:de |del )?${year})?`,
        `(?<!\\p{L})${month}\\s*\\d{1,2}(?:st|nd|rd|th)?(?!\\d|[:.h]\\d)(?:,?\\s*${year})?`,
        `(?<!\\d)\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)`,
        `(?<![\\d./])\\d{1,2}([./])\\s?\\d{1,2}\\1\\s?\\d{4}(?!\\d)`,
        `(?<!\\d)\\d{4}年\\s?\\d{1,2}月\\s?\\d{1,2}日`,
      ].join('|'),
      'gu',
    );
    patterns.set(language, pattern);
  }
  return pattern;
}
