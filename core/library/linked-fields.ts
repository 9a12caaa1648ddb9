import type { Boilerplate } from '../release/blocks/boilerplate';
import type { Contact } from '../release/blocks/contact';
import type { Organisation } from '../release/facts';
import { textFor, textKey } from './entries/boilerplate-entry';
import type { ContactEntry } from './entries/contact-entry';
import type { Entry } from './entries/entry';
import type { OrganisationEntry } from './entries/organisation-entry';

/** What can be linked to an entry: two kinds of block, and the organisations among the facts. */
export type Linked =
  | { readonly kind: 'contact'; readonly value: Contact }
  | { readonly kind: 'boilerplate'; readonly value: Boilerplate }
  | { readonly kind: 'organisation'; readonly value: Organisation };
export type LinkedKind = Linked['kind'];

/** The fields that a release takes over from the library, by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** The name of each field in a sentence, in order. */
const FIELD_NAMES: Readonly<Record<LinkedKind, Readonly<Record<string, string>>>> = {
  contact: {
    name: 'name',
    role: 'role',
    organisation: 'organisation',
    wording: 'agreed wording',
    emails: 'e-mail address',
    phones: 'telephone number',
    languages: 'languages',
    hours: 'hours',
    region: 'region',
    timeZone: 'time zone',
  },
  boilerplate: { text: 'text' },
  organisation: {
    name: 'name',
    acronym: 'acronym',
    website: 'website',
    logo: 'logo',
    colour: 'colour',
  },
};

export const fieldName = (kind: LinkedKind, field: string): string =>
  FIELD_NAMES[kind][field] ?? field;

export const fieldsOfKind = (kind: LinkedKind): string[] => Object.keys(FIELD_NAMES[kind]);

/** The values of the fields in the release. */
export function ownFields(linked: Linked): Fields {
  if (linked.kind === 'boilerplate') return { text: linked.value.children };
  const value = linked.value as unknown as Record<string, unknown>;
  return Object.fromEntries(fieldsOfKind(linked.kind).map((name) => [name, value[name]]));
}

/**
 * The fields as the entry gives them to a release, or null where it is another kind of entry.
 *
 * @param language the release's language: an organisation is called otherwise in another
 * @param variant which wording of a boilerplate; one that is gone gives way to the nearest
 */
export function entryFields(entry: Entry, language: string, variant: string): Fields | null {
  switch (entry.kind) {
    case 'contact':
      return contactFields(entry);
    case 'boilerplate': {
      const [wantedLanguage = language, length] = variant.split(' ');
      const text =
        entry.texts.find((each) => textKey(each) === variant) ??
        textFor(
          entry,
          wantedLanguage,
          length === 'short' || length === 'long' ? length : undefined,
        );
      return text ? { text: text.body } : null;
    }
    case 'organisation':
      return organisationFields(entry, language);
    default:
      return null;
  }
}

export function contactFields(entry: ContactEntry) {
  return {
    name: entry.name,
    role: entry.role,
    organisation: entry.organisation,
    wording: entry.wording,
    emails: entry.emails,
    phones: entry.phones,
    languages: entry.languages,
    hours: entry.hours,
    region: entry.region,
    timeZone: entry.timeZone,
  };
}

export function organisationFields(entry: OrganisationEntry, language: string) {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  const named =
    entry.names.find((each) => each.language.toLowerCase() === language.toLowerCase()) ??
    entry.names.find((each) => primary(each.language) === primary(language));
  return {
    name: named?.name || entry.name,
    acronym: named?.acronym || entry.acronym,
    website: entry.website,
    logo: entry.logo,
    ...(entry.colour !== undefined && { colour: entry.colour }),
  };
}
