import type { Facts } from '../../core/release/facts';

const LABELS: Partial<Record<keyof Facts, string>> = {
  organisationOrder: 'Order of organisations',
  contactGroups: 'Grouping of contacts',
  releaseTime: 'For release',
  variants: 'Other languages',
  issues: 'Issued',
};

/** The label of a fact, or its name as words. */
export const factLabel = (fact: keyof Facts): string => LABELS[fact] ?? asWords(fact);

/** `headerRow` as "Header row". */
export function asWords(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
