import type { TopBlock } from '../release/blocks/block';
import type { Boilerplate } from '../release/blocks/boilerplate';
import type { Organisation } from '../release/facts';
import { isText, type LooseNode } from '../release/nodes';
import {
  withFollowers,
  withOrganisation,
  withOrganisations,
  withoutOrganisation,
} from '../release/organisations/arrange';
import type { Release } from '../release/release';
import { removeEntry, withCopies } from '../templates/entries';
import { renameEntry } from '../templates/rename-entry';

/**
 * The release with an organisation on its list and its "About" in it. What the template repeats for
 * each organisation is made for this one; where the template has a gap for its "About", the
 * library's text fills it, and otherwise comes after the others.
 */
export function addOrganisation(
  release: Release,
  organisation: Organisation,
  about: Boilerplate | null,
): Release {
  const entry = organisation.name.trim();
  const isFirst = release.facts.organisations.length === 0;
  const listed = withOrganisation(release, organisation, null);
  const copied = listsOf(release).reduce(
    (next, list) => withCopies(next, list, entry, () => true),
    listed,
  );
  if (!about) return withOrganisations(copied, copied.facts.organisations);
  const gap = copied.children.findIndex((block) => isGapFor(block, entry, isFirst));
  if (gap < 0) return withOrganisation(copied, organisation, about);
  const children = copied.children.map((block, at): TopBlock => {
    const { part } = block;
    return at === gap ? { ...about, ...(part && { part }) } : block;
  });
  return withOrganisations({ ...copied, children }, copied.facts.organisations);
}

/** Removes an organisation and the untouched blocks that were made for it. */
export function takeOrganisation(release: Release, index: number): Release {
  const name = release.facts.organisations[index]?.name ?? '';
  const { organisations } = release.facts;
  const lists = name.trim() ? listsOf(release) : [];
  const emptied = lists.reduce((next, list) => removeEntry(next, list, name.trim()), release);
  return withoutOrganisation({ ...emptied, facts: { ...emptied.facts, organisations } }, index);
}

/** The release after an organisation got another name: everything that is named after it follows. */
export function renameOrganisation(release: Release, from: string, to: string): Release {
  const isTaken = release.facts.organisations.some(({ name }) => name === from);
  return isTaken ? release : renameEntry(withFollowers(release, from, to), from.trim(), to.trim());
}

const listsOf = ({ form }: Release): string[] =>
  (form?.variables ?? []).filter(({ many }) => many).map(({ name }) => name);

/** A boilerplate of the template that still waits for the text of this organisation. */
function isGapFor(block: TopBlock, entry: string, isFirst: boolean): boolean {
  if (block.type !== 'boilerplate' || block.link || block.about || !block.part) return false;
  const { each, entry: own, id } = block.part;
  if (each && !own) return false;
  const isTheirs = own ? own === entry : isFirst && id === 'about';
  return isTheirs && hasPlaceholder(block as LooseNode);
}

const hasPlaceholder = (node: LooseNode): boolean =>
  !isText(node) &&
  !('text' in node) &&
  (node.type === 'placeholder' || node.children.some(hasPlaceholder));
