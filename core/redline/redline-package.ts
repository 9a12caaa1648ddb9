import type { Element } from '@xmldom/xmldom';
import { strToU8 } from 'fflate';
import { serializeXml } from '../xml/xml';
import { relsName } from '../zip/package-parts';
import { redlineBlocks } from './blocks';
import { createNodeImporter, type ImportTarget } from './import-nodes';
import { createRedline, type Stamp } from './redline';
import { type Side, sideOf } from './side';
import { elementsIn, rootOf } from './word-xml';

const DOCUMENT = 'word/document.xml';
const HEADER = /^word\/header\d+\.xml$/;
const NUMBERING = 'word/numbering.xml';

/**
 * Two Word documents that this program wrote, as one with tracked changes. Styles, footers and the
 * page are the newer one's. Gives the parts of the new document.
 *
 * @param language BCP 47, for where words begin and end
 */
export function redlinePackage(
  before: Uint8Array,
  after: Uint8Array,
  language: string,
  stamp: Stamp,
): Map<string, Uint8Array> {
  const [old, now] = [sideOf(before), sideOf(after)];
  const numbering = now.xml(NUMBERING);
  const target: ImportTarget = {
    numbering,
    media: new Map(),
    lists: listsInCommon(old, now, language),
  };
  let changes = 0;
  const nextId = (): string => {
    changes += 1;
    return String(changes);
  };
  const parts: Record<string, Uint8Array> = { ...now.parts };
  const headers = Object.keys(now.parts).filter((name) => HEADER.test(name));
  for (const part of [...headers.sort(), DOCUMENT]) {
    const written = redlinePart(part, old, now, target, { language, nextId, stamp });
    for (const [name, text] of Object.entries(written)) parts[name] = strToU8(text);
  }
  if (numbering) parts[NUMBERING] = strToU8(serializeXml(numbering));
  return new Map([...Object.entries(parts), ...target.media]);
}

/**
 * Which lists of the two documents are the same, so that a deleted item belongs to the
 * list it was deleted from. Known only after a first pass over all paragraphs.
 */
function listsInCommon(old: Side, now: Side, language: string): Map<string, string> {
  const lists = new Map<string, string>();
  const target = { numbering: null, media: new Map(), lists };
  const stamp = { author: '', date: '' };
  redlinePart(DOCUMENT, old, now, target, { language, nextId: () => '0', stamp });
  return lists;
}

function redlinePart(
  part: string,
  old: Side,
  now: Side,
  target: ImportTarget,
  { language, nextId, stamp }: { language: string; nextId: () => string; stamp: Stamp },
): Record<string, string> {
  const [was, document] = [old.xml(part), now.xml(part)];
  if (!was || !document) return {};
  const { importer, rels } = createNodeImporter(document, part, old, now, target);
  const [before, after] = [old, now].map((side) => ({ side, part }));
  if (!before || !after) return {};
  const redline = createRedline({ document, before, after, language, importer, nextId }, stamp);
  const holder = holderOf(rootOf(document));
  const blocks = elementsIn(holder).filter(isBlock);
  const result = redlineBlocks(elementsIn(holderOf(rootOf(was))).filter(isBlock), blocks, redline);
  const end = elementsIn(holder).find((each) => !isBlock(each)) ?? null;
  for (const block of blocks) holder.removeChild(block);
  for (const element of result) holder.insertBefore(element, end);
  const hasRels = elementsIn(rootOf(rels)).length > 0;
  return {
    [part]: serializeXml(document),
    ...(hasRels && { [relsName(part)]: serializeXml(rels) }),
  };
}

/** What the paragraphs stand in: the body of a document, the header itself. */
function holderOf(root: Element): Element {
  return elementsIn(root).find(({ nodeName }) => nodeName === 'w:body') ?? root;
}

const isBlock = ({ nodeName }: Element): boolean => nodeName === 'w:p' || nodeName === 'w:tbl';
