import type { Element } from '@xmldom/xmldom';
import { UserError } from '../../../errors';
import { parseXml, serializeXml } from '../../../xml/xml';
import { relsName } from '../../../zip/package-parts';
import type { Part } from '../packed';
import { numberedDrawings, textOf } from '../stable-package';
import { type StyleChoices, styleSheet } from '../style-sheet';
import { escapeXml } from '../xml';
import { withOwnNumbering } from './own-numbering';
import { ownStyles } from './own-styles';
import type { Letterhead } from './read-letterhead';
import { type Taken, takePart } from './safe-parts';
import { drawnOn, type Frame, frameOf } from './sections';

const DOCUMENT = 'word/document.xml';

export interface LetterheadChoices extends StyleChoices {
  /** The alternative text of the letterhead's pictures that have none. */
  readonly alt: string;
}

/**
 * A release's Word document on the person's own letterhead: the letterhead's headers, footers,
 * paper, margins, styles and theme are kept; its text is not.
 *
 * @param parts the document without letterhead, as `stablePackage` gives it
 * @param draftXml the paragraph that marks a draft, for the head of every page; empty for none
 * @throws UserError when the letterhead holds something that cannot be taken over
 */
export function withLetterhead(
  parts: ReadonlyMap<string, Part>,
  letterhead: Letterhead,
  choices: LetterheadChoices,
  draftXml: string,
): Map<string, Part> {
  const result = new Map(parts);
  const taken: Taken = { parts: new Map(), mediaTypes: new Map() };
  for (const name of parts.keys()) {
    if (/^word\/(_rels\/)?(header|footer)\d+\.xml/.test(name)) result.delete(name);
  }
  const theirs = (kind: string): string | undefined =>
    letterhead.relationships(letterhead.main).find((each) => each.kind === kind && !each.isExternal)
      ?.target;

  const stylesPart = theirs('styles');
  const { xml: styles, ids } = ownStyles(
    stylesPart ? letterhead.tree(stylesPart) : parseXml(styleSheet(choices)),
    choices,
  );
  result.set('word/styles.xml', styles);

  const numbering = withOwnNumbering(
    read(parts, 'word/numbering.xml'),
    theirs('numbering'),
    letterhead,
    taken,
  );
  result.set('word/numbering.xml', renamedStyles(numbering.xml, ids));

  const frame = frameOf(letterhead);
  const references = takeFrame(frame, letterhead, ids, draftXml, choices.alt, taken);
  const document = parseXml(read(parts, DOCUMENT));
  drawnOn(document, frame, references.xml);
  result.set(DOCUMENT, numbering.renumbered(renamedStyles(serializeXml(document), ids)));

  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) {
    if (parts.has(name)) result.set(name, renamedStyles(read(parts, name), ids));
  }

  const theme = theirs('theme');
  if (theme)
    takePart(
      letterhead,
      theme,
      'word/theme/theme1.xml',
      serializeXml(letterhead.tree(theme)),
      taken,
    );
  for (const [name, bytes] of taken.parts) result.set(name, bytes);
  result.set(relsName(DOCUMENT), relationships(parts, references.entries));
  result.set('word/settings.xml', settings(parts, letterhead, theirs('settings')));
  result.set('[Content_Types].xml', contentTypes(parts, references.names, taken));
  const drawings = { count: 0 };
  for (const name of [DOCUMENT, ...references.names.map((each) => `word/${each.name}`)]) {
    result.set(name, numberedDrawings(textOf(result.get(name) ?? ''), drawings));
  }
  return result;
}

function read(parts: ReadonlyMap<string, Part>, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`a document without ${name}`);
  return textOf(part);
}

/** The same part with our styles called what the letterhead calls them. */
function renamedStyles(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(<w:(?:pStyle|rStyle|tblStyle) w:val)="([^"]+)"/g,
    (_, name, id) => `${name}="${ids.get(id) ?? id}"`,
  );
}

/** Takes the headers and footers over. */
function takeFrame(
  { references }: Frame,
  letterhead: Letterhead,
  ids: ReadonlyMap<string, string>,
  draftXml: string,
  alt: string,
  taken: Taken,
) {
  const names: { readonly name: string; readonly kind: 'header' | 'footer' }[] = [];
  const entries: string[] = [];
  const xml: string[] = [];
  const mark = renamedStyles(draftXml, ids);
  for (const { kind, type, part } of references) {
    const id = `own${names.length + 1}`;
    const name = `own-${kind}${names.length + 1}.xml`;
    const tree = letterhead.tree(part);
    if (tree.documentElement?.nodeName !== (kind === 'header' ? 'w:hdr' : 'w:ftr')) {
      throw new UserError(
        'The letterhead is saved in a way that Dateline does not read (“Strict Open XML”).',
        'Save it in Word as “Word Document (.docx)”, then choose it again.',
      );
    }
    const source = serializeXml(tree);
    // A shape has an id of its own in each header.
    const numbered = mark.replace(/(PowerPlusWaterMarkObject)\d+/, `$1${names.length + 1}`);
    const marked = kind === 'header' ? source.replace(/(<w:hdr\b[^>]*>)/, `$1${numbered}`) : source;
    takePart(letterhead, part, `word/${name}`, withAlternativeTexts(marked, alt), taken);
    names.push({ name, kind });
    xml.push(`<w:${kind}Reference w:type="${type}" r:id="${id}"/>`);
    entries.push(
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${name}"/>`,
    );
  }
  return { names, entries, xml: xml.join('') };
}

/** The same part, each picture of it with a text for those who do not see it. */
function withAlternativeTexts(xml: string, alt: string): string {
  return xml.replace(/<wp:docPr\b[^>]*?(?:\/>|>[\s\S]*?<\/wp:docPr>)/g, (properties) => {
    const isSaid = /^<wp:docPr\b[^>]*\bdescr="[^"\s]/.test(properties);
    if (isSaid || /decorative\b[^>]*val="(?:1|true)"/.test(properties)) return properties;
    return properties
      .replace(/ descr="[^"]*"/, '')
      .replace('<wp:docPr', `<wp:docPr descr="${escapeXml(alt)}"`);
  });
}

/** Our document's relationships with the letterhead's headers and footers in place of ours. */
function relationships(parts: ReadonlyMap<string, Part>, entries: readonly string[]): string {
  return read(parts, relsName(DOCUMENT))
    .replace(/<Relationship [^>]*\/relationships\/(?:header|footer)"[^>]*\/>/g, '')
    .replace('</Relationships>', `${entries.join('')}</Relationships>`);
}

/** Our settings; whether left and right pages differ is the letterhead's. */
function settings(
  parts: ReadonlyMap<string, Part>,
  letterhead: Letterhead,
  theirs: string | undefined,
): string {
  const flag = theirs && letterhead.tree(theirs).getElementsByTagName('w:evenAndOddHeaders')[0];
  const differ = flag ? isOn(flag) : false;
  return read(parts, 'word/settings.xml').replace(
    /<w:evenAndOddHeaders[^>]*>/,
    `<w:evenAndOddHeaders w:val="${differ}"/>`,
  );
}

const isOn = (flag: Element): boolean =>
  !['false', '0', 'off'].includes(flag.getAttribute('w:val') ?? 'true');

function contentTypes(
  parts: ReadonlyMap<string, Part>,
  names: readonly { readonly name: string; readonly kind: string }[],
  { mediaTypes }: Taken,
): string {
  const types = read(parts, '[Content_Types].xml').replace(
    /<Override [^>]*PartName="\/word\/(?:header|footer)\d+\.xml"[^>]*\/>/g,
    '',
  );
  const defaults = [...mediaTypes]
    .filter(([extension]) => !types.includes(`Extension="${extension}"`))
    .map(([extension, type]) => `<Default ContentType="${type}" Extension="${extension}"/>`);
  const overrides = names.map(
    ({ name, kind }) =>
      `<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml" PartName="/word/${name}"/>`,
  );
  return types
    .replace('<Override ', `${defaults.join('')}<Override `)
    .replace('</Types>', `${overrides.join('')}</Types>`);
}
