import { AlignmentType, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';

/** Half-points, as Word counts font sizes; twentieths of a point, as it counts distances. */
const size = (points: number): number => points * 2;
const gap = (points: number): number => points * 20;

const INK = '1A1A1A';
const SOFT = '5A5F66';
const SANS = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Calibri' };
const SERIF = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman', eastAsia: 'Georgia' };

/** The styles of a release, by their ids. A newsroom restyles these; nothing is formatted by hand. */
export const STYLE = {
  headline: 'Title',
  subhead: 'Subtitle',
  lede: 'Lede',
  body: 'BodyText',
  quote: 'Quote',
  attribution: 'Attribution',
  listContinue: 'ListContinue',
  list: 'ListParagraph',
  tableText: 'TableText',
  tableHead: 'TableHead',
  caption: 'Caption',
  releaseLine: 'ReleaseLine',
  notes: 'NotesToEditors',
  boilerplate: 'Boilerplate',
  contact: 'Contact',
  endMark: 'EndMark',
  draft: 'DraftMark',
  header: 'Header',
  footer: 'Footer',
} as const;
export type StyleId = (typeof STYLE)[keyof typeof STYLE];

export const CHARACTER_STYLE = {
  dateline: 'Dateline',
  contactName: 'ContactName',
  placeholder: 'Placeholder',
  link: 'Hyperlink',
} as const;

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

const PARAGRAPH_STYLES: readonly ParagraphStyle[] = [
  paragraph('BodyText', 'Body Text', { spacing: { after: gap(9) } }),
  paragraph('Lede', 'Lede', {}, {}, 'BodyText'),
  paragraph(
    'Subtitle',
    'Subtitle',
    { spacing: { after: gap(10) }, keepNext: true },
    { font: SANS, size: size(13), color: SOFT },
  ),
  paragraph(
    'Quote',
    'Quote',
    { indent: { start: gap(18), end: gap(18) }, spacing: { before: gap(3), after: gap(6) } },
    { italics: true },
  ),
  paragraph(
    'Attribution',
    'Attribution',
    { indent: { start: gap(18) }, spacing: { after: gap(10) } },
    { font: SANS, size: size(10) },
  ),
  paragraph('ListParagraph', 'List Paragraph', { spacing: { after: gap(4) } }),
  paragraph('ListContinue', 'List Continue', { spacing: { after: gap(4) } }),
  paragraph('TableText', 'Table Text', { spacing: { before: gap(2), after: gap(2) } }),
  paragraph('TableHead', 'Table Head', { keepNext: true }, { bold: true, font: SANS }, 'TableText'),
  paragraph(
    'Caption',
    'caption',
    { spacing: { before: gap(3), after: gap(6) } },
    { font: SANS, size: size(9.5), color: SOFT },
  ),
  paragraph(
    'ReleaseLine',
    'Release Line',
    { spacing: { after: gap(12) } },
    { font: SANS, size: size(10), bold: true },
  ),
  paragraph('NotesToEditors', 'Notes to Editors', {}, { size: size(10) }, 'BodyText'),
  paragraph('Boilerplate', 'Boilerplate', {}, { size: size(10) }, 'BodyText'),
  paragraph('Contact', 'Contact', { keepLines: true }, { size: size(10) }, 'BodyText'),
  paragraph('EndMark', 'End Mark', {
    alignment: AlignmentType.CENTER,
    spacing: { before: gap(12), after: gap(12) },
  }),
  paragraph(
    'DraftMark',
    'Draft Mark',
    { alignment: AlignmentType.CENTER, spacing: { after: gap(6) } },
    { font: SANS, size: size(12), bold: true, color: 'B3261E' },
  ),
  paragraph('Header', 'header', {}, { font: SANS, size: size(9), color: SOFT }),
  paragraph(
    'Footer',
    'footer',
    { alignment: AlignmentType.CENTER },
    { font: SANS, size: size(9), color: SOFT },
  ),
];

function paragraph(
  id: StyleId,
  name: string,
  layout: NonNullable<ParagraphStyle['paragraph']>,
  run: NonNullable<ParagraphStyle['run']> = {},
  basedOn = 'Normal',
): ParagraphStyle {
  return { id, name, basedOn, next: 'BodyText', quickFormat: true, paragraph: layout, run };
}

const heading = (points: number, before: number, after: number) => ({
  run: { font: SANS, size: size(points), bold: true, color: INK },
  paragraph: { keepNext: true, spacing: { before: gap(before), after: gap(after) } },
});

/** @param language BCP 47, becomes the language of every run (`w:lang`) */
export function styles(language: string, rightToLeft: boolean): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: SERIF,
          size: size(11),
          color: INK,
          language: rightToLeft ? { bidirectional: language } : { value: language },
        },
        paragraph: { spacing: { line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: { ...heading(20, 0, 12), next: 'Lede' },
      heading1: heading(16, 18, 6),
      heading2: heading(13, 16, 6),
      heading3: heading(11.5, 12, 4),
      hyperlink: { run: { color: '0B4F9C', underline: {} } },
    },
    paragraphStyles: [...PARAGRAPH_STYLES],
    characterStyles: [
      character('Dateline', 'Dateline', { bold: true }),
      character('ContactName', 'Contact Name', { bold: true }),
      character('Placeholder', 'Placeholder', { highlight: 'yellow' }),
    ],
  };
}

type CharacterStyle = NonNullable<IStylesOptions['characterStyles']>[number];

function character(
  id: string,
  name: string,
  run: NonNullable<CharacterStyle['run']>,
): CharacterStyle {
  return { id, name, basedOn: 'DefaultParagraphFont', quickFormat: true, run };
}

const BULLETS = ['•', '◦', '▪'];
const NUMBERS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
/** Word knows nine levels; deeper lists stay on the last. */
export const DEEPEST_LEVEL = 8;

const levels = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => level);
const indent = (level: number) => ({
  paragraph: { indent: { start: gap(18 * (level + 1)), hanging: gap(18) } },
});

export const NUMBERING = {
  bullets: {
    reference: 'bullets',
    levels: levels.map((level) => ({
      level,
      format: LevelFormat.BULLET,
      text: BULLETS[level % BULLETS.length] ?? '•',
      alignment: AlignmentType.START,
      style: indent(level),
    })),
  },
  numbers: {
    reference: 'numbers',
    levels: levels.map((level) => ({
      level,
      format: NUMBERS[level % NUMBERS.length] ?? LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      alignment: AlignmentType.START,
      style: indent(level),
    })),
  },
};
