import { directionOf, type Facts } from './facts';

/**
 * The facts of a text about which nothing is known yet but its language.
 *
 * @param now the instant it is made, ISO 8601 with `Z`
 */
export function emptyFacts(language: string, now: string): Facts {
  return {
    kind: 'statement',
    status: 'draft',
    language,
    direction: directionOf(language),
    title: '',
    organisations: [],
    organisationOrder: 'chosen',
    contactGroups: 'none',
    place: '',
    date: null,
    releaseTime: null,
    correction: null,
    withdrawal: null,
    issues: [],
    reference: '',
    keywords: [],
    variants: [],
    template: null,
    created: now,
    modified: now,
  };
}
