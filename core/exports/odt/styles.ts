import { directionOf, type Facts } from '../../release/facts';
import type { Paper } from '../options';
import { NAMESPACES, XML } from './xml';

const SIZES: Readonly<Record<Paper, readonly [width: string, height: string]>> = {
  a4: ['21cm', '29.7cm'],
  letter: ['21.59cm', '27.94cm'],
};

interface Look {
  readonly paragraph?: string;
  readonly text?: string;
  readonly parent?: string;
  readonly level?: number;
}

const bold =
  'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"';
const italic =
  'fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"';
const sized = (points: number): string =>
  `fo:font-size="${points}pt" style:font-size-asian="${points}pt" style:font-size-complex="${points}pt"`;
const space = (top: number, bottom: number): string =>
  `fo:margin-top="${top}cm" fo:margin-bottom="${bottom}cm"`;

/** Styles of paragraphs by the part of a release that wears them. */
const PARAGRAPHS: Readonly<Record<string, Look>> = {
  paragraph: {},
  draft: { paragraph: 'fo:text-align="center"', text: bold },
  issuers: { text: `${bold} ${sized(12)}` },
  letterhead: {},
  kind: { text: sized(10) },
  'release-line': { text: bold },
  headline: {
    paragraph: `${space(0.3, 0.3)} fo:keep-with-next="always"`,
    text: `${bold} ${sized(20)}`,
    level: 1,
  },
  subhead: { paragraph: space(0, 0.4), text: `${italic} ${sized(13)}` },
  heading: {
    paragraph: `${space(0.5, 0.2)} fo:keep-with-next="always"`,
    text: `${bold} ${sized(14)}`,
    level: 2,
  },
  subheading: {
    paragraph: `${space(0.4, 0.15)} fo:keep-with-next="always"`,
    text: `${bold} ${sized(12)}`,
    level: 3,
  },
  quotation: { paragraph: 'fo:margin-left="1cm" fo:margin-right="1cm"' },
  attribution: { paragraph: 'fo:margin-left="1cm" fo:margin-right="1cm"', text: sized(10) },
  item: { paragraph: space(0, 0.1) },
  'labelled-text': { paragraph: 'fo:margin-left="0.8cm"' },
  'table-caption': { paragraph: 'fo:keep-with-next="always"', text: bold },
  'column-header': { paragraph: space(0, 0), text: bold },
  'row-header': { paragraph: space(0, 0), text: bold },
  cell: { paragraph: space(0, 0) },
  picture: { paragraph: 'fo:keep-with-next="always"' },
  caption: { paragraph: space(0, 0.1), text: sized(10) },
  credit: { text: sized(9) },
  contact: {},
  'end-mark': { paragraph: 'fo:text-align="center"' },
  'page-break': { paragraph: 'fo:break-before="page"' },
  reference: { text: sized(9) },
};

/** Styles of letters by the element of the web page. */
const LETTERS: Readonly<Record<string, string>> = {
  strong: bold,
  em: italic,
  u: 'style:text-underline-style="solid" style:text-underline-width="auto"',
  s: 'style:text-line-through-style="solid"',
  sup: 'style:text-position="super 58%"',
  sub: 'style:text-position="sub 58%"',
  a: 'fo:color="#0b5394" style:text-underline-style="solid" style:text-underline-width="auto"',
};

/** Alignments of paragraphs that differ from their style. */
const ALIGNMENTS = ['start', 'center', 'end'];

export const isStyled = (part: string): boolean => Object.hasOwn(PARAGRAPHS, part);
export const levelOf = (part: string): number | null => PARAGRAPHS[part]?.level ?? null;

/** The name of a paragraph's style, as XML names go. */
export const styleName = (part: string, ...more: readonly string[]): string =>
  ['P', part, ...more].join('_').replaceAll('-', '_');

/** The signs of a numbered list by the `type` of `ol`. */
const NUMBERS = ['1', 'a', 'A', 'i', 'I'];
const LEVELS = Array.from({ length: 10 }, (_, index) => index + 1);

/** Named styles, lists and the page, with its number at the foot. */
export function stylesXml({ language, direction }: Facts, paper: Paper): string {
  const [width, height] = SIZES[paper];
  const mode = direction === 'rtl' ? 'rl-tb' : 'lr-tb';
  return `${XML}<office:document-styles ${NAMESPACES} office:version="1.3"><office:styles><style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="${mode}" fo:text-align="start"/><style:text-properties fo:font-family="'Liberation Serif'" ${sized(11)} ${languageOf(language)}/></style:default-style>${paragraphStyles()}${letterStyles()}${listStyles()}</office:styles><office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" fo:margin-top="2.5cm" fo:margin-bottom="2cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm" style:writing-mode="${mode}"/><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer><text:p text:style-name="${styleName('end-mark')}"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`;
}

function paragraphStyles(): string {
  const styles = Object.entries(PARAGRAPHS).flatMap(([part, look]) => {
    const { paragraph = '', text = '', level } = look;
    const base = styleName(part);
    const outline = level ? ` style:default-outline-level="${level}"` : '';
    const spaced = /fo:margin-bottom/.test(paragraph)
      ? paragraph
      : `${paragraph} fo:margin-bottom="0.25cm"`;
    const own = `<style:style style:name="${base}" style:display-name="${part}" style:family="paragraph"${outline}><style:paragraph-properties ${spaced}/>${text ? `<style:text-properties ${text}/>` : ''}</style:style>`;
    const turned = ['rtl', 'ltr'].map(
      (direction) =>
        `<style:style style:name="${styleName(part, direction)}" style:family="paragraph" style:parent-style-name="${base}"${outline}><style:paragraph-properties style:writing-mode="${direction === 'rtl' ? 'rl-tb' : 'lr-tb'}" fo:text-align="start"/></style:style>`,
    );
    const aligned = ALIGNMENTS.map(
      (align) =>
        `<style:style style:name="${styleName(part, align)}" style:family="paragraph" style:parent-style-name="${base}"><style:paragraph-properties fo:text-align="${align}"/></style:style>`,
    );
    const isOfCell = /^(?:cell|column-header|row-header)$/.test(part);
    return [own, ...turned, ...(isOfCell ? aligned : [])];
  });
  return styles.join('');
}

const letterStyles = (): string =>
  Object.entries(LETTERS)
    .map(
      ([element, look]) =>
        `<style:style style:name="T_${element}" style:family="text"><style:text-properties ${look}/></style:style>`,
    )
    .join('');

function listStyles(): string {
  const place = (level: number): string =>
    `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="${(0.8 * level).toFixed(1)}cm"/></style:list-level-properties>`;
  const bullets = LEVELS.map(
    (level) =>
      `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•">${place(level)}</text:list-level-style-bullet>`,
  );
  const numbered = NUMBERS.map((format) => {
    const levels = LEVELS.map(
      (level) =>
        `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-suffix=".">${place(level)}</text:list-level-style-number>`,
    );
    return `<text:list-style style:name="L_${format}">${levels.join('')}</text:list-style>`;
  });
  return `<text:list-style style:name="L_bullets">${bullets.join('')}</text:list-style>${numbered.join('')}`;
}

/** The language of letters; in the scripts that read from right to left it is a property of its own. */
export function languageOf(tag: string): string {
  const [language = 'en', ...rest] = tag.split('-');
  const country = rest.find((part) => /^[A-Z]{2}$/i.test(part))?.toUpperCase() ?? 'none';
  const [name, value] = [
    ['fo:language', 'fo:country'],
    ['style:language-complex', 'style:country-complex'],
    ['style:language-asian', 'style:country-asian'],
  ][directionOf(tag) === 'rtl' ? 1 : /^(?:zh|ja|ko)$/i.test(language) ? 2 : 0] ?? ['', ''];
  return /^[a-z]{2,3}$/i.test(language)
    ? `${name}="${language.toLowerCase()}" ${value}="${country}"`
    : '';
}
