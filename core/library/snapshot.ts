import type { Boilerplate } from '../release/blocks/boilerplate';
import type { Contact } from '../release/blocks/contact';
import type { LibraryLink } from '../release/blocks/library-link';
import type { Organisation } from '../release/facts';
import { emptyText } from '../release/text';
import { digest } from './digest';
import {
  type BoilerplateEntry,
  type TextLength,
  textFor,
  textKey,
} from './entries/boilerplate-entry';
import type { ContactEntry } from './entries/contact-entry';
import type { Entry } from './entries/entry';
import type { OrganisationEntry } from './entries/organisation-entry';
import { contactFields, type Fields, organisationFields } from './linked-fields';

/** The link that says: these fields are what the entry says now. */
export function linkTo(
  entry: Pick<Entry, 'id' | 'revision'>,
  fields: Fields,
  variant = '',
): LibraryLink {
  return { entry: entry.id, revision: entry.revision, variant, taken: digests(fields), here: [] };
}

export const digests = (fields: Fields): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, digest(value)]));

/** A contact block with what the library says of the person, linked to it. */
export function contactFrom(entry: ContactEntry): Contact {
  const fields = contactFields(entry);
  return { type: 'contact', link: linkTo(entry, fields), ...fields, children: [emptyText()] };
}

/**
 * A boilerplate block with the wording nearest to a language and length, linked to it.
 *
 * @param about name of the organisation it is about, as the release has it; may be empty
 */
export function boilerplateFrom(
  entry: BoilerplateEntry,
  language: string,
  about: string,
  length?: TextLength,
): Boilerplate {
  const text = textFor(entry, language, length);
  if (!text) throw new Error('a boilerplate entry has at least one text');
  const link = linkTo(entry, { text: text.body }, textKey(text));
  return { type: 'boilerplate', link, about, children: text.body };
}

/** An organisation as a release lists it, named in the release's language and linked. */
export function organisationFrom(entry: OrganisationEntry, language: string): Organisation {
  const fields = organisationFields(entry, language);
  return { ...fields, link: linkTo(entry, fields) };
}
