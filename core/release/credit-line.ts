import { wordingFor } from './wording/wording';

/** How people begin a credit themselves. */
const LABELLED =
  /^(?:photo(?:graph)?s?|foto(?:graf\p{L}*)?|picture|image|imagen|credit|cr[ée]dito?s?)(?: (?:by|credit|photo|de|von|par))?\s*[:：]|^(?:©|\(c\))/iu;

/**
 * The line that names whose picture it is: "Photo: Jo Bloggs", in the language of the release. A
 * credit that says what it is ("Photo: …", "© …") stays as it was typed. Empty where there is none.
 */
export function creditLine(credit: string, language: string): string {
  const typed = credit.trim();
  if (typed === '') return '';
  const wording = wordingFor(language);
  const label = wording.credit('').trim();
  return LABELLED.test(typed) || typed.startsWith(label) ? typed : wording.credit(typed);
}
