import type { Contact } from '../../release/blocks/contact';
import { blocksOf } from '../../release/blocks-of';
import { printedPhone } from '../../release/phone';
import type { Release } from '../../release/release';

/** The contacts of a release as schema.org data: those of its organisations, and others. */
export interface ContactData {
  /** By the organisation's place in the list of facts. */
  readonly points: ReadonlyMap<number, readonly object[]>;
  readonly people: readonly object[];
}

/**
 * Assigns each contact to the organisation it names, or to the first if it names none; contacts of
 * other organisations are separate. Only printed details are included.
 */
export function contactData(release: Release): ContactData {
  const { organisations } = release.facts;
  const points = new Map<number, object[]>();
  const people: object[] = [];
  for (const contact of blocksOf(release, 'contact')) {
    if (!contact.name.trim() && !reach(contact).email && !reach(contact).telephone) continue;
    const named = contact.organisation.trim();
    const index = organisations.findIndex(({ name }) => name.trim() && (!named || name === named));
    if (index < 0) people.push(person(contact));
    else points.set(index, [...(points.get(index) ?? []), point(contact)]);
  }
  return { points, people };
}

const point = (contact: Contact): object => ({
  '@type': 'ContactPoint',
  contactType: 'press',
  name: filled(contact.name),
  description: role(contact),
  ...reach(contact),
  availableLanguage: some(contact.languages),
});

const person = (contact: Contact): object => ({
  '@type': 'Person',
  name: filled(contact.name),
  jobTitle: role(contact),
  ...reach(contact),
  knowsLanguage: some(contact.languages),
  worksFor: contact.organisation.trim()
    ? { '@type': 'Organization', name: contact.organisation.trim() }
    : undefined,
});

/** Agreed wording is printed instead of the role. */
const role = ({ wording, role: own }: Contact): string | undefined =>
  filled(wording.replace(/^[\s–—-]+/, '')) ?? filled(own);

const reach = ({ emails, phones }: Contact) => ({
  email: some(emails.flatMap((email) => filled(email) ?? [])),
  telephone: some(phones.flatMap((phone) => filled(printedPhone(phone).text) ?? [])),
});

const filled = (text: string): string | undefined => text.trim() || undefined;

/** JSON-LD writes one value as itself, several as a list. */
const some = <T>(values: readonly T[]): T | readonly T[] | undefined =>
  values.length > 1 ? values : values[0];
