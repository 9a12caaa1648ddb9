import type { TopBlock } from '../release/blocks/block';
import type { BlockKind } from '../release/blocks/spec';
import { BLOCK_SPECS } from '../release/blocks/specs';
import { printable } from '../release/characters';
import type { Facts } from '../release/facts';
import type { Inline } from '../release/inlines/inline';
import { isBlock, type LooseNode } from '../release/nodes';
import type { Release } from '../release/release';
import { type Code, type Coded, codedLine, lineOf, plainOf } from './coded-text';

/** One passage that is translated by itself: a line of text, a field of a block, a fact. */
export interface Unit {
  /** `<block id>` for a line, `<block id>.<field>`, or `facts.<field>`; an NMTOKEN of XML. */
  readonly id: string;
  /** What it is, for the translator: "headline", "caption of a picture". */
  readonly note: string;
  readonly source: Coded;
  readonly codes: readonly Code[];
  /** A line may have codes; fields and facts are text alone. */
  readonly isLine: boolean;
  /** Names of people and places stay as they are where nobody has written them otherwise. */
  readonly isName: boolean;
}

/** Gives another text for a unit, with what its codes stand for; null leaves it as it is. */
export type Translate = (unit: Unit) => (Pick<Unit, 'codes'> & { readonly text: Coded }) | null;

type Field = readonly [field: string, note: string, isName?: boolean];

/** The fields of blocks that hold words of the release's language. Addresses and numbers do not. */
const FIELDS: Partial<Record<BlockKind, readonly Field[]>> = {
  quote: [
    ['speaker', 'name of a speaker', true],
    ['role', 'role of a speaker'],
    ['organisation', 'organisation of a speaker', true],
  ],
  image: [
    ['alt', 'alternative text of a picture: what somebody hears who does not see it'],
    ['caption', 'caption of a picture'],
  ],
  table: [['caption', 'caption of a table']],
  contact: [
    ['name', 'name of a press contact', true],
    ['role', 'role of a press contact'],
    ['organisation', 'organisation of a press contact', true],
    ['wording', 'what is printed after the name of a press contact'],
    ['hours', 'hours of a press contact'],
    ['region', 'region of a press contact'],
  ],
};

/** Fields that name an organisation of the facts follow its name. */
const FOLLOWING: Partial<Record<BlockKind, string>> = {
  quote: 'organisation',
  contact: 'organisation',
  boilerplate: 'about',
};

/** The passages of a release in the order of reading, the facts first. Blocks without an id have none. */
export function unitsOf(release: Pick<Release, 'facts' | 'children'>): Unit[] {
  const units: Unit[] = [];
  withTranslations(release, (unit) => {
    units.push(unit);
    return null;
  });
  return units;
}

/** A release with other texts for its passages. */
export function withTranslations<Given extends Pick<Release, 'facts' | 'children'>>(
  release: Given,
  translate: Translate,
): Given {
  const names = new Map<string, string>();
  const facts = translatedFacts(release.facts, translate, names);
  const children = release.children.map(
    (block) => translatedNode(block as LooseNode, translate, names) as TopBlock,
  );
  return { ...release, facts, children };
}

function translatedFacts(facts: Facts, translate: Translate, names: Map<string, string>): Facts {
  const field = (id: string, note: string, value: string, isName = false): string =>
    translatedText({ id: `facts.${id}`, note, isName }, value, translate);
  return {
    ...facts,
    title: field('title', 'title of the document', facts.title),
    place: field('place', 'place of the dateline', facts.place, true),
    organisations: facts.organisations.map((organisation, index) => {
      const name = field(`organisation.${index}`, 'organisation', organisation.name, true);
      if (organisation.name !== '') names.set(organisation.name, name);
      return { ...organisation, name };
    }),
    keywords: facts.keywords.map((keyword, index) => field(`keyword.${index}`, 'keyword', keyword)),
  };
}

function translatedText(
  unit: Pick<Unit, 'id' | 'note' | 'isName'>,
  value: string,
  translate: Translate,
): string {
  if (value.trim() === '') return value;
  const translated = translate({ ...unit, source: [printable(value)], codes: [], isLine: false });
  return translated ? plainOf(translated.text, translated.codes) : value;
}

type LooseBlock = LooseNode & { readonly type: BlockKind } & Readonly<Record<string, unknown>>;

function translatedNode(
  node: LooseNode,
  translate: Translate,
  names: ReadonlyMap<string, string>,
): LooseNode {
  if (!isBlock(node)) return node;
  const block = node as unknown as LooseBlock & { children: readonly LooseNode[] };
  const { type, id } = block;
  if (BLOCK_SPECS[type].content === 'inlines') {
    const line = typeof id === 'string' ? translatedLine(id, block, translate) : null;
    return line ? ({ ...block, children: line } as LooseNode) : node;
  }
  const fields = typeof id === 'string' ? translatedFields(id, block, translate, names) : {};
  const children = block.children.map((child) => translatedNode(child, translate, names));
  return { ...block, ...fields, ...followed(block, names), children } as LooseNode;
}

function translatedLine(id: string, block: LooseBlock, translate: Translate): Inline[] | null {
  const { coded, codes } = codedLine(
    (block as unknown as { children: readonly Inline[] }).children,
  );
  if (plainOf(coded, codes).trim() === '' && codes.length === 0) return null;
  const { name } = BLOCK_SPECS[block.type];
  const translated = translate({
    id,
    note: name,
    source: coded,
    codes,
    isLine: true,
    isName: false,
  });
  return translated && lineOf(translated.text, translated.codes);
}

function translatedFields(
  id: string,
  block: LooseBlock,
  translate: Translate,
  names: ReadonlyMap<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    (FIELDS[block.type] ?? []).flatMap(([field, note, isName = false]) => {
      const value = block[field];
      if (typeof value !== 'string') return [];
      if (field === FOLLOWING[block.type] && names.has(value)) return [];
      const unit = { id: `${id}.${field}`, note, isName };
      return [[field, translatedText(unit, value, translate)]];
    }),
  );
}

function followed(block: LooseBlock, names: ReadonlyMap<string, string>): Record<string, string> {
  const field = FOLLOWING[block.type];
  const name = field && names.get(String(block[field]));
  return field && name !== undefined ? { [field]: name } : {};
}

/**
 * A release in which every block that has words has an id of its own, so that a translation finds its
 * passage when the text has moved. The same object where all have one.
 *
 * @param newId gives an id that no block has, for the block at a path from the release down
 */
export function withUnitIds<Given extends Pick<Release, 'children'>>(
  release: Given,
  newId: (path: readonly number[]) => string,
): Given {
  const seen = new Set<string>();
  const visit = (node: LooseNode, path: readonly number[]): LooseNode => {
    if (!isBlock(node)) return node;
    const block = node as unknown as LooseBlock & { children: readonly LooseNode[] };
    const children = block.children.map((child, index) => visit(child, [...path, index]));
    const needsId = BLOCK_SPECS[block.type].content === 'inlines' || FIELDS[block.type];
    const hasOwn = typeof block.id === 'string' && !seen.has(block.id);
    const isSame = children.every((child, index) => child === block.children[index]);
    if (isSame && (hasOwn || !needsId)) {
      if (hasOwn) seen.add(block.id as string);
      return node;
    }
    const id = hasOwn ? (block.id as string) : needsId ? newId(path) : undefined;
    if (id !== undefined) seen.add(id);
    const { id: _before, ...rest } = block;
    return { ...rest, ...(id !== undefined && { id }), children } as unknown as LooseNode;
  };
  const children = release.children.map(
    (block, index) => visit(block as LooseNode, [index]) as TopBlock,
  );
  return children.every((block, index) => block === release.children[index])
    ? release
    : { ...release, children };
}
