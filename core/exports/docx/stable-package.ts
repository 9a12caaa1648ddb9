import { strFromU8 } from 'fflate';
import { relsName } from '../../zip/package-parts';
import type { Part } from './packed';

/** The metadata of a package. */
export interface PackageFacts {
  /** ISO 8601 instant. */
  readonly created: string;
  /** ISO 8601 instant. */
  readonly modified: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * The same package with what `docx` leaves to chance put right: relationships, pictures and
 * watermarks are numbered in order of appearance, and the dates are the release's own. So the same
 * release gives the same bytes (ECMA-376 part 2 allows any unique ids).
 *
 * @param change what becomes of parts, by name: `word/styles.xml`
 * @returns the parts in the order in which they are to be packed
 */
export function stablePackage(
  parts: ReadonlyMap<string, Part>,
  { created, modified, language }: PackageFacts,
  change: Readonly<Record<string, (xml: string) => string>> = {},
): Map<string, Part> {
  const media = stableMedia([...parts.keys()]);
  const texts = new Map<string, string>();
  for (const [name, content] of parts) {
    if (isText(name)) texts.set(name, renamed(textOf(content), media));
  }
  const drawings = { count: 0 };
  for (const name of texts.keys()) {
    if (/^word\/[^/]+\.xml$/.test(name)) numberRelationships(name, texts, drawings);
  }
  let watermarks = 0;
  for (const [name, text] of texts) {
    texts.set(
      name,
      text.replace(/( id="PowerPlusWaterMarkObject)[^"]*/g, (_, start) => {
        watermarks += 1;
        return `${start}${watermarks}`;
      }),
    );
  }
  const core = texts.get('docProps/core.xml');
  if (core) {
    const spoken = core.includes('<dc:language>')
      ? core
      : core.replace('<cp:revision>', `<dc:language>${language}</dc:language>$&`);
    texts.set('docProps/core.xml', dated(spoken, created, modified));
  }
  const app = texts.get('docProps/app.xml');
  if (app) texts.set('docProps/app.xml', withApplication(app));
  for (const [name, changed] of Object.entries(change))
    texts.set(name, changed(texts.get(name) ?? ''));

  return new Map(
    [...parts].map(([name, content]) => [media.get(name) ?? name, texts.get(name) ?? content]),
  );
}

/** The text of a part that is XML. */
export const textOf = (part: Part): string => (typeof part === 'string' ? part : strFromU8(part));

const isText = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels');

/** Pictures by number: `docx` names them by chance. */
function stableMedia(names: readonly string[]): Map<string, string> {
  const media = names.filter((name) => name.startsWith('word/media/'));
  return new Map(
    media.map((name, index) => [
      name,
      `word/media/picture${index + 1}.${name.split('.').at(-1) ?? 'png'}`,
    ]),
  );
}

/**
 * The same part with each picture under its new name. All names change at once: a new name may be
 * the old one of another picture.
 */
const renamed = (text: string, media: ReadonlyMap<string, string>): string =>
  text.replace(/"(media\/[^"]+)"/g, (whole, name) => {
    const to = media.get(`word/${name}`);
    return to === undefined ? whole : `"${to.slice('word/'.length)}"`;
  });

/**
 * Gives the relationships of a part ids in the order in which the part names them, and its drawings
 * ids that no other drawing of the package has (ISO 29500-1, 20.4.2.5).
 */
function numberRelationships(
  part: string,
  texts: Map<string, string>,
  drawings: { count: number },
): void {
  const relations = relsName(part);
  const xml = texts.get(part);
  const rels = texts.get(relations);
  if (xml === undefined || rels === undefined) return;
  const ids = new Map<string, string>();
  const numbered = (id: string): string => {
    const known = ids.get(id) ?? `rel${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  const named = xml.replace(
    /\b(r:(?:id|embed|link))="([^"]+)"/g,
    (_, name, id) => `${name}="${numbered(id)}"`,
  );
  texts.set(part, numberedDrawings(named, drawings));
  const entries = [...rels.matchAll(/<Relationship [^>]*?\bId="([^"]+)"[^>]*?\/>/g)].map(
    ([entry, id = '']) => ({
      id: numbered(id),
      entry: entry.replace(`"${id}"`, `"${numbered(id)}"`),
    }),
  );
  entries.sort((a, b) => Number(a.id.slice(3)) - Number(b.id.slice(3)));
  const start = rels.indexOf('<Relationship ');
  const end = rels.indexOf('</Relationships>');
  if (start < 0 || end < 0) return;
  texts.set(
    relations,
    rels.slice(0, start) + entries.map(({ entry }) => entry).join('') + rels.slice(end),
  );
}

/** The same XML with its drawings numbered on from a count that the parts of a package share. */
export const numberedDrawings = (xml: string, drawings: { count: number }): string =>
  xml
    .replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")[^"]*"/g, (_, start) => {
      drawings.count += 1;
      return `${start}${drawings.count}"`;
    })
    // Word gives each a name; `docx` leaves the inner one empty.
    .replace(/<pic:cNvPr\b[^>]*>/g, (element) =>
      element.replace(/\bname=""/, `name="Picture ${/\bid="(\d+)"/.exec(element)?.[1] ?? ''}"`),
    );

/** The program that wrote the document, which `docx` leaves out (ISO 29500-1, 22.2.2.1). */
const withApplication = (xml: string): string =>
  xml.includes('<Application>')
    ? xml
    : xml
        .replace(/(<Properties\b[^>]*)\/>/, '$1></Properties>')
        .replace('</Properties>', '<Application>Dateline</Application></Properties>');

function dated(xml: string, created: string, modified: string): string {
  const seconds = (instant: string) => `${instant.slice(0, 19)}Z`;
  return xml
    .replace(/(<dcterms:created[^>]*>)[^<]*/, `$1${seconds(created)}`)
    .replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${seconds(modified)}`);
}
