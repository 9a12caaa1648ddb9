import { wordingFor } from '../print/wording/wording';
import { isolatedPieces, isolatedValue } from './bidi';
import { commaOf } from './comma';
import type { Facts } from './facts';
import type { FactName } from './inlines/fact';

/** A calendar date in words, as a dateline of that language has it: "10 December 2018". */
export function dateText(date: string, language: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, day)),
  );
}

/** The value of a fact as it prints; where it is not known yet, its name in square brackets, in the release's language. */
export function factText(name: FactName, facts: Facts): string {
  return known(name, facts) || `[${wordingFor(facts.language).facts[name]}]`;
}

/** As above, for what is printed: isolated where it could change places with the text around it. */
export const isolatedFact = (name: FactName, facts: Facts): string =>
  isolatedValue(factText(name, facts), facts.direction);

/** Whether a fact has a value. */
export const isFactKnown = (name: FactName | 'releaseTime', facts: Facts): boolean =>
  name === 'releaseTime' ? facts.releaseTime !== null : known(name, facts) !== '';

function known(fact: FactName, facts: Facts): string {
  switch (fact) {
    case 'date':
      return facts.date ? dateText(facts.date, facts.language) : '';
    case 'organisations':
      return new Intl.ListFormat(facts.language, { type: 'conjunction' }).format(
        facts.organisations.map(({ name }) => name.trim()).filter((each) => each),
      );
    default:
      return facts[fact].trim();
  }
}

/**
 * The dateline that runs in before the lede: "GENEVA, 10 December 2018 – ", in the order and
 * wording of the release's language, with its dash and the space after it. Null while neither
 * place nor date is known. Place and date are isolated (`bidi.ts`) where they run in different
 * directions.
 */
export function datelineText(facts: Facts): string | null {
  const place = facts.place.trim();
  const parts = [
    place.toLocaleUpperCase(facts.language),
    facts.date ? dateText(facts.date, facts.language) : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  const pieces = isolatedPieces(parts, facts.direction);
  return `${pieces.join(commaOf(facts.language))}${wordingFor(facts.language).dash}`;
}
