import type { Contact } from '../release/blocks/contact';
import { commaOf } from '../release/comma';
import { printedPhone } from '../release/phone';
import { zoneText } from '../release/time-zone-name';
import { wordingFor } from './wording/wording';

/** One piece of a contact as it prints. `url` is set where the piece is to be clickable. */
export interface ContactPiece {
  readonly part: 'name' | 'wording' | 'role' | 'organisation' | 'email' | 'phone' | 'note';
  readonly text: string;
  readonly url: string | null;
}

/** Whether a piece reads from left to right in every language: a number or an address. */
export const isFromLeft = (part: ContactPiece['part']): boolean =>
  part === 'phone' || part === 'email';

/**
 * A contact as every format prints it: the lines in order, each line the pieces that stand on it
 * (to be set one after the other without anything between).
 *
 * With agreed wording, name, wording and e-mail addresses run on one line, as in
 * "**Name** – Role and Co-chair. name@example.org". Otherwise name, role and organisation have a
 * line each, then addresses, phones in international form, languages, and hours with their time
 * zone. Empty fields print nothing.
 *
 * @param language the release's language, for the labels and the names of languages
 */
export function contactLines(contact: Contact, language: string): ContactPiece[][] {
  const wording = wordingFor(language);
  const emails = contact.emails.filter(filled).map(emailPiece);
  const name = piece('name', contact.name);
  const lines: ContactPiece[][] = filled(contact.wording)
    ? [[name, piece('wording', contact.wording), ...emails.flatMap((email) => [space, email])]]
    : [
        [name],
        [piece('role', contact.role)],
        [piece('organisation', contact.organisation)],
        ...emails.map((email) => [email]),
      ];
  for (const phone of contact.phones.filter(filled)) {
    lines.push([piece('note', `${wording.phone} `), { part: 'phone', ...printedPhone(phone) }]);
  }
  if (contact.languages.length > 0) {
    lines.push([piece('note', `${wording.languages}: ${languageNames(contact, language)}`)]);
  }
  if (filled(contact.hours)) {
    const zone = contact.timeZone ? ` (${zoneText(contact.timeZone, language)})` : '';
    lines.push([piece('note', `${wording.hours}: ${contact.hours}${zone}`)]);
  }
  return lines
    .map((line) => line.filter(({ text }) => text !== ''))
    .filter((line) => line.length > 0);
}

const filled = (text: string): boolean => text.trim() !== '';

const space = piece('note', ' ');

function piece(part: ContactPiece['part'], text: string): ContactPiece {
  return { part, text, url: null };
}

function emailPiece(address: string): ContactPiece {
  return { part: 'email', text: address, url: `mailto:${address.trim()}` };
}

function languageNames(contact: Contact, language: string): string {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return contact.languages.map((tag) => names.of(tag) ?? tag).join(commaOf(language));
}
