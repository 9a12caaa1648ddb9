import ICAL from 'ical.js';
import { printedPhone } from '../../release/phone';
import type { ContactEntry } from '../entries/contact-entry';

type Property = [string, Record<string, string | string[]>, string, ...unknown[]];

/**
 * Contacts as vCards, 4.0 (RFC 6350) or 3.0 (RFC 2426), lines folded and ended as these say. What
 * vCard has no property for (agreed wording, hours, region) is kept in properties of our own.
 */
export function writeVcards(contacts: readonly ContactEntry[], version: '3.0' | '4.0'): string {
  return contacts
    .map((contact) => ICAL.stringify(['vcard', propertiesOf(contact, version), []]).trim())
    .map((card) => `${card}\r\n`)
    .join('');
}

function propertiesOf(contact: ContactEntry, version: '3.0' | '4.0'): Property[] {
  const isNew = version === '4.0';
  const text = (name: string, value: string): Property[] =>
    value.trim() ? [[name, {}, 'text', value]] : [];
  return [
    ['version', {}, 'text', version],
    ...text('uid', contact.id),
    ['fn', {}, 'text', contact.name],
    // A name's parts differ by culture and are not known: the whole of it is kept as one.
    ['n', {}, 'text', [contact.name, '', '', '', '']],
    ...text('title', contact.role),
    ...text('org', contact.organisation),
    ...contact.emails.map((email): Property => ['email', {}, 'text', email.trim()]),
    ...contact.phones.map((phone): Property => phoneProperty(phone, isNew)),
    ...(isNew ? contact.languages.map((tag): Property => ['lang', {}, 'language-tag', tag]) : []),
    ...text('tz', contact.timeZone),
    ...(contact.tags.length > 0
      ? [['categories', {}, 'text', ...contact.tags] satisfies Property]
      : []),
    ...text('note', contact.remarks),
    ...ours('wording', contact.wording),
    ...ours('hours', contact.hours),
    ...ours('region', contact.region),
  ];
}

function phoneProperty(phone: string, isNew: boolean): Property {
  const { text, url } = printedPhone(phone);
  if (isNew && url) return ['tel', { value: 'uri', type: 'voice' }, 'uri', url];
  return ['tel', { type: 'voice' }, isNew ? 'text' : 'phone-number', text];
}

/** ical.js writes a property it does not know as it is: line breaks would end it. */
function ours(name: string, value: string): Property[] {
  const line = value.replace(/\s*\n\s*/g, ' ');
  return line.trim() ? [[`x-dateline-${name}`, {}, 'unknown', line]] : [];
}
