import type { Contact, ContactBlock } from '../release/blocks/contact';
import type { Release } from '../release/release';
import { foldedName } from '../text/folded-name';

/**
 * A joint release as sent out by one of its organisations: it comes first in the letterhead and
 * every list of organisations, and its contacts precede the others. The agreed text is unchanged.
 *
 * @param index of the organisation in `facts.organisations`
 */
export function forOrganisation(release: Release, index: number): Release {
  const { organisations } = release.facts;
  const leading = organisations[index];
  if (!leading) return release;
  const names = new Set([leading.name, leading.acronym].map(foldedName).filter((name) => name));
  const isOwn = ({ organisation }: Contact): boolean => names.has(foldedName(organisation));
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

/** The block with these contacts moved to the first contact positions. */
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
