import type { TopBlock } from '../release/blocks/block';
import type { Release } from '../release/release';
import { withCopies } from './entries';
import { replaceVariable } from './substitute';
import { partsOf, type Template } from './template';
import { answerTo, entriesOf, shownValue, variableOf } from './values';

/**
 * A release with the structure of a newer revision of its template: the template's questions,
 * guidance and conditions, its new parts in their places, in its order. Every block of the release
 * stays, word for word; a part that the person has taken out does not come back.
 */
export function adopt(release: Release, { info, release: source }: Template): Release {
  const known = new Set(release.form?.parts ?? partsOf(release));
  const children = ordered(release.children, source.children, known);
  const { form } = source;
  const adopted: Release = {
    ...release,
    facts: { ...release.facts, template: { id: info.id, revision: info.revision } },
    ...(form && {
      form: { ...form, values: release.form?.values ?? {}, parts: [...partsOf(source)] },
    }),
    children,
  };
  return withEntries(withAnswers(adopted), known);
}

/**
 * The template's parts in its order, each with the release's own text where it has it. What is not
 * a part of the template keeps its place behind the block that it followed.
 */
function ordered(
  own: readonly TopBlock[],
  template: readonly TopBlock[],
  known: ReadonlySet<string>,
): TopBlock[] {
  const groups = groupsOf(own);
  const taken = new Set<Group>();
  const result: TopBlock[] = [...(groups[0]?.id === null ? take(groups[0], taken) : [])];
  for (const block of template) {
    const id = block.part?.id;
    const matching = id ? groups.filter((group) => group.id === id) : [];
    for (const group of matching) {
      const [head, ...rest] = take(group, taken);
      if (head) result.push(withPart(head, block), ...rest);
    }
    // A part without an id cannot be told from the person's own, so it is not put in again.
    if (matching.length === 0 && id && !known.has(id)) result.push(block);
  }
  for (const group of groups) {
    if (taken.has(group)) continue;
    const before = groups[groups.indexOf(group) - 1]?.blocks.at(-1);
    const at = before ? result.findIndex((block) => sameBlock(block, before)) : -1;
    result.splice(at < 0 ? result.length : at + 1, 0, ...take(group, taken));
  }
  return result;
}

interface Group {
  readonly id: string | null;
  readonly blocks: readonly TopBlock[];
}

/** A part with the blocks that follow it and belong to none; first may come such blocks alone. */
function groupsOf(blocks: readonly TopBlock[]): Group[] {
  const groups: { id: string | null; blocks: TopBlock[] }[] = [];
  const seen = new Set<string>();
  for (const block of blocks) {
    const { id, entry } = block.part ?? {};
    const isFirst = id !== undefined && (!seen.has(id) || entry !== undefined);
    if (id && isFirst) seen.add(id);
    const last = groups.at(-1);
    if (isFirst || !last) groups.push({ id: isFirst ? (id ?? null) : null, blocks: [block] });
    else last.blocks.push(block);
  }
  return groups;
}

function take(group: Group, taken: Set<Group>): readonly TopBlock[] {
  taken.add(group);
  return group.blocks;
}

const sameBlock = (a: TopBlock, b: TopBlock): boolean => a === b || a.children === b.children;

/** The person's block with what the template says of it now. */
function withPart(own: TopBlock, { part }: TopBlock): TopBlock {
  const { each, ...rest } = part ?? {};
  const entry = own.part?.entry;
  // A pattern becomes a part that prints only where the template says so, never the other way.
  const isPattern = own.part?.each !== undefined && entry === undefined;
  return {
    ...own,
    part: { ...rest, ...(isPattern && each && { each }), ...(entry && { entry }) },
  };
}

/** Fills the new parts with the present answers. */
function withAnswers(release: Release): Release {
  const uses = [
    ...Object.keys(release.form?.values ?? {}),
    ...(release.form?.variables ?? []).flatMap(({ name, fact }) => (fact ? [name] : [])),
  ];
  const { language } = release.facts;
  const children = uses.reduce((blocks, use) => {
    const variable = variableOf(release, use);
    const value = answerTo(release, use);
    if (!variable || !value) return blocks;
    const after = shownValue(variable, value, language);
    const refill = { use, before: after, after, label: variable.label };
    return blocks.map((block) => replaceVariable(block, refill));
  }, release.children);
  return { ...release, children };
}

/** Fills the new patterns with the entries of each list. */
function withEntries(release: Release, known: ReadonlySet<string>): Release {
  const lists = (release.form?.variables ?? []).filter(({ many }) => many);
  const isNew = ({ part }: TopBlock) => part?.id !== undefined && !known.has(part.id);
  return lists.reduce(
    (current, { name }) =>
      entriesOf(current).reduce((each, entry) => withCopies(each, name, entry, isNew), current),
    release,
  );
}
