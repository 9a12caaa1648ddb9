import type { Element } from '@xmldom/xmldom';
import { parseXml, serializeXml } from '../../../xml/xml';
import type { Letterhead } from './read-letterhead';
import { type Taken, takePart } from './safe-parts';

/** The numbering of a letterhead with that of a release added. */
export interface OwnNumbering {
  readonly xml: string;
  /** A part of the release with its lists numbered as they now are. */
  readonly renumbered: (xml: string) => string;
}

/**
 * Puts the lists of a release behind those that the letterhead's styles use. Numbers of definitions
 * are local to the part, so ours start after theirs.
 *
 * @param part the name of the letterhead's numbering; undefined where it has none
 */
export function withOwnNumbering(
  ours: string,
  part: string | undefined,
  letterhead: Letterhead,
  taken: Taken,
): OwnNumbering {
  if (part === undefined) return { xml: ours, renumbered: (xml) => xml };
  const theirs = letterhead.tree(part);
  const root = theirs.documentElement;
  if (!root) throw new Error('a part without a root');
  const numbers = (name: string, attribute: string) =>
    Array.from(
      root.getElementsByTagName(name),
      (each) => Number(each.getAttribute(attribute)) || 0,
    );
  const definitions = 1 + Math.max(0, ...numbers('w:abstractNum', 'w:abstractNumId'));
  const lists = 1 + Math.max(0, ...numbers('w:num', 'w:numId'));
  const moved = ours
    // A part that does not declare Word 2012's namespace as ignorable may hold nothing of it.
    .replace(/ w15:\w+="[^"]*"/g, '')
    .replace(
      /(w:abstractNumId="|<w:abstractNumId w:val=")(\d+)/g,
      (_, start, id) => `${start}${Number(id) + definitions}`,
    )
    .replace(/(w:numId=")(\d+)/g, (_, start, id) => `${start}${Number(id) + lists}`);
  const added = parseXml(moved).documentElement;
  const children = (name: string) =>
    (Array.from(added?.childNodes ?? []) as Element[]).filter(({ nodeName }) => nodeName === name);
  const end = root.getElementsByTagName('w:numIdMacAtCleanup')[0] ?? null;
  // All definitions precede all lists (CT_Numbering, ECMA-376 part 1, 17.9.17).
  const firstList = root.getElementsByTagName('w:num')[0] ?? end;
  for (const each of children('w:abstractNum')) {
    root.insertBefore(theirs.importNode(each, true), firstList);
  }
  for (const each of children('w:num')) root.insertBefore(theirs.importNode(each, true), end);
  // Bullets can be pictures: they come along, or are refused, as those of a header are.
  const name = 'word/numbering.xml';
  const xml = serializeXml(theirs);
  takePart(letterhead, part, name, xml, taken);
  taken.parts.delete(name);
  return {
    xml,
    renumbered: (text) =>
      text.replace(/(<w:numId w:val=")(\d+)/g, (_, start, id) => `${start}${Number(id) + lists}`),
  };
}
