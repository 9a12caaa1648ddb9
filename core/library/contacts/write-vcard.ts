import ICAL from 'ical.js';
import { printedPhone } from '../../release/phone';
import type { ContactEntry } from '../entries/contact-entry';
import { hoursLine } from './read-vcard';

type Property = [string, Record<string, string | string[]>, string, ...unknown[]];

/**
 * Writes contacts as vCards, 4.0 (RFC 6350) or 3.0 (RFC 2426), with lines folded as these require.
 * Fields without a vCard property (agreed wording, hours, region) use properties of our own.
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
    ['n', {}, 'text', partsOfName(contact.name)],
    ...text('title', contact.role),
    // As a list of one part, whose semicolons are part of the name.
    ...(contact.organisation.trim()
      ? [['org', {}, 'text', [contact.organisation]] satisfies Property]
      : []),
    ...contact.emails.map((email): Property => ['email', {}, 'text', email.trim()]),
    ...contact.phones.map((phone): Property => phoneProperty(phone, isNew)),
    ...(isNew ? contact.languages.map((tag): Property => ['lang', {}, 'language-tag', tag]) : []),
    ...text('tz', contact.timeZone),
    ...(contact.tags.length > 0
      ? [['categories', {}, 'text', ...contact.tags] satisfies Property]
      : []),
    ...text('note', noteOf(contact)),
    ...ours('wording', contact.wording),
    ...ours('hours', contact.hours),
    ...ours('region', contact.region),
  ];
}

/** Particles that belong to the family name that follows. */
const PARTICLES = /^(?:al|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu)$/i;

/**
 * Family and given name, as address books sort by them (RFC 6350 §6.2.2): the last word with its
 * particles is the family name. A name of one word, with a comma, or in a script where the family
 * name comes first, is kept as one.
 */
function partsOfName(name: string): string[] {
  const words = name.trim().split(/\s+/);
  const isPlain = words.length > 1 && /^[\p{Script=Latin}\p{M}\s.’'-]+$/u.test(name);
  if (!isPlain) return [name, '', '', '', ''];
  let at = words.length - 1;
  while (at > 1 && PARTICLES.test(words[at - 1] ?? '')) at -= 1;
  return [words.slice(at).join(' '), words.slice(0, at).join(' '), '', '', ''];
}

/** The remarks, and the hours in words: other programs do not know our own property for them. */
function noteOf({ remarks, hours }: ContactEntry): string {
  const line = hours.replace(/\s*\n\s*/g, ' ').trim();
  return [remarks, line && hoursLine(line)].filter((each) => each.trim()).join('\n');
}

function phoneProperty(phone: string, isNew: boolean): Property {
  const { text, url } = printedPhone(phone);
  if (isNew && url) return ['tel', { value: 'uri', type: 'voice' }, 'uri', url];
  return ['tel', { type: 'voice' }, isNew ? 'text' : 'phone-number', text];
}

/** ical.js does not escape unknown properties: line breaks would end them. */
function ours(name: string, value: string): Property[] {
  const line = value.replace(/\s*\n\s*/g, ' ');
  return line.trim() ? [[`x-dateline-${name}`, {}, 'unknown', line]] : [];
}
