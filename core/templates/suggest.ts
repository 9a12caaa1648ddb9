import { Temporal } from 'temporal-polyfill';
import { dateText } from '../release/facts-text';
import type { Variable, VariableType } from '../release/form/variable';
import { isText, type LooseNode } from '../release/nodes';
import type { Release } from '../release/release';
import { releaseTimeText } from './release-time';
import { fieldsFrom } from './substitute';

/** A text in a release that may well be different the next time. */
export interface Suggestion {
  readonly variable: Variable;
  /** The text that it would take the place of; empty where only a fact is asked for. */
  readonly text: string;
  /** The number of occurrences. */
  readonly count: number;
  /** The answer that gives the same release again. */
  readonly value: string;
}

/**
 * Suggests variables for a template made from this release: place and date, people and
 * organisations, dates, numbers and e-mail addresses in the text. Text that is already a variable
 * is left out.
 */
export function suggestVariables(release: Release): Suggestion[] {
  const { facts } = release;
  const lines = linesOf(release);
  const found: Suggestion[] = [];
  const names = new Set(release.form?.variables.map(({ name }) => name));
  const add = (type: VariableType, text: string, value: string, changes: Partial<Variable>) => {
    const trimmed = text.trim();
    if (found.some((one) => one.text === trimmed && trimmed !== '')) return;
    const name = freeName(changes.name ?? type, names);
    names.add(name);
    const label = changes.label ?? WORDS[type];
    const variable: Variable = {
      ...{ name, type, label, prompt: label, help: '', example: value, required: true },
      ...{ default: '', choices: [], ...changes, name },
    };
    found.push({ variable, text: trimmed, count: countOf(lines, trimmed), value });
  };
  const isFree = (fact: string) => !release.form?.variables.some((each) => each.fact === fact);
  if (facts.date && isFree('date')) {
    const text = dateText(facts.date, facts.language);
    const isWritten = countOf(lines, text) > 0;
    add('date', isWritten ? text : '', facts.date, { label: 'Date', fact: 'date' });
  }
  if (facts.place.trim() && isFree('place')) {
    const isWritten = countOf(lines, facts.place.trim()) > 0;
    const text = isWritten ? facts.place : '';
    add('place', text, facts.place.trim(), { label: 'Place', fact: 'place' });
  }
  if (facts.releaseTime?.type === 'embargo' && isFree('releaseTime')) {
    const value = releaseTimeText(facts.releaseTime) ?? '';
    add('release-time', '', value, { fact: 'releaseTime', example: '' });
  }
  for (const { name } of facts.organisations) {
    if (countOf(lines, name.trim()) > 0) add('organisation', name, name.trim(), {});
  }
  for (const person of peopleIn(release)) add('person', person, person, {});
  const rest = found.map(({ text }) => text).filter((text) => text);
  for (const text of datesIn(lines, facts.language)) add('date', text.text, text.value, {});
  for (const email of matches(lines, /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu)) {
    add('text', email, email, { name: 'email', label: 'E-mail address' });
  }
  const taken = [...rest, ...found.map(({ text }) => text)];
  for (const number of matches(lines, NUMBER)) {
    const isInside = taken.some((text) => text.includes(number));
    if (!isInside) add('text', number, number, { name: 'number', label: 'Number' });
  }
  return found.slice(0, MAX_SUGGESTIONS);
}

/** A text that a person chose, as what the template asks for. */
export function chosenText(release: Release, text: string, taken: readonly string[]): Suggestion {
  const names = new Set([...(release.form?.variables.map(({ name }) => name) ?? []), ...taken]);
  const label = WORDS.text;
  const variable: Variable = {
    ...{ name: freeName('text', names), type: 'text', label, prompt: label, help: '' },
    ...{ example: text, required: true, default: '', choices: [] },
  };
  return { variable, text, count: countOf(linesOf(release), text), value: text };
}

/** More than anybody would look through. */
const MAX_SUGGESTIONS = 60;

/** Two digits or more, with the separators and signs that belong to the number. */
const NUMBER =
  /(?<![\p{L}\p{N}.,])\p{Sc}?\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?:[.,]\d+)?%?|(?<![\p{L}\p{N}.,])\p{Sc}?\d{2,}(?:[.,]\d+)?%?(?![\p{L}\p{N}])/gu;

const WORDS: Readonly<Record<VariableType, string>> = {
  text: 'Text',
  'long-text': 'Text',
  date: 'Date',
  place: 'Place',
  person: 'Name of the person',
  organisation: 'Organisation',
  number: 'Number',
  choice: 'Choice',
  'release-time': 'Release time',
};

/** The runs of text that no variable fills, and the fields that name people. */
export function linesOf(release: Release): string[] {
  return release.children.flatMap((block) => runsIn(block as LooseNode));
}

function runsIn(node: LooseNode): string[] {
  if (isText(node)) return 'variable' in node ? [] : [node.text];
  if ('text' in node) return [];
  return node.children.flatMap(runsIn);
}

function countOf(lines: readonly string[], text: string): number {
  if (text === '') return 0;
  return lines.reduce((sum, line) => sum + occurrences(line, text).length, 0);
}

/** The offsets at which a text occurs as whole words. */
export function occurrences(line: string, text: string): number[] {
  const at: number[] = [];
  const isWordly = (sign: string) => /[\p{L}\p{N}]/u.test(sign);
  for (let from = line.indexOf(text); from >= 0; from = line.indexOf(text, from + text.length)) {
    const before = line.slice(0, from).at(-1) ?? '';
    const after = line.slice(from + text.length).at(0) ?? '';
    const cutsBefore = isWordly(before) && isWordly(text[0] ?? '');
    const cutsAfter = isWordly(after) && isWordly(text.at(-1) ?? '');
    if (!cutsBefore && !cutsAfter) at.push(from);
  }
  return at;
}

function matches(lines: readonly string[], pattern: RegExp): string[] {
  return [...new Set(lines.flatMap((line) => line.match(pattern) ?? []))].map((text) =>
    text.trim(),
  );
}

/** People who are quoted by a name that no variable fills. */
function peopleIn({ children }: Release): string[] {
  const names = children.flatMap((block) => {
    if (block.type !== 'quote') return [];
    const isFilled = fieldsFrom(block as LooseNode).some(([field]) => field === 'speaker');
    return isFilled || !block.speaker.trim() ? [] : [block.speaker.trim()];
  });
  return [...new Set(names)];
}

/** Days written out in the language of the release, with the calendar date each of them means. */
function datesIn(lines: readonly string[], language: string): { text: string; value: string }[] {
  const months = Array.from({ length: 12 }, (_, index) =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2026, index, 15)),
    ),
  );
  const names = months.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(
    `(?<!\\p{N})\\d{1,2}(?:er|º)?(?: de)? (?:${names})(?: de)? \\d{4}|(?:${names}) \\d{1,2}, \\d{4}|(?<!\\p{N})\\d{4}-\\d{2}-\\d{2}(?!\\p{N})`,
    'giu',
  );
  return matches(lines, pattern).flatMap((text) => {
    const value = dayOf(text, months);
    // Only a date that comes back letter for letter may become a date.
    return value && dateText(value, language) === text ? [{ text, value }] : [];
  });
}

function dayOf(text: string, months: readonly string[]): string | null {
  const month = months.findIndex((name) => text.toLowerCase().includes(name.toLowerCase())) + 1;
  const year = /\d{4}/.exec(text)?.[0];
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  if (!month || !year || !day) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month, day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null;
  }
}

/** A name that no variable has yet: `date`, `date-2`, `date-3`. */
export function freeName(wish: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wish)) return wish;
  let count = 2;
  while (taken.has(`${wish}-${count}`)) count += 1;
  return `${wish}-${count}`;
}
