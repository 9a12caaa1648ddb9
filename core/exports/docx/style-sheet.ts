import { mayBeSpaced } from '../../typefaces/traits';
import { fontElements, wordLanguage } from './faces';
import { CHARACTER_STYLE, DEEPEST_LEVEL, LIST_INDENT, listContinueStyle, STYLE } from './styles';
import { escapeXml } from './xml';

/** What the styles of a document depend on. */
export interface StyleChoices {
  /** BCP 47; becomes the language of every run (`w:lang`). */
  readonly language: string;
  readonly rightToLeft: boolean;
  /** `#rrggbb`; readable on white. */
  readonly accent: string;
}

/** One style: its id, and the element that defines it (ECMA-376 part 1, 17.7.4.17). */
export interface StyleDefinition {
  readonly id: string;
  readonly type: 'paragraph' | 'character' | 'table';
  readonly name: string;
  readonly basedOn: string | null;
  readonly xml: string;
}

const INK = '1A1A1A';
const SOFT = '5A5F66';
const RULE = 'C9CED6';
const ALERT = 'B3261E';

// Properties in the order that the schema wants (CT_PPrBase, 17.3.1; EG_RPrBase, 17.3.2).
const BOLD = '<w:b/><w:bCs/>';
const KEEP_NEXT = '<w:keepNext/>';
const KEEP_LINES = '<w:keepLines/>';
const CENTRED = '<w:jc w:val="center"/>';
const colour = (value: string) => `<w:color w:val="${value}"/>`;
/** Half-points, as Word counts font sizes. */
const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
/** Points before and after. */
const space = (before: number, after: number) =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`;
const tight = (before: number, after: number, line: number) =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="${line}" w:lineRule="auto"/>`;
const indent = (start: number, end = 0) => `<w:ind w:left="${start * 20}" w:right="${end * 20}"/>`;
const border = (side: string, value: string, points: number, gap: number) =>
  `<w:${side} w:val="single" w:sz="${points * 8}" w:space="${gap}" w:color="${value}"/>`;

/** Every style that a release uses, each after the one it is based on. */
export function styleDefinitions({
  language,
  rightToLeft,
  accent,
}: StyleChoices): StyleDefinition[] {
  const { sans } = fontElements(language);
  const tracking = (points: number) =>
    mayBeSpaced(language) ? `<w:spacing w:val="${points * 20}"/>` : '';
  // The palette's colour with its value: Word takes the first, simpler readers the second.
  const tint = accent.slice(1).toUpperCase();
  const accented = `<w:color w:val="${tint}" w:themeColor="accent1"/>`;
  const heading = (points: number) => `${sans}${BOLD}${accented}${size(points)}`;
  const start = rightToLeft ? 'right' : 'left';
  return [
    paragraph('Normal', 'Normal', null, '<w:widowControl/>', ''),
    paragraph(STYLE.body, 'Body Text', 'Normal', space(0, 9), ''),
    paragraph(
      STYLE.headline,
      'Title',
      'Normal',
      `${KEEP_NEXT}${KEEP_LINES}${tight(0, 10, 252)}<w:outlineLvl w:val="0"/>`,
      `${sans}${BOLD}${size(21)}`,
      STYLE.lede,
    ),
    paragraph(
      STYLE.subhead,
      'Subtitle',
      'Normal',
      `${KEEP_NEXT}${KEEP_LINES}${tight(0, 10, 264)}`,
      `${sans}${colour(SOFT)}${size(13)}`,
      STYLE.lede,
    ),
    paragraph(STYLE.lede, 'Lede', STYLE.body, '', ''),
    ...[2, 3].map((level) =>
      paragraph(
        `Heading${level}`,
        `heading ${level}`,
        'Normal',
        `${KEEP_NEXT}${KEEP_LINES}${level === 2 ? space(16, 6) : space(12, 4)}<w:outlineLvl w:val="${level - 1}"/>`,
        heading(level === 2 ? 13 : 11.5),
      ),
    ),
    paragraph(
      STYLE.quote,
      'Quote',
      'Normal',
      `${KEEP_NEXT}<w:pBdr>${border(start, tint, 2, 10)}</w:pBdr>${space(4, 6)}${indent(18, 18)}`,
      '',
    ),
    paragraph(
      STYLE.attribution,
      'Attribution',
      'Normal',
      `${KEEP_LINES}<w:pBdr>${border(start, tint, 2, 10)}</w:pBdr>${space(0, 12)}${indent(18, 18)}`,
      `${sans}${size(10)}`,
    ),
    paragraph(STYLE.list, 'List Paragraph', 'Normal', space(0, 4), ''),
    ...Array.from({ length: DEEPEST_LEVEL + 1 }, (_, depth) =>
      paragraph(
        listContinueStyle(depth),
        depth === 0 ? 'List Continue' : `List Continue ${depth + 1}`,
        'Normal',
        `${space(0, 4)}<w:ind w:left="${LIST_INDENT * (depth + 1)}"/>`,
        '',
      ),
    ),
    paragraph(STYLE.tableText, 'Table Text', 'Normal', tight(2, 2, 252), size(10)),
    paragraph(STYLE.tableHead, 'Table Head', STYLE.tableText, KEEP_NEXT, `${sans}${BOLD}`),
    // Tables that would not fit otherwise.
    paragraph(STYLE.tableTextSmall, 'Table Text Small', STYLE.tableText, '', size(8)),
    paragraph(STYLE.tableHeadSmall, 'Table Head Small', STYLE.tableHead, '', size(8)),
    paragraph(STYLE.tableTextSmallest, 'Table Text Smallest', STYLE.tableText, '', size(6.5)),
    paragraph(STYLE.tableHeadSmallest, 'Table Head Smallest', STYLE.tableHead, '', size(6.5)),
    paragraph(STYLE.tableEnd, 'Table End', 'Normal', tight(0, 0, 168), ''),
    paragraph(STYLE.picture, 'Picture', 'Normal', `${KEEP_NEXT}${space(6, 4)}`, ''),
    paragraph(
      STYLE.caption,
      'caption',
      'Normal',
      `${KEEP_LINES}${tight(2, 12, 252)}<w:contextualSpacing/>`,
      `${sans}${colour(SOFT)}${size(9.5)}`,
    ),
    paragraph(
      STYLE.tableCaption,
      'Table Caption',
      STYLE.caption,
      `${KEEP_NEXT}${space(10, 4)}`,
      BOLD,
    ),
    paragraph(
      STYLE.releaseLine,
      'Release Line',
      'Normal',
      `${KEEP_NEXT}${space(0, 8)}`,
      `${sans}${BOLD}${tracking(0.4)}${size(10)}`,
    ),
    paragraph(
      STYLE.reference,
      'Reference',
      'Normal',
      `${KEEP_NEXT}${space(0, 8)}`,
      `${sans}${colour(SOFT)}${size(10)}`,
    ),
    paragraph(STYLE.notes, 'Notes to Editors', STYLE.body, tight(0, 6, 264), size(10)),
    paragraph(STYLE.boilerplate, 'Boilerplate', STYLE.body, tight(6, 6, 264), size(10)),
    paragraph(
      STYLE.contactText,
      'Contact Text',
      STYLE.body,
      `${KEEP_NEXT}${space(6, 6)}`,
      size(10),
    ),
    paragraph(STYLE.contact, 'Contact', STYLE.body, `${KEEP_LINES}${tight(0, 8, 264)}`, size(10)),
    paragraph(STYLE.endMark, 'End Mark', 'Normal', `${space(12, 12)}${CENTRED}`, ''),
    paragraph(
      STYLE.draft,
      'Draft Mark',
      'Normal',
      `${space(0, 6)}${CENTRED}`,
      `${sans}${BOLD}${colour(ALERT)}${size(12)}`,
    ),
    paragraph(
      STYLE.letterhead,
      'Letterhead',
      'Normal',
      tight(0, 4, 252),
      `${sans}${colour(SOFT)}${size(9.5)}`,
    ),
    paragraph(
      STYLE.kind,
      'Release Kind',
      'Normal',
      `<w:pBdr>${border('top', tint, 1, 6)}</w:pBdr>${space(6, 14)}`,
      `${sans}${BOLD}<w:caps/>${accented}${tracking(1)}${size(12)}`,
    ),
    paragraph(
      STYLE.header,
      'header',
      'Normal',
      tight(0, 12, 252),
      `${sans}${colour(SOFT)}${size(9)}`,
    ),
    paragraph(STYLE.footer, 'footer', 'Normal', CENTRED, `${sans}${colour(SOFT)}${size(9)}`),
    character('DefaultParagraphFont', 'Default Paragraph Font', ''),
    character(CHARACTER_STYLE.dateline, 'Dateline', BOLD),
    character(CHARACTER_STYLE.contactName, 'Contact Name', BOLD),
    // The parts for notes that every document has name these two.
    character('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
    character('EndnoteReference', 'endnote reference', '<w:vertAlign w:val="superscript"/>'),
    character(CHARACTER_STYLE.placeholder, 'Placeholder', '<w:highlight w:val="yellow"/>'),
    character(
      CHARACTER_STYLE.link,
      'Hyperlink',
      '<w:color w:val="0B4F9C" w:themeColor="hyperlink"/><w:u w:val="single"/>',
    ),
    {
      id: 'TableNormal',
      type: 'table',
      name: 'Normal Table',
      basedOn: null,
      xml: '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    },
    {
      id: STYLE.table,
      type: 'table',
      name: 'Release Table',
      basedOn: 'TableNormal',
      xml: `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}"><w:name w:val="Release Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${border('top', tint, 1, 0)}${border('bottom', RULE, 0.5, 0)}${border('insideH', RULE, 0.5, 0)}</w:tblBorders></w:tblPr></w:style>`,
    },
  ];
}

/** The part `word/styles.xml` of a release. */
export function styleSheet(choices: StyleChoices): string {
  const { attribute, tag } = wordLanguage(choices.language);
  const { serif } = fontElements(choices.language);
  const lang = `<w:lang ${attribute}="${escapeXml(tag)}"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${serif}${colour(INK)}${size(11)}${lang}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${styleDefinitions(
    choices,
  )
    .map(({ xml }) => xml)
    .join('')}</w:styles>`;
}

/** Styles that Word itself knows under this name are no custom styles. */
const BUILT_IN =
  /^(Normal|Body Text|Title|Subtitle|heading \d|Quote|List Paragraph|List Continue( \d)?|caption|header|footer|Hyperlink|footnote reference|endnote reference|Default Paragraph Font)$/;
const custom = (name: string) => (BUILT_IN.test(name) ? '' : ' w:customStyle="1"');

function paragraph(
  id: string,
  name: string,
  basedOn: string | null,
  layout: string,
  run: string,
  next: string = STYLE.body,
): StyleDefinition {
  const isDefault = basedOn === null;
  return {
    id,
    type: 'paragraph',
    name,
    basedOn,
    xml: `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : custom(name)} w:styleId="${id}"><w:name w:val="${name}"/>${
      isDefault ? '' : `<w:basedOn w:val="${basedOn}"/><w:next w:val="${next}"/>`
    }<w:qFormat/>${layout && `<w:pPr>${layout}</w:pPr>`}${run && `<w:rPr>${run}</w:rPr>`}</w:style>`,
  };
}

function character(id: string, name: string, run: string): StyleDefinition {
  const isDefault = run === '';
  return {
    id,
    type: 'character',
    name,
    basedOn: isDefault ? null : 'DefaultParagraphFont',
    xml: `<w:style w:type="character"${isDefault ? ' w:default="1"' : custom(name)} w:styleId="${id}"><w:name w:val="${name}"/>${
      isDefault
        ? '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>'
        : `<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${run}</w:rPr>`
    }</w:style>`,
  };
}
