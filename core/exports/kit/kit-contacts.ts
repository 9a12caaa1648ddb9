import { writeVcards } from '../../library/contacts/write-vcard';
import type { ContactEntry } from '../../library/entries/contact-entry';
import type { Contact } from '../../release/blocks/contact';
import { blocksOf } from '../../release/blocks-of';
import { printable } from '../../release/characters';
import type { Release } from '../../release/release';
import { nameGiver, slug } from '../slug';

export interface KitContact {
  readonly contact: Contact;
  /** In which of the kit's languages the contact's role is written. */
  readonly language: string;
  /** File name of the vCard, without folder. */
  readonly fileName: string;
}

/** The contacts of all releases of a kit, without duplicates across languages. */
export function kitContacts(releases: readonly Release[]): KitContact[] {
  const named = nameGiver();
  const seen = new Set<string>();
  const contacts: KitContact[] = [];
  for (const release of releases) {
    const { language } = release.facts;
    for (const contact of blocksOf(release, 'contact')) {
      const keys = keysOf(contact);
      if (keys.length === 0 || keys.some((key) => seen.has(key))) continue;
      for (const key of keys) seen.add(key);
      contacts.push({
        contact,
        language,
        fileName: named(`${slug(contact.name, language, 'contact')}.vcf`),
      });
    }
  }
  return contacts;
}

/**
 * The keys by which two contacts are the same person: address or number, or the name if there is
 * neither.
 */
function keysOf({ name, emails, phones }: Contact): string[] {
  const addresses = emails.map((email) => email.trim().toLowerCase());
  const numbers = phones.map((phone) => phone.replace(/[^+\d]/g, ''));
  const keys = [...addresses, ...numbers].filter((key) => key);
  return keys.length > 0 ? [...keys] : [name.trim().toLowerCase()].filter((key) => key);
}

/** Contacts as vCards 3.0, which Outlook, Apple and Google take in. Nothing of the library goes with them. */
export function vcards(contacts: readonly KitContact[]): string {
  return writeVcards(
    contacts.map(({ contact }) => asEntry(contact)),
    '3.0',
  );
}

function asEntry(contact: Contact): ContactEntry {
  const text = (value: string) => printable(value).trim();
  return {
    kind: 'contact',
    schemaVersion: 1,
    // Empty values are not written: no id, date, tag or remark of the library leaves.
    id: '',
    revision: 1,
    created: '1970-01-01T00:00:00Z',
    modified: '1970-01-01T00:00:00Z',
    tags: [],
    archived: false,
    mergedInto: null,
    remarks: '',
    name: text(contact.name) || contact.emails[0] || text(contact.organisation),
    role: text(contact.role),
    organisation: text(contact.organisation),
    wording: '',
    emails: contact.emails.map(text).filter((email) => email),
    phones: contact.phones.map(text).filter((phone) => phone),
    languages: contact.languages,
    hours: text(contact.hours),
    region: '',
    timeZone: contact.timeZone,
  };
}
