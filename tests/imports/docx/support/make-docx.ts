import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** A relationship of the main part: its kind, where it leads, and whether that is outside. */
type Relation = readonly [kind: string, target: string, isExternal?: boolean];

export interface Parts {
  /** XML in `w:body`. */
  readonly body: string;
  /** XML in `w:styles`. */
  readonly styles?: string;
  /** XML in `w:numbering`. */
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
  /** XML of headers and footers by the id that sections name: `{ h1: ['header', '<w:p>…'] }`. */
  readonly around?: Readonly<Record<string, readonly ['header' | 'footer', string]>>;
  /** Further relationships of the main part, by id. */
  readonly relations?: Readonly<Record<string, Relation>>;
  /** Further files, by name. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const rels = (entries: readonly (readonly [id: string, ...relation: Relation])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ([id, kind, target, isExternal]) =>
        `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

/** The parts of a Word document, by name. */
export function partsOf(given: Parts): Record<string, Uint8Array> {
  const root = (name: string, xml: string): string =>
    `${HEAD}<w:${name} ${NAMESPACES}>${xml}</w:${name}>`;
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${[
      'styles',
      'numbering',
      'footnotes',
      'endnotes',
      'comments',
      'settings',
    ]
      .map(
        (name) =>
          `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': rels([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': root('document', `<w:body>${given.body}</w:body>`),
  };
  const relations: (readonly [string, ...Relation])[] = [];
  for (const name of [
    'styles',
    'numbering',
    'footnotes',
    'endnotes',
    'comments',
    'settings',
  ] as const) {
    const xml = given[name];
    if (xml === undefined) continue;
    texts[`word/${name}.xml`] = root(name, xml);
    relations.push([name, name, `${name}.xml`]);
  }
  for (const [id, [kind, xml]] of Object.entries(given.around ?? {})) {
    texts[`word/${id}.xml`] = root(kind === 'header' ? 'hdr' : 'ftr', xml);
    relations.push([id, kind, `${id}.xml`]);
  }
  for (const [id, relation] of Object.entries(given.relations ?? {}))
    relations.push([id, ...relation]);
  texts['word/_rels/document.xml.rels'] = rels(relations);
  const all = { ...texts, ...given.files };
  return Object.fromEntries(
    Object.entries(all).map(([name, part]) => [
      name,
      typeof part === 'string' ? strToU8(part) : part,
    ]),
  );
}

/** A Word document. */
export const makeDocx = (given: Parts | string): Uint8Array =>
  zipSync(partsOf(typeof given === 'string' ? { body: given } : given), { level: 1 });

/** A paragraph: its text, and XML in its `w:pPr`. */
export const p = (text: string, pPr = ''): string =>
  `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}${r(text)}</w:p>`;

/** A run: its text, and XML in its `w:rPr`. */
export const r = (text: string, rPr = ''): string =>
  `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
export const item = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

export const style = (id: string, name: string, more = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

/** A level of a list. */
export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}">${more.includes('w:start ') ? '' : '<w:start w:val="1"/>'}${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

export const abstractList = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;

export const list = (id: number, abstract: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;

export const cell = (content: string, tcPr = ''): string =>
  `<w:tc>${tcPr && `<w:tcPr>${tcPr}</w:tcPr>`}${content.startsWith('<') ? content : p(content)}</w:tc>`;
export const row = (cells: readonly string[], trPr = ''): string =>
  `<w:tr>${trPr && `<w:trPr>${trPr}</w:trPr>`}${cells.join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

/** Half an inch, as DrawingML writes it. */
const HALF_INCH = 457_200;

/** A picture in the line, as Word draws it. */
export const drawing = (relation: string, docPr = '', blipFill = '', inside = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="${HALF_INCH}" cy="${HALF_INCH}"/><wp:docPr id="1" name="Picture 1" ${docPr}>${inside}</wp:docPr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="a.png"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/>${blipFill}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
