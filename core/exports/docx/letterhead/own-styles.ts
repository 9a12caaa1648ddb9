import type { Document, Element } from '@xmldom/xmldom';
import { parseXmlFragment, serializeXml } from '../../../xml/xml';
import { wordLanguage } from '../faces';
import { type StyleChoices, type StyleDefinition, styleDefinitions } from '../style-sheet';
import { STYLE } from '../styles';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A letterhead's styles with those that a release needs in addition, and the id of each style. */
export interface OwnStyles {
  readonly xml: string;
  /** The id in the letterhead of each of our styles, by our id. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * The person's styles are kept: where they have a style that a release uses (Title, Body Text,
 * Quote, …), theirs is used; only missing ones are added. Ids differ between languages of Word,
 * names do not, so styles are found by name.
 */
export function ownStyles(styles: Document, choices: StyleChoices): OwnStyles {
  const root = styles.documentElement;
  if (!root) throw new Error('a part without a root');
  const theirs = Array.from(root.getElementsByTagName('w:style'));
  const byName = new Map(theirs.map((style) => [keyOf(style), attribute(style, 'styleId')]));
  const taken = new Set(theirs.map((style) => attribute(style, 'styleId')));
  const ids = new Map<string, string>();
  const missing: StyleDefinition[] = [];
  for (const definition of styleDefinitions(choices)) {
    const known = byName.get(`${definition.type}:${definition.name.toLowerCase()}`);
    if (known === undefined) missing.push(definition);
    ids.set(definition.id, known ?? freeId(definition.id, taken));
  }
  for (const definition of missing) {
    const xml =
      definition.id === STYLE.attribution ? attributionXml(definition, byName) : definition.xml;
    root.appendChild(styles.importNode(element(xml, ids), true));
  }
  for (const [id, level] of OUTLINE) {
    const style = theirs.find((each) => attribute(each, 'styleId') === ids.get(id));
    if (style) withOutlineLevel(styles, style, level);
  }
  setLanguage(styles, root, choices);
  return { xml: serializeXml(styles), ids };
}

const attribute = (node: Element, name: string): string => node.getAttribute(`w:${name}`) ?? '';

function keyOf(style: Element): string {
  const name = style.getElementsByTagName('w:name')[0];
  return `${attribute(style, 'type')}:${(name ? attribute(name, 'val') : '').toLowerCase()}`;
}

/** The levels of the outline, by our styles: a heading of theirs may have none, as Word's Title has. */
const OUTLINE = [
  [STYLE.headline, 0],
  [STYLE.heading2, 1],
  [STYLE.heading3, 2],
] as const;

/** Elements after the outline level in the properties of a paragraph (CT_PPr, 17.3.1.26). */
const AFTER_LEVEL = ['w:divId', 'w:cnfStyle', 'w:rPr', 'w:sectPr', 'w:pPrChange'];
/** Elements after the paragraph properties in a style (CT_Style, 17.7.4.17). */
const AFTER_PARAGRAPH = ['w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr'];

/** Sets the outline level of a style unless it has one; its look is unchanged. */
function withOutlineLevel(tree: Document, style: Element, level: number): void {
  const children = (of: Element) => Array.from(of.childNodes) as Element[];
  const before = (of: Element, names: readonly string[]) =>
    children(of).find(({ nodeName }) => names.includes(nodeName)) ?? null;
  const properties =
    children(style).find(({ nodeName }) => nodeName === 'w:pPr') ??
    (style.insertBefore(
      tree.createElementNS(W, 'w:pPr'),
      before(style, AFTER_PARAGRAPH),
    ) as Element);
  if (children(properties).some(({ nodeName }) => nodeName === 'w:outlineLvl')) return;
  const outline = tree.createElementNS(W, 'w:outlineLvl');
  outline.setAttributeNS(W, 'w:val', String(level));
  properties.insertBefore(outline, before(properties, AFTER_LEVEL));
}

/** The line under a quotation looks like the quotation: like theirs where that is theirs. */
function attributionXml({ xml }: StyleDefinition, byName: ReadonlyMap<string, string>): string {
  if (!byName.has('paragraph:quote')) return xml;
  return xml
    .replace(/(<w:basedOn w:val=")[^"]*/, `$1${STYLE.quote}`)
    .replace(/<w:pBdr>.*?<\/w:pBdr>/, '')
    .replace(/<w:ind [^>]*\/>/, '');
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? `Dateline${id}` : id;
}

/** One of our styles as an element that names other styles as the letterhead does. */
function element(xml: string, ids: ReadonlyMap<string, string>): Element {
  const renamed = xml
    .replace(/(w:styleId)="([^"]+)"/, (_, name, id) => `${name}="${ids.get(id) ?? id}"`)
    .replace(
      /(<w:(?:basedOn|next) w:val)="([^"]+)"/g,
      (_, name, id) => `${name}="${ids.get(id) ?? id}"`,
    )
    // The letterhead decides which styles are the defaults.
    .replace(/ w:default="1"/, '');
  const style = parseXmlFragment(renamed, `xmlns:w="${W}"`).find(
    ({ nodeName }) => nodeName === 'w:style',
  );
  if (!style) throw new Error('a style without an element');
  return style;
}

/** The text is in the release's language, whatever the letterhead was written in. */
function setLanguage(styles: Document, root: Element, { language }: StyleChoices): void {
  const defaults = childOf(styles, root, 'w:docDefaults', true);
  const run = childOf(styles, childOf(styles, defaults, 'w:rPrDefault', true), 'w:rPr');
  const lang = childOf(styles, run, 'w:lang');
  const { attribute, tag } = wordLanguage(language);
  lang.setAttributeNS(W, attribute, tag);
}

/** The child of that name; made, first or last, where there is none. */
function childOf(tree: Document, parent: Element, name: string, first = false): Element {
  const known = Array.from(parent.childNodes).find((node) => node.nodeName === name);
  if (known) return known as Element;
  const made = tree.createElementNS(W, name);
  parent.insertBefore(made, first ? parent.firstChild : null);
  return made;
}
