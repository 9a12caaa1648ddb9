import { baseLanguage } from '../../text/base-language';
import { blockCheck, type CheckContext } from '../check';
import { calendarNames } from '../text/dates';
import { hasCase } from '../text/languages';
import { phrasePattern } from '../text/phrases';
import type { TextUnit } from '../text/text-unit';

/** Words for “when”, in addition to dates, weekdays and months. */
const WHEN: Readonly<Record<string, readonly string[]>> = {
  en: [
    'today',
    'yesterday',
    'tomorrow',
    'tonight',
    'this week',
    'this month',
    'this year',
    'last week',
    'last month',
    'last year',
    'next week',
    'next month',
  ],
  fr: ["aujourd'hui", 'hier', 'demain', 'cette semaine', 'ce mois', 'cette année'],
  es: ['hoy', 'ayer', 'mañana', 'esta semana', 'este mes', 'este año'],
  de: ['heute', 'gestern', 'morgen', 'diese woche'],
  pt: ['hoje', 'ontem', 'amanhã', 'esta semana'],
  it: ['oggi', 'ieri', 'domani', 'questa settimana'],
};
const MIN_WORDS = 6;

export const ledeFacts = blockCheck({
  id: 'lede-facts',
  title: 'Lede without who, what or when',
  severity: 'warning',
  readsFacts: true,
  why: 'The lede must say who did what, and when: it may be all that is printed.',
  run({ kind, lines: [line] }, context) {
    if (kind !== 'lede' || !line || line.text.trim() === '') return [];
    if (line.segments.some(({ type }) => type === 'placeholder')) return [];
    const missing = [
      ...(saysWho(line, context) ? [] : ['who']),
      ...(line.words.length >= MIN_WORDS ? [] : ['what']),
      ...(saysWhen(line, context) ? [] : ['when']),
    ];
    if (missing.length === 0) return [];
    const message = `The lede does not say ${missing.join(' or ')}.`;
    return [{ spot: line.spot(0, line.text.length), message, quote: line.text.trim() }];
  },
});

/** One of the organisations, or any name: a capital that does not begin the sentence. */
function saysWho({ text, language, sentences }: TextUnit, { facts }: CheckContext): boolean {
  const names = facts.organisations.flatMap(({ name, acronym }) => [name, acronym]);
  if (names.some((name) => name.trim() !== '' && text.includes(name.trim()))) return true;
  // In German every noun has a capital, and some scripts have none, so names cannot be detected.
  if (!hasCase(language) || baseLanguage(language) === 'de') return true;
  if (/(?<!\p{L})\p{Lu}{2,}/u.test(text)) return true;
  const calendar = new Set([
    ...calendarNames(baseLanguage(language), 'month'),
    ...calendarNames(baseLanguage(language), 'weekday'),
  ]);
  return sentences.some((sentence) =>
    [...sentence.text.slice(1).matchAll(/(?<!\p{L})\p{Lu}\p{L}*/gu)].some(
      ([word]) => word.length > 1 && !calendar.has(word.toLowerCase()),
    ),
  );
}

/** A date in the dateline or the text, a weekday, a month, or a word such as “today”. */
function saysWhen({ text, language }: TextUnit, { facts }: CheckContext): boolean {
  if (facts.date) return true;
  const base = baseLanguage(language);
  const words = [
    ...calendarNames(base, 'month'),
    ...calendarNames(base, 'weekday'),
    ...(WHEN[base] ?? []),
  ];
  return WHEN[base] === undefined || phrasePattern(words).test(text);
}
