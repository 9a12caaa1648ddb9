import type { Document, Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { parseXml } from '../xml/xml';
import { relsName } from '../zip/package-parts';
import { allNamed, childNamed, childrenNamed, elementsIn, rootOf } from './word-xml';

/** One of the two documents, with the targets its parts refer to. */
export interface Side {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** A parsed part; null if the package has none of that name. */
  readonly xml: (name: string) => Document | null;
  /** The target of a relationship of a part. */
  readonly relationship: (part: string, id: string) => Relationship | null;
  /** The kind of list of a `w:numId`: lists of one kind look the same. */
  readonly kindOfList: (numId: string) => string;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** An address, or the name of a part in `word/`. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** @param bytes a package that this program wrote; nothing else may be given */
export function sideOf(bytes: Uint8Array): Side {
  const parts = unzipSync(bytes);
  const xml = (name: string): Document | null => {
    const part = parts[name];
    return part ? parseXml(strFromU8(part)) : null;
  };
  const numbering = xml('word/numbering.xml');
  const kinds = new Map(
    (numbering ? childrenNamed(rootOf(numbering), 'w:num') : []).map((num) => {
      const definition = numbering && definitionOf(numbering, num);
      return [num.getAttribute('w:numId') ?? '', definition ? kindOfDefinition(definition) : ''];
    }),
  );
  const relationships = new Map<string, ReadonlyMap<string, Relationship>>();
  return {
    parts,
    xml,
    relationship: (part, id) => {
      const known = relationships.get(part) ?? relationshipsOf(xml(relsName(part)));
      relationships.set(part, known);
      return known.get(id) ?? null;
    },
    kindOfList: (numId) => kinds.get(numId) ?? '',
  };
}

/** The definition of a list (`w:abstractNum`). */
export function definitionOf(numbering: Document, num: Element): Element | undefined {
  const id = childNamed(num, 'w:abstractNumId')?.getAttribute('w:val');
  return childrenNamed(rootOf(numbering), 'w:abstractNum').find(
    (each) => each.getAttribute('w:abstractNumId') === id,
  );
}

/** A key that is equal for two definitions that look the same. */
export const kindOfDefinition = (definition: Element): string =>
  allNamed(definition, 'w:lvl').map(String).join('');

export function relationshipsOf(rels: Document | null): ReadonlyMap<string, Relationship> {
  const entries = rels ? elementsIn(rootOf(rels)) : [];
  return new Map(
    entries.map((entry) => {
      const of = (name: string) => entry.getAttribute(name) ?? '';
      const isExternal = of('TargetMode') === 'External';
      return [of('Id'), { id: of('Id'), type: of('Type'), target: of('Target'), isExternal }];
    }),
  );
}

/** The part that elements are in, which decides what their relationship ids mean. */
export interface Place {
  readonly side: Side;
  readonly part: string;
}

const keys = new WeakMap<Element, string>();
/** Ids that a package assigns anew each time it is written. */
const CHANCE = new Set(['id', 'w:rsidR', 'w:rsidRPr', 'w:rsidRDefault', 'w:rsidP']);

/** A key that is equal for two elements of either side that look and read the same. */
export function elementKey(element: Element, place: Place): string {
  const known = keys.get(element);
  if (known !== undefined) return known;
  const attributes = Array.from(element.attributes)
    .filter(({ name }) => !CHANCE.has(name) && !name.startsWith('xmlns'))
    .map(({ name, value }) => `${name}=${meant(element.nodeName, name, value, place)}`)
    .sort();
  const content = Array.from(element.childNodes).map((child) =>
    child.nodeType === 1 ? elementKey(child as Element, place) : (child.nodeValue ?? ''),
  );
  const key = `<${element.nodeName} ${attributes.join(' ')}>${content.join('')}</>`;
  keys.set(element, key);
  return key;
}

function meant(element: string, name: string, value: string, { side, part }: Place): string {
  if (element === 'w:numId') return side.kindOfList(value);
  if (!name.startsWith('r:')) return value;
  const relationship = side.relationship(part, value);
  if (!relationship) return '';
  const bytes = relationship.isExternal ? null : side.parts[`word/${relationship.target}`];
  return bytes ? fingerprint(bytes) : relationship.target;
}

/** Distinguishes the pictures of one document (FNV-1a, 32 bits, with the length). */
function fingerprint(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${bytes.length}:${hash >>> 0}`;
}

/** Every `w:numId` in use below an element. */
export const listNumbersIn = (element: Element): string[] =>
  allNamed(element, 'w:numId').map((each) => each.getAttribute('w:val') ?? '');
