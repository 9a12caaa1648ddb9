import { emailProblem, phoneProblem } from '../../release/address-problems';
import type { ContactEntry } from '../entries/contact-entry';

/**
 * Problems with imported addresses, one sentence each. The addresses are kept. A number without a
 * country code is not reported.
 */
export function addressProblems(contacts: readonly ContactEntry[]): string[] {
  return contacts.flatMap(({ name, emails, phones }) =>
    [
      ...emails.map(emailProblem),
      ...phones.map((phone) => (NATIONAL.test(phone.trim()) ? null : phoneProblem(phone))),
    ].flatMap((problem) => (problem ? [`${name}: ${problem}`] : [])),
  );
}

/** A complete number in national form. */
const NATIONAL = /^\(?0[\d\s()./-]{5,}(?:\s*(?:ext\.?|x)\s*\d+)?$/i;
