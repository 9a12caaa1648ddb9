import type { LineLook } from '../../reading/block-builder';
import { isNumberFormat, type NumberFormat } from '../../release/lists/number-format';
import type { SwitchMark } from '../../release/text';
import { ownValue } from '../../text/own-value';
import { child, childrenOf, isElement, type XmlElement } from '../docx/xml';
import { knownLanguage } from '../known-language';

/** What a style says, itself or through those that it builds on. */
export interface OdtStyle {
  readonly name: string;
  readonly marks: Partial<Record<SwitchMark, boolean>>;
  readonly size: number | null;
  readonly language: string | null;
  /** Of text from right to left. */
  readonly complexLanguage: string | null;
  readonly font: string | null;
  readonly isUpper: boolean | null;
  readonly isHidden: boolean | null;
  readonly align: LineLook['align'] | null;
  readonly direction: LineLook['direction'];
  readonly level: number | null;
  readonly listStyle: string;
  readonly hasBreakBefore: boolean;
}

const EMPTY: OdtStyle = {
  name: '',
  marks: {},
  size: null,
  language: null,
  complexLanguage: null,
  font: null,
  isUpper: null,
  isHidden: null,
  align: null,
  direction: null,
  level: null,
  listStyle: '',
  hasBreakBefore: false,
};

/** A level of a list: how it numbers its items, or null for bullets. */
export interface ListLevel {
  readonly format: NumberFormat | null;
  readonly start: number;
}

/** Styles that build on others go no deeper. */
const MAX_PARENTS = 30;

/** The styles of a document. */
export class OdtStyles {
  private readonly raw = new Map<string, XmlElement>();
  private readonly known = new Map<string, OdtStyle>();
  private readonly lists = new Map<string, readonly ListLevel[]>();
  readonly masterPages: XmlElement[] = [];
  /** Width of the text in points; null where nothing says it. */
  textWidth: number | null = null;

  constructor(roots: readonly XmlElement[]) {
    for (const root of roots) {
      for (const part of ['office:styles', 'office:automatic-styles', 'office:master-styles']) {
        for (const node of child(root, part)?.children ?? []) if (isElement(node)) this.add(node);
      }
    }
  }

  private add(element: XmlElement): void {
    const { attributes, name } = element;
    const own = attributes['style:name'] ?? '';
    if (name === 'style:style') this.raw.set(`${attributes['style:family']} ${own}`, element);
    else if (name === 'style:default-style') {
      this.raw.set(`${attributes['style:family']} `, element);
    } else if (name === 'text:list-style') this.lists.set(own, levelsOf(element));
    else if (name === 'style:master-page') this.masterPages.push(element);
    else if (name === 'style:page-layout') this.textWidth ??= widthOf(element);
  }

  /** @param family `paragraph` or `text` */
  style(family: string, name: string | undefined, depth = 0): OdtStyle {
    const key = `${family} ${name ?? ''}`;
    const known = this.known.get(key);
    if (known) return known;
    const element = this.raw.get(key);
    const parent = element?.attributes['style:parent-style-name'];
    const base =
      depth > MAX_PARENTS || name === undefined || name === ''
        ? EMPTY
        : this.style(family, parent ?? '', depth + 1);
    const style = element ? styleFrom(element, base) : base;
    this.known.set(key, style);
    return style;
  }

  level(style: string, depth: number): ListLevel {
    return this.lists.get(style)?.[depth] ?? { format: null, start: 1 };
  }
}

const ALIGN: Readonly<Record<string, LineLook['align']>> = {
  start: 'start',
  left: 'start',
  end: 'end',
  right: 'end',
  center: 'center',
  justify: 'justify',
};

function styleFrom(element: XmlElement, base: OdtStyle): OdtStyle {
  const { attributes } = element;
  const text = child(element, 'style:text-properties')?.attributes ?? {};
  const paragraph = child(element, 'style:paragraph-properties')?.attributes ?? {};
  const isAutomatic = /^(?:P|T)\d+$/.test(attributes['style:name'] ?? '');
  const level = Number(attributes['style:default-outline-level'] ?? Number.NaN);
  const mode = paragraph['style:writing-mode'];
  const align = ownValue(ALIGN, paragraph['fo:text-align'] ?? '') ?? base.align;
  return {
    name: isAutomatic
      ? base.name
      : (attributes['style:display-name'] ?? attributes['style:name'] ?? '').replaceAll(
          '_20_',
          ' ',
        ),
    marks: { ...base.marks, ...marksOf(text) },
    size: sizeOf(text['fo:font-size'], base.size),
    language: languageOf(text, 'fo:language', 'fo:country') ?? base.language,
    complexLanguage:
      languageOf(text, 'style:language-complex', 'style:country-complex') ?? base.complexLanguage,
    font: text['style:font-name'] ?? text['fo:font-family'] ?? base.font,
    isUpper: text['fo:text-transform'] ? text['fo:text-transform'] === 'uppercase' : base.isUpper,
    isHidden: text['text:display'] ? text['text:display'] === 'none' : base.isHidden,
    align,
    direction: mode ? (mode.startsWith('rl') ? 'rtl' : 'ltr') : base.direction,
    level: Number.isInteger(level) && level > 0 ? level : base.level,
    listStyle: attributes['style:list-style-name'] ?? base.listStyle,
    hasBreakBefore: paragraph['fo:break-before'] === 'page',
  };
}

function marksOf(text: XmlElement['attributes']): OdtStyle['marks'] {
  const marks: Partial<Record<SwitchMark, boolean>> = {};
  const weight = text['fo:font-weight'];
  if (weight) marks.bold = weight === 'bold' || Number(weight) >= 600;
  if (text['fo:font-style']) marks.italic = text['fo:font-style'] !== 'normal';
  const underline = text['style:text-underline-style'];
  if (underline) marks.underline = underline !== 'none';
  const strike = text['style:text-line-through-style'] ?? text['style:text-line-through-type'];
  if (strike) marks.strike = strike !== 'none';
  const position = text['style:text-position'];
  if (position) {
    marks.superscript = /^(?:super|[1-9])/.test(position);
    marks.subscript = /^(?:sub|-[1-9])/.test(position);
  }
  return marks;
}

function sizeOf(size: string | undefined, base: number | null): number | null {
  const [, number, unit] = /^([\d.]{1,8})(pt|%)$/.exec(size ?? '') ?? [];
  if (!number) return base;
  if (unit === 'pt') return Number(number);
  return base === null ? null : (base * Number(number)) / 100;
}

function languageOf(
  text: XmlElement['attributes'],
  language: string,
  country: string,
): string | null {
  const region = text[country];
  const tag = `${text[language] ?? ''}${region && region !== 'none' ? `-${region}` : ''}`;
  return knownLanguage(tag);
}

const NUMERALS = /^(?:1|a|A|i|I)$/;

function levelsOf(list: XmlElement): ListLevel[] {
  const levels: ListLevel[] = [];
  for (const node of list.children) {
    if (!isElement(node)) continue;
    const depth = Number(node.attributes['text:level'] ?? 0) - 1;
    if (!(depth >= 0 && depth < 10)) continue;
    const sign = node.attributes['style:num-format'] ?? '';
    const isCounted = node.name === 'text:list-level-style-number' && sign !== '';
    const before = node.attributes['style:num-prefix'] ?? '';
    const after = node.attributes['style:num-suffix'] ?? '';
    const shown = Math.min(Number(node.attributes['text:display-levels'] ?? 1) || 1, depth + 1);
    const numeral = `{${NUMERALS.test(sign) ? sign : '1'}}`;
    const format = `${before}${'{1}.'.repeat(shown - 1)}${numeral}${after}`;
    levels[depth] = {
      format: isCounted ? (isNumberFormat(format) ? format : '{1}.') : null,
      start: Number(node.attributes['text:start-value'] ?? 1) || 1,
    };
  }
  return levels;
}

const UNITS: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 28.35,
  mm: 2.835,
  px: 0.75,
  pc: 12,
};

/** A length in points; null where it is none. */
export function pointsOf(length: string | undefined): number | null {
  const [, number, unit] = /^(-?[\d.]{1,12})(pt|in|cm|mm|px|pc)$/.exec(length ?? '') ?? [];
  return number && unit ? Number(number) * (UNITS[unit] ?? 1) : null;
}

function widthOf(layout: XmlElement): number | null {
  const [properties] = childrenOf(layout, 'style:page-layout-properties');
  const of = (name: string): number => pointsOf(properties?.attributes[name]) ?? 0;
  const width = of('fo:page-width') - of('fo:margin-left') - of('fo:margin-right');
  return width > 0 ? width : null;
}
