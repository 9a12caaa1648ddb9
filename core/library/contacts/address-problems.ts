import { emailProblem, phoneProblem } from '../../release/address-problems';
import type { ContactEntry } from '../entries/contact-entry';

/**
 * What is wrong with addresses that come in, one sentence each: they are kept, and said. A number
 * without a country code is no fault of the file's.
 */
export function addressProblems(contacts: readonly ContactEntry[]): string[] {
  return contacts.flatMap(({ name, emails, phones }) =>
    [
      ...emails.map(emailProblem),
      ...phones.map((phone) => (NATIONAL.test(phone.trim()) ? null : phoneProblem(phone))),
    ].flatMap((problem) => (problem ? [`${name}: ${problem}`] : [])),
  );
}

/** A whole number as it is dialled at home. */
const NATIONAL = /^\(?0[\d\s()./-]{5,}(?:\s*(?:ext\.?|x)\s*\d+)?$/i;
