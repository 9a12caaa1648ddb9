import { UserError } from '../errors';
import type { TopBlock } from '../release/blocks/block';
import { isText, type LooseNode } from '../release/nodes';
import { tidyLine } from '../release/normalise/line';
import type { Release } from '../release/release';
import { NOBODY } from './set-value';
import { fieldsFrom, filledText } from './substitute';
import { entriesOf, partsOfUse, variableOf } from './values';

/** Whether a block is a pattern: it prints nothing and is copied for each entry of its list. */
export const isPattern = ({ part }: TopBlock): boolean =>
  part?.each !== undefined && part.entry === undefined;

/**
 * The release with one more entry in a list, and with a copy of each part that is repeated for it.
 * An entry that is there already is not added twice, but parts it still lacks are made.
 *
 * @throws UserError where the entry has no name
 */
export function addEntry(release: Release, list: string, given: string): Release {
  const entry = given.replace(/\s+/g, ' ').trim();
  if (entry === '') {
    throw new UserError('An organisation needs a name.', 'Type its name, then add it.');
  }
  const { organisations } = release.facts;
  const isNew = !entriesOf(release).includes(entry);
  const facts = isNew
    ? { ...release.facts, organisations: [...organisations, { ...NOBODY, name: entry }] }
    : release.facts;
  return withCopies({ ...release, facts }, list, entry, () => true);
}

/** The release with a copy for an entry of each chosen pattern that has none. */
export function withCopies(
  release: Release,
  list: string,
  entry: string,
  chosen: (pattern: TopBlock) => boolean,
): Release {
  const missing = patternsOf(release, list).filter(
    (pattern) =>
      chosen(pattern) && !release.children.some((block) => isCopy(block, pattern, entry)),
  );
  const children = missing.reduce(
    (blocks, pattern) => withCopy(blocks, pattern, copied(release, pattern, list, entry)),
    release.children,
  );
  return { ...release, children };
}

/** The release without an entry of a list. Copies that nobody has written in go with it. */
export function removeEntry(release: Release, list: string, entry: string): Release {
  const facts = {
    ...release.facts,
    organisations: release.facts.organisations.filter(({ name }) => name.trim() !== entry),
  };
  const fresh = new Set(
    patternsOf(release, list).map((pattern) =>
      JSON.stringify(copied(release, pattern, list, entry)),
    ),
  );
  const children = release.children.filter((block) => !fresh.has(JSON.stringify(block)));
  return { ...release, facts, children: children.length > 0 ? children : release.children };
}

/** The entries of a list for which a pattern has no copy. */
export function entriesWithout(release: Release, pattern: TopBlock): string[] {
  return entriesOf(release).filter(
    (entry) => !release.children.some((block) => isCopy(block, pattern, entry)),
  );
}

function patternsOf({ children }: Release, list: string): TopBlock[] {
  return children.filter((block) => isPattern(block) && block.part?.each === list);
}

function isCopy({ part }: TopBlock, pattern: TopBlock, entry: string): boolean {
  return part?.entry === entry && part.id === pattern.part?.id;
}

/** After the last copy there is, or after the pattern. */
function withCopy(blocks: TopBlock[], pattern: TopBlock, copy: TopBlock): TopBlock[] {
  const at = blocks.findLastIndex(
    (block) => block === pattern || (block.part?.entry && block.part.id === pattern.part?.id),
  );
  return [...blocks.slice(0, at + 1), copy, ...blocks.slice(at + 1)];
}

function copied(release: Release, pattern: TopBlock, list: string, entry: string): TopBlock {
  const { each: _each, guidance: _guidance, ...shared } = pattern.part ?? {};
  const part = { ...shared, entry };
  const named = (use: string): string => {
    const { name } = partsOfUse(use);
    return name === list || variableOf(release, name)?.each === list ? `${name}@${entry}` : use;
  };
  const copy = (node: LooseNode): LooseNode => {
    if (isText(node) || 'text' in node) return node;
    if (node.type === 'placeholder' && 'variable' in node) {
      const use = named(String(node.variable));
      return partsOfUse(use).name === list
        ? filledText(entry, use)
        : ({ ...node, variable: use } as LooseNode);
    }
    const children = node.children.map(copy);
    const isLine = children.some((child) => isText(child));
    const from = fieldsFrom(node).map(([field, use]) => [field, named(use)] as const);
    const own = from.filter(([, use]) => partsOfUse(use).name === list);
    return {
      ...node,
      ...(from.length > 0 && { from: Object.fromEntries(from) }),
      ...Object.fromEntries(own.map(([field]) => [field, entry])),
      children: isLine ? tidyLine(children) : children,
    };
  };
  return { ...copy(pattern), part } as TopBlock;
}
