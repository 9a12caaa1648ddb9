import { UserError } from '../errors';
import { printable } from '../release/characters';
import { dateText } from '../release/facts-text';
import type { Condition } from '../release/form/condition';
import type { Variable } from '../release/form/variable';
import type { Release } from '../release/release';
import { releaseTimeFrom, releaseTimeText } from './release-time';

/** The parts of a use: `speaker@Plan` is the speaker of the entry "Plan". */
export function partsOfUse(use: string): { name: string; entry: string | null } {
  const at = use.indexOf('@');
  return at < 0 ? { name: use, entry: null } : { name: use.slice(0, at), entry: use.slice(at + 1) };
}

/** The variable that a use names; undefined where the release's form has none of that name. */
export function variableOf({ form }: Release, use: string): Variable | undefined {
  const { name } = partsOfUse(use);
  return form?.variables.find((variable) => variable.name === name);
}

/**
 * The answer as typed: '' if an optional variable was left out on purpose, undefined if not
 * answered yet.
 */
export function answerTo(release: Release, use: string): string | undefined {
  const variable = variableOf(release, use);
  const { entry } = partsOfUse(use);
  if (variable?.many && entry !== null) return entry;
  if (!variable?.fact) return release.form?.values[use];
  const { facts } = release;
  switch (variable.fact) {
    case 'organisations':
      return facts.organisations[0]?.name || undefined;
    case 'date':
      return facts.date ?? undefined;
    case 'releaseTime':
      return releaseTimeText(facts.releaseTime);
    default:
      return facts[variable.fact] || undefined;
  }
}

/** Whether there is a non-empty answer. */
export const isAnswered = (release: Release, use: string): boolean =>
  (answerTo(release, use) ?? '').trim() !== '';

/** The entries of a list, in order: the names of the organisations. */
export function entriesOf({ facts }: Release): string[] {
  return [...new Set(facts.organisations.map(({ name }) => name.trim()).filter((name) => name))];
}

/** Whether an optional variable was left out on purpose: it prints nothing. */
export function isLeftOut(release: Release, use: string): boolean {
  const variable = variableOf(release, use);
  return variable !== undefined && !variable.required && release.form?.values[use] === '';
}

/** Whether a condition holds. One that depends on itself never does. */
export function holds(
  release: Release,
  condition: Condition,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  const { variable: name, is } = condition;
  const variable = variableOf(release, name);
  if (!variable || seen.has(name)) return false;
  if (variable.when && !holds(release, variable.when, new Set([...seen, name]))) return false;
  const value = (answerTo(release, name) ?? '').trim();
  return is.length === 0 ? value !== '' : is.includes(value);
}

/** Whether the form asks for a variable at present. */
export const isAsked = (release: Release, { when }: Variable): boolean =>
  !when || holds(release, when);

/** A value as shown in the text: dates, numbers and choices in its language. */
export function shownValue(variable: Variable, value: string, language: string): string {
  if (value === '') return '';
  switch (variable.type) {
    case 'date':
      return isDate(value) ? dateText(value, language) : value;
    case 'number':
      return /^-?\d{1,15}(\.\d+)?$/.test(value) ? numberText(value, language) : value;
    case 'choice':
      return variable.choices.find((choice) => choice.value === value)?.label ?? value;
    default:
      return value;
  }
}

function numberText(value: string, language: string): string {
  const digits = value.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: Math.min(digits, 20),
    maximumFractionDigits: Math.min(digits, 20),
  }).format(Number(value));
}

/** Whether it is a valid ISO 8601 calendar date. */
export function isDate(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/**
 * An answer as stored.
 *
 * @throws UserError when it does not fit the variable
 */
export function checkedValue(variable: Variable, given: string): string {
  const text = printable(given);
  const value = variable.type === 'long-text' ? text : text.replace(/\s*\n\s*/g, ' ');
  if (value === '') return value;
  if (variable.type === 'date' && !isDate(value)) {
    throw new UserError(
      `“${value}” is not a date, which “${variable.name}” asks for.`,
      'Give it as year, month, day: 2026-12-10.',
    );
  }
  if (variable.type === 'number' && !/^-?\d{1,15}(\.\d{1,15})?$/.test(value)) {
    throw new UserError(
      `“${value}” is not a number, which “${variable.name}” asks for.`,
      'Give it in digits, with a point and without spaces: 2300 or 12.5.',
    );
  }
  if (variable.type === 'release-time') releaseTimeFrom(value);
  const { choices } = variable;
  if (variable.type === 'choice' && !choices.some((choice) => choice.value === value)) {
    throw new UserError(
      `“${value}” is not one of the answers for “${variable.name}”.`,
      `Choose from: ${choices.map((choice) => choice.value).join(', ')}.`,
    );
  }
  return value;
}
