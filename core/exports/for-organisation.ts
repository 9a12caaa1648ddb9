import type { Contact, ContactBlock } from '../release/blocks/contact';
import type { Release } from '../release/release';

/**
 * A joint release as one of its organisations sends it out: that organisation leads the letterhead
 * and every list of organisations, and its contacts stand before the others'. Not a word of the
 * agreed text changes.
 *
 * @param index of the organisation in `facts.organisations`
 */
export function forOrganisation(release: Release, index: number): Release {
  const { organisations } = release.facts;
  const leading = organisations[index];
  if (!leading) return release;
  const names = new Set([leading.name, leading.acronym].map(folded).filter((name) => name));
  const isOwn = ({ organisation }: Contact): boolean => names.has(folded(organisation));
  return {
    ...release,
    facts: {
      ...release.facts,
      organisationOrder: 'chosen',
      organisations: [leading, ...organisations.filter((_, other) => other !== index)],
    },
    children: release.children.map((block) =>
      block.type === 'contact-block' ? withFirst(block, isOwn) : block,
    ),
  };
}

/** The block with these contacts in the first of the places where contacts stand. */
function withFirst(block: ContactBlock, isOwn: (contact: Contact) => boolean): ContactBlock {
  const contacts = block.children.filter((child) => child.type === 'contact');
  const ordered = [...contacts.filter(isOwn), ...contacts.filter((contact) => !isOwn(contact))];
  return {
    ...block,
    children: block.children.map((child) =>
      child.type === 'contact' ? (ordered.shift() ?? child) : child,
    ),
  };
}

const folded = (name: string): string => name.trim().normalize('NFC').toLowerCase();
