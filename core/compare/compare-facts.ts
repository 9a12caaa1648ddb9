import { releaseLine } from '../embargo/release-line';
import { deepEqual } from '../json/canonical';
import type { Facts } from '../release/facts';
import { dateText } from '../release/facts-text';
import type { FactChange } from './comparison';

/** Dateline's own metadata: not changed by a person. */
const OWN = new Set<string>(['created', 'modified', 'template']);

/** The facts that differ, in the order of the form. */
export function compareFacts(before: Facts, after: Facts): FactChange[] {
  return (Object.keys({ ...before, ...after }) as (keyof Facts)[])
    .filter((fact) => !OWN.has(fact) && !deepEqual(before[fact], after[fact]))
    .map((fact) => ({ fact, before: shown(fact, before), after: shown(fact, after) }));
}

function shown(fact: keyof Facts, facts: Facts): string {
  switch (fact) {
    case 'releaseTime':
      return releaseLine(facts) ?? '';
    case 'date':
      return facts.date ? dateText(facts.date, facts.language) : '';
    case 'organisations':
      return facts.organisations
        .map(({ name, acronym, website, logo }) =>
          [name, acronym && `(${acronym})`, website, logo && '[logo]'].filter(Boolean).join(' '),
        )
        .join('; ');
    case 'issues':
      return facts.issues.map(({ at, by }) => `${at} ${by}`.trim()).join('; ');
    default:
      return inWords(facts[fact]);
  }
}

/** Any value in words: lists with commas, objects by their filled fields. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '' || value === false) return '';
  if (value === true) return 'yes';
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join(', ');
  if (typeof value === 'object') return Object.values(value).map(inWords).filter(Boolean).join(' ');
  return String(value);
}
