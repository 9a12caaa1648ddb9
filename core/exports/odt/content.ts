import { parseDocument } from 'htmlparser2';
import { isStyled, languageOf, levelOf, styleName } from './styles';
import { tableXml } from './table';
import { type Declared, type Element, elementsIn, isElement, isTextNode, type Node } from './tree';
import { NAMESPACES, XML, xmlText } from './xml';

/** Elements that contain paragraphs; every other one stands within a line. */
const BLOCKS = new Set(
  'header section footer figure figcaption blockquote div address p h1 h2 h3 ul ol li table'.split(
    ' ',
  ),
);
const LETTERS = new Set('strong em u s sup sub'.split(' '));
const CSS_PIXELS_IN_CM = 96 / 2.54;

/** What the paragraphs of an element wear where they have no part of their own. */
interface Place {
  readonly part: string;
  readonly variant?: string | undefined;
  readonly isInList?: boolean;
}

/**
 * The text of a release as OpenDocument writes it (ISO/IEC 26300-3, 5 and 9).
 *
 * @param source a release as HTML, every element marked with its part
 */
export function contentOf(source: string): string {
  const declared: Declared = { languages: new Set() };
  const body = blocksXml(
    parseDocument(source).children as readonly Node[],
    { part: 'paragraph' },
    declared,
  );
  const languages = [...declared.languages].map(
    (tag) =>
      `<style:style style:name="${languageStyle(tag)}" style:family="text"><style:text-properties ${languageOf(tag)}/></style:style>`,
  );
  const cells =
    '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #808080" fo:padding="0.1cm"/></style:style><style:style style:name="Frame" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>';
  return `${XML}<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${languages.join('')}${cells}</office:automatic-styles><office:body><office:text>${body || `<text:p text:style-name="${styleName('paragraph')}"/>`}</office:text></office:body></office:document-content>`;
}

const languageStyle = (tag: string): string => `Lang_${tag.replace(/[^a-z0-9]/gi, '_')}`;

/** Blocks one after the other; what stands between them within a line becomes a paragraph. */
export function blocksXml(nodes: readonly Node[], place: Place, declared: Declared): string {
  let out = '';
  let line = '';
  const endLine = (): void => {
    if (line !== '') out += paragraphXml(line, place.part, place.variant);
    line = '';
  };
  for (const node of nodes) {
    if (isTextNode(node)) {
      // Line feeds are between elements only: in a line they are `br`.
      if (!/^\s*\n\s*$/.test(node.data)) line += textXml(node.data.replace(/\n/g, ' '));
    } else if (isElement(node)) {
      if (BLOCKS.has(node.name)) {
        endLine();
        out += blockXml(node, place, declared);
      } else line += inlineXml(node, declared);
    }
  }
  endLine();
  return out;
}

function blockXml(element: Element, place: Place, declared: Declared): string {
  const { name, attribs, children } = element;
  const own = attribs['data-part'] ?? '';
  const part = isStyled(own) && !place.isInList ? own : place.part;
  const within: Place = {
    part,
    variant: attribs['data-direction'] ?? (part === place.part ? place.variant : undefined),
  };
  if (own === 'page-break') return `<text:p text:style-name="${styleName('page-break')}"/>`;
  if (name === 'ul' || name === 'ol') return listXml(element, declared);
  if (name === 'table') return tableXml(element, declared, blocksXml);
  if (/^(?:p|h[1-3])$/.test(name)) {
    // A paragraph in a quotation looks like the quotation.
    const shown = own === 'paragraph' ? place.part : part;
    return paragraphXml(lineXml(children as readonly Node[], declared), shown, within.variant);
  }
  return blocksXml(children as readonly Node[], within, declared);
}

function paragraphXml(line: string, part: string, variant: string | undefined): string {
  const style = variant ? styleName(part, variant) : styleName(part);
  const level = levelOf(part);
  return level === null
    ? `<text:p text:style-name="${style}">${line}</text:p>`
    : `<text:h text:style-name="${style}" text:outline-level="${level}">${line}</text:h>`;
}

function listXml(list: Element, declared: Declared): string {
  const { start, type = '1' } = list.attribs;
  const style = list.name === 'ul' ? 'L_bullets' : `L_${type}`;
  const items = elementsIn(list, 'li').map((item, index) => {
    const value = item.attribs.value ?? (index === 0 ? start : undefined);
    const from = value === undefined ? '' : ` text:start-value="${Number(value)}"`;
    const variant = item.attribs['data-direction'];
    const place = { part: 'item', variant, isInList: true };
    const blocks = blocksXml(item.children as readonly Node[], place, declared);
    return `<text:list-item${from}>${blocks || paragraphXml('', 'item', variant)}</text:list-item>`;
  });
  return `<text:list text:style-name="${style}">${items.join('')}</text:list>`;
}

/** The content of a line. */
const lineXml = (nodes: readonly Node[], declared: Declared): string =>
  nodes
    .map((node) => {
      if (isTextNode(node)) return textXml(node.data.replace(/\n/g, ' '));
      return isElement(node) ? inlineXml(node, declared) : '';
    })
    .join('');

function inlineXml(element: Element, declared: Declared): string {
  const { name, attribs } = element;
  if (name === 'br') return '<text:line-break/>';
  if (name === 'img') return pictureXml(element);
  const content = lineXml(element.children as readonly Node[], declared);
  if (content === '') return '';
  if (LETTERS.has(name)) return `<text:span text:style-name="T_${name}">${content}</text:span>`;
  if (name === 'a') {
    return `<text:a xlink:type="simple" xlink:href="${xmlText(attribs.href ?? '')}" text:style-name="T_a">${content}</text:a>`;
  }
  const { lang, dir } = attribs;
  const isolated = dir ? `${dir === 'rtl' ? '\u2067' : '\u2066'}${content}\u2069` : content;
  if (!lang || languageOf(lang) === '') return isolated;
  declared.languages.add(lang);
  return `<text:span text:style-name="${languageStyle(lang)}">${isolated}</text:span>`;
}

function pictureXml({ attribs }: Element): string {
  const { src = '', alt = '', width = '0', height = '0' } = attribs;
  const size = (pixels: string): string => `${(Number(pixels) / CSS_PIXELS_IN_CM).toFixed(2)}cm`;
  const described = alt.trim() === '' ? '' : `<svg:desc>${xmlText(alt)}</svg:desc>`;
  return `<draw:frame draw:style-name="Frame" text:anchor-type="as-char" svg:width="${size(width)}" svg:height="${size(height)}"><draw:image xlink:href="${xmlText(src)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>${described}</draw:frame>`;
}

/** Text in which spaces and tabs are kept: XML's own are one space (ISO/IEC 26300-3, 6.1.2). */
const textXml = (text: string): string =>
  xmlText(text)
    .replace(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replace(/\t/g, '<text:tab/>');
