import type { Contact, ContactBlock } from '../blocks/contact';
import type { Heading } from '../blocks/heading';
import type { ContactGroups, Facts } from '../facts';
import { zoneText } from '../time-zone-name';

type Child = ContactBlock['children'][number];

/**
 * The children of a contact block with its contacts in groups, under a heading each: those about
 * which nothing is known first, without one. Headings of an earlier grouping go; every other text
 * stays where it is, before the contacts or after them.
 */
export function groupedContacts(children: readonly Child[], facts: Facts): Child[] {
  const labels = labelsIn(children, facts);
  const kept = children.filter((child) => !isGroupHeading(child, labels));
  if (facts.contactGroups === 'none') return kept;
  const first = kept.findIndex(({ type }) => type === 'contact');
  const contacts = kept.filter((child): child is Contact => child.type === 'contact');
  const texts = (part: readonly Child[]) => part.filter(({ type }) => type !== 'contact');
  return first < 0
    ? kept
    : [
        ...kept.slice(0, first),
        ...inGroups(contacts, facts.contactGroups, facts.language),
        ...texts(kept.slice(first)),
      ];
}

function inGroups(contacts: readonly Contact[], by: ContactGroups, language: string): Child[] {
  const groups = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const label = labelOf(contact, by, language);
    groups.set(label, [...(groups.get(label) ?? []), contact]);
  }
  const collator = new Intl.Collator(language);
  const rank = ([label, [first]]: [string, Contact[]]): number =>
    label === '' ? -Infinity : by === 'time-zone' && first ? offsetOf(first.timeZone) : 0;
  const isByList = by === 'organisation';
  return [...groups]
    .sort((a, b) => rank(a) - rank(b) || (isByList ? 0 : collator.compare(a[0], b[0])))
    .flatMap(([label, members]): Child[] => (label ? [heading(label), ...members] : members));
}

function labelOf(contact: Contact, by: ContactGroups, language: string): string {
  switch (by) {
    case 'organisation':
      return contact.organisation.trim();
    case 'region':
      return contact.region.trim();
    case 'time-zone':
      return contact.timeZone && zoneText(contact.timeZone, language);
    case 'language':
      return languageName(contact.languages[0], language);
    case 'none':
      return '';
  }
}

const GROUPINGS = ['organisation', 'region', 'time-zone', 'language'] as const;

/** Every heading that a grouping of these contacts could have made. */
function labelsIn(children: readonly Child[], { language, organisations }: Facts): Set<string> {
  const contacts = children.filter((child): child is Contact => child.type === 'contact');
  return new Set([
    ...organisations.map(({ name }) => name.trim()),
    ...contacts.flatMap((contact) => GROUPINGS.map((by) => labelOf(contact, by, language))),
  ]);
}

function isGroupHeading(child: Child, labels: ReadonlySet<string>): boolean {
  if (child.type !== 'heading' || child.level !== 3) return false;
  const text = child.children.map((inline) => ('text' in inline ? inline.text : '\0')).join('');
  return text !== '' && labels.has(text);
}

const heading = (text: string): Heading => ({ type: 'heading', level: 3, children: [{ text }] });

function languageName(tag: string | undefined, language: string): string {
  if (!tag) return '';
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Minutes east of Greenwich in winter, for the order from west to east. */
function offsetOf(zone: string): number {
  const at = new Date(Date.UTC(2026, 0, 15, 12));
  const local = new Date(at.toLocaleString('en-US', { timeZone: zone }));
  const utc = new Date(at.toLocaleString('en-US', { timeZone: 'UTC' }));
  return (local.getTime() - utc.getTime()) / 60_000;
}
