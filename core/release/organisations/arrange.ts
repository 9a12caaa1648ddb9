import type { TopBlock } from '../blocks/block';
import type { Boilerplate } from '../blocks/boilerplate';
import type { Contact, ContactBlock } from '../blocks/contact';
import type { Facts, Organisation } from '../facts';
import type { Release } from '../release';
import { groupedContacts } from './contact-groups';

/*
 * A release lists its organisations once, among its facts. Logos print in that order; here it is
 * seen to that each organisation's "About" and its contacts stand in that order, too, so that one
 * change of the list changes all of them. An "About" belongs to the organisation named in its
 * `about`, a contact to the one named in its `organisation`.
 */

/** The release with another list of organisations, everything else following it. */
export function withOrganisations(release: Release, organisations: Organisation[]): Release {
  return arranged({ ...release, facts: { ...release.facts, organisations } });
}

/** The release with some facts about the list changed, everything else following. */
export function withArrangement(
  release: Release,
  changes: Partial<Pick<Facts, 'organisationOrder' | 'contactGroups'>>,
): Release {
  return arranged({ ...release, facts: { ...release.facts, ...changes } });
}

/** The release with one of its organisations replaced, and what is named after it renamed. */
export function renamedOrganisation(release: Release, index: number, next: Organisation): Release {
  const old = release.facts.organisations[index];
  if (!old) return release;
  const organisations = release.facts.organisations.map((each, at) => (at === index ? next : each));
  return withFollowers(
    { ...release, facts: { ...release.facts, organisations } },
    old.name,
    next.name,
  );
}

/**
 * Renames an organisation in its "About" and its contacts. Does nothing while another organisation
 * of the list has the old name.
 */
export function withFollowers(release: Release, from: string, to: string): Release {
  const isTaken = release.facts.organisations.some(({ name }) => name === from);
  if (from === to || !from.trim() || isTaken) return release;
  const children = release.children.map((block): TopBlock => {
    if (block.type === 'boilerplate' && block.about === from) return { ...block, about: to };
    if (block.type !== 'contact-block') return block;
    const inner = block.children.map((child) => renamedIn(child, from, to));
    return inner.some((child, at) => child !== block.children[at])
      ? { ...block, children: inner }
      : block;
  });
  return { ...release, children };
}

function renamedIn(child: ContactBlock['children'][number], from: string, to: string) {
  if (child.type === 'contact') return renamedContact(child, from, to);
  const [text] = child.children;
  const isGroup = child.type === 'heading' && child.children.length === 1;
  return isGroup && text && 'text' in text && text.text === from
    ? { ...child, children: [{ ...text, text: to }] }
    : child;
}

/** No question whether the contact's organisation should also be renamed in the library. */
function renamedContact(contact: Contact, from: string, to: string): Contact {
  if (contact.organisation !== from) return contact;
  const { link } = contact;
  const here = link && { ...link, here: [...new Set([...link.here, 'organisation'])] };
  return { ...contact, organisation: to, link: here };
}

/** The release without an organisation: its "About" and its contacts go with it. */
export function withoutOrganisation(release: Release, index: number): Release {
  const gone = release.facts.organisations[index];
  if (!gone) return release;
  const organisations = release.facts.organisations.filter((_, at) => at !== index);
  const isNamed = gone.name.trim() !== '';
  const children = release.children.flatMap((block): TopBlock[] => {
    if (!isNamed) return [block];
    if (block.type === 'boilerplate' && block.about === gone.name) return [];
    if (block.type !== 'contact-block') return [block];
    const left = block.children.filter(
      (child) => child.type !== 'contact' || child.organisation !== gone.name,
    );
    if (left.length === block.children.length) return [block];
    return left.length > 0 ? [{ ...block, children: left }] : [];
  });
  return withOrganisations({ ...release, children }, organisations);
}

/**
 * The release with an organisation added to its list, with its "About" where it has one. An
 * organisation that is listed already is replaced.
 */
export function withOrganisation(
  release: Release,
  added: Organisation,
  about: Boilerplate | null,
): Release {
  const { organisations } = release.facts;
  const isSame = (each: Organisation) =>
    each.name === added.name || (each.link !== null && each.link.entry === added.link?.entry);
  const index = organisations.findIndex(isSame);
  const next =
    index < 0
      ? [...organisations, added]
      : organisations.map((each, at) => (at === index ? added : each));
  const has = release.children.some((b) => b.type === 'boilerplate' && b.about === added.name);
  const children = about && !has ? withAbout(release.children, about) : release.children;
  return withOrganisations({ ...release, children }, next);
}

/** After the last boilerplate, else before the contacts, else at the end. */
function withAbout(children: readonly TopBlock[], about: Boilerplate): TopBlock[] {
  const last = children.findLastIndex(({ type }) => type === 'boilerplate');
  const contacts = children.findIndex(({ type }) => type === 'contact-block');
  const at = last >= 0 ? last + 1 : contacts >= 0 ? contacts : children.length;
  return [...children.slice(0, at), about, ...children.slice(at)];
}

/** Puts the list in its order, and what follows the list in the order of the list. */
export function arranged(release: Release): Release {
  const { facts } = release;
  const organisations = ordered(facts);
  const names = organisations.map(({ name }) => name.trim());
  const rankOf = (name: string): number => (name.trim() === '' ? -1 : names.indexOf(name.trim()));
  const abouts = inOrder(release.children, (block) =>
    block.type === 'boilerplate' ? rankOf(block.about) : -1,
  );
  const next = { ...facts, organisations };
  const children = abouts.map((block): TopBlock => {
    if (block.type !== 'contact-block') return block;
    const sorted = inOrder(block.children, (child) =>
      child.type === 'contact' ? rankOf(child.organisation) : -1,
    );
    return { ...block, children: groupedContacts(sorted, next) };
  });
  return { ...release, facts: next, children };
}

function ordered({ organisations, organisationOrder, language }: Facts): Organisation[] {
  if (organisationOrder === 'chosen') return [...organisations];
  const collator = new Intl.Collator(language, { ignorePunctuation: true });
  return [...organisations].sort((a, b) => collator.compare(a.name, b.name));
}

/** The items that have a rank (0 and up) sorted into the places that such items have. */
function inOrder<T>(items: readonly T[], rankOf: (item: T) => number): T[] {
  const sorted = items
    .filter((item) => rankOf(item) >= 0)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .values();
  return items.map((item) => (rankOf(item) < 0 ? item : (sorted.next().value ?? item)));
}
