import type { Document, Element } from '@xmldom/xmldom';
import { parseXml } from '../xml/xml';
import { relsName } from '../zip/package-parts';
import {
  definitionOf,
  kindOfDefinition,
  type Relationship,
  relationshipsOf,
  type Side,
} from './side';
import { allNamed, childNamed, childrenNamed, rootOf } from './word-xml';

/** Copies elements of the older document into a part of the newer one. */
export interface NodeImporter {
  /** A copy for the newer document, with its links, pictures and lists. */
  readonly importNode: (element: Element) => Element;
  /** Maps a list of the older document to one of the newer. */
  readonly sameList: (before: string, after: string) => void;
}

/** The parts of the newer package that copying adds to. */
export interface ImportTarget {
  readonly numbering: Document | null;
  readonly media: Map<string, Uint8Array>;
  /** Lists of the newer document by those of the older. */
  readonly lists: Map<string, string>;
}

const EMPTY_RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** @returns the importer, and the relationships of the part as they stand after it has worked */
export function createNodeImporter(
  document: Document,
  part: string,
  before: Side,
  after: Side,
  target: ImportTarget,
): { readonly importer: NodeImporter; readonly rels: Document } {
  const rels = after.xml(relsName(part)) ?? parseXml(EMPTY_RELS);
  const known = new Map(relationshipsOf(rels));
  const ids = new Map<string, string>();

  const add = (found: Relationship): string => {
    const there = [...known.values()].find((each) => isSame(each, found));
    if (there) return there.id;
    const id = `old${known.size + 1}`;
    const entry = rels.createElementNS(rootOf(rels).namespaceURI, 'Relationship');
    const added = { ...found, id };
    if (!found.isExternal) {
      const name = `media/old${target.media.size + 1}.${found.target.split('.').at(-1)}`;
      const bytes = before.parts[`word/${found.target}`];
      if (bytes) target.media.set(`word/${name}`, bytes);
      added.target = name;
    }
    entry.setAttribute('Id', id);
    entry.setAttribute('Type', added.type);
    entry.setAttribute('Target', added.target);
    if (added.isExternal) entry.setAttribute('TargetMode', 'External');
    rootOf(rels).appendChild(entry);
    known.set(id, added);
    return id;
  };
  const newId = (id: string): string => {
    const found = before.relationship(part, id);
    const fresh = ids.get(id) ?? (found ? add(found) : id);
    ids.set(id, fresh);
    return fresh;
  };
  /** Pictures are identified by their bytes: each document numbers its own from 1. */
  const isSame = (now: Relationship, old: Relationship): boolean => {
    if (now.type !== old.type || now.isExternal !== old.isExternal) return false;
    if (!now.type.endsWith('/image')) return now.target === old.target;
    const name = `word/${now.target}`;
    const [bytes, other] = [
      target.media.get(name) ?? after.parts[name],
      before.parts[`word/${old.target}`],
    ];
    return bytes !== undefined && other !== undefined && equalBytes(bytes, other);
  };
  const importNode = (element: Element): Element => {
    const copy = document.importNode(element, true);
    for (const each of [copy, ...Array.from(copy.getElementsByTagName('*'))]) {
      for (const { name, value } of Array.from(each.attributes)) {
        if (name.startsWith('r:')) each.setAttribute(name, newId(value));
      }
    }
    for (const list of allNamed(copy, 'w:numId')) {
      list.setAttribute('w:val', newList(list.getAttribute('w:val') ?? '', before, target));
    }
    return copy;
  };
  const sameList = (old: string, now: string): void => {
    if (!target.lists.has(old)) target.lists.set(old, now);
  };
  return { importer: { importNode, sameList }, rels };
}

/** The list that stands for one of the older document; a copy is added where none was mapped. */
function newList(old: string, before: Side, { numbering, lists }: ImportTarget): string {
  const known = lists.get(old);
  if (known !== undefined || !numbering) return known ?? old;
  const root = rootOf(numbering);
  const source = before.xml('word/numbering.xml');
  const entry = source
    ? childrenNamed(rootOf(source), 'w:num').find((num) => num.getAttribute('w:numId') === old)
    : undefined;
  if (!entry) return old;
  const highest = childrenNamed(root, 'w:num').map((num) => Number(num.getAttribute('w:numId')));
  const id = String(Math.max(0, ...highest) + 1);
  const copy = numbering.importNode(entry, true);
  copy.setAttribute('w:numId', id);
  const definition = source && definitionOf(source, entry);
  const link = childNamed(copy, 'w:abstractNumId');
  if (definition) link?.setAttribute('w:val', sameDefinition(numbering, definition));
  root.appendChild(copy);
  lists.set(old, id);
  return id;
}

/** The id of a definition that looks like one of the older document; it is added where there is none. */
function sameDefinition(numbering: Document, wanted: Element): string {
  const root = rootOf(numbering);
  const all = childrenNamed(root, 'w:abstractNum');
  const kind = kindOfDefinition(wanted);
  const idOf = (each: Element): string => each.getAttribute('w:abstractNumId') ?? '0';
  const same = all.find((each) => kindOfDefinition(each) === kind);
  if (same) return idOf(same);
  const copy = numbering.importNode(wanted, true);
  const id = String(Math.max(0, ...all.map((each) => Number(idOf(each)))) + 1);
  copy.setAttribute('w:abstractNumId', id);
  // All definitions stand before all lists (CT_Numbering, ECMA-376 part 1, 17.9.17).
  root.insertBefore(copy, childrenNamed(root, 'w:num')[0] ?? null);
  return id;
}

const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
