import type { SwitchMark } from '../../release/text';
import { child, switchOf, wholeNumber, wordValue, type XmlElement } from './xml';

/** The properties that are switched over by a style within another (ECMA-376 part 1, 17.7.3). */
const TOGGLES = {
  bold: 'w:b',
  italic: 'w:i',
  boldComplex: 'w:bCs',
  italicComplex: 'w:iCs',
  strike: 'w:strike',
  doubleStrike: 'w:dstrike',
  caps: 'w:caps',
  smallCaps: 'w:smallCaps',
  hidden: 'w:vanish',
} as const;
type Toggle = keyof typeof TOGGLES;
const TOGGLE_NAMES = Object.keys(TOGGLES) as Toggle[];

/** What a `w:rPr` says, as far as a release can hold it or somebody must know it. */
export interface RunProperties extends Partial<Readonly<Record<Toggle, boolean>>> {
  readonly underline?: boolean;
  readonly raised?: 'superscript' | 'subscript' | 'none';
  /** In half points, of western text and of Arabic, Hebrew and the like. */
  readonly size?: number;
  readonly sizeComplex?: number;
  readonly font?: string;
  readonly language?: string;
  readonly languageEast?: string;
  readonly languageComplex?: string;
  readonly isRightToLeft?: boolean;
}

const NOTHING: RunProperties = {};

export function runProperties(rPr: XmlElement | undefined): RunProperties {
  if (!rPr || rPr.children.length === 0) return NOTHING;
  const properties: { -readonly [Key in keyof RunProperties]: RunProperties[Key] } = {};
  for (const name of TOGGLE_NAMES) {
    const value = switchOf(rPr, TOGGLES[name]);
    if (value !== undefined) properties[name] = value;
  }
  const underline = child(rPr, 'w:u');
  if (underline) properties.underline = (underline.attributes['w:val'] ?? 'none') !== 'none';
  const raised = wordValue(rPr, 'w:vertAlign');
  if (raised !== undefined) {
    properties.raised = raised === 'superscript' || raised === 'subscript' ? raised : 'none';
  }
  const size = wholeNumber(wordValue(rPr, 'w:sz'));
  if (size !== undefined) properties.size = size;
  const sizeComplex = wholeNumber(wordValue(rPr, 'w:szCs'));
  if (sizeComplex !== undefined) properties.sizeComplex = sizeComplex;
  const fonts = child(rPr, 'w:rFonts')?.attributes;
  const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
  if (font) properties.font = font;
  const language = child(rPr, 'w:lang')?.attributes;
  if (language?.['w:val']) properties.language = language['w:val'];
  if (language?.['w:eastAsia']) properties.languageEast = language['w:eastAsia'];
  if (language?.['w:bidi']) properties.languageComplex = language['w:bidi'];
  const isRightToLeft = switchOf(rPr, 'w:rtl');
  if (isRightToLeft !== undefined) properties.isRightToLeft = isRightToLeft;
  return properties;
}

/** What holds for a run, once styles and its own properties are put together. */
export interface RunLook {
  /** Marks that set it apart from its paragraph: what the paragraph's style does is no mark. */
  readonly marks: Partial<Readonly<Record<SwitchMark, true>>>;
  readonly isBold: boolean;
  readonly isUpper: boolean;
  readonly isHidden: boolean;
  /** In half points; null where nothing says it. */
  readonly size: number | null;
  readonly font: string;
  /** BCP 47, as the file has it; of text in that kind of script. */
  readonly languages: {
    readonly western: string | null;
    readonly east: string | null;
    readonly complex: string | null;
  };
  readonly isRightToLeft: boolean;
}

/**
 * @param defaults of the document
 * @param paragraph of the paragraph's style
 * @param character of the run's style
 * @param own of the run itself
 */
export function runLook(
  defaults: RunProperties,
  paragraph: RunProperties,
  character: RunProperties,
  own: RunProperties,
): RunLook {
  const inStyle = (name: Toggle): boolean => defaults[name] === true || paragraph[name] === true;
  const toggled = (name: Toggle): boolean =>
    own[name] ??
    (defaults[name] === true || (paragraph[name] ?? false) !== (character[name] ?? false));
  const said = <Key extends keyof RunProperties>(name: Key): RunProperties[Key] =>
    own[name] ?? character[name] ?? paragraph[name] ?? defaults[name];
  const isRightToLeft = said('isRightToLeft') ?? false;
  const [bold, italic] = isRightToLeft
    ? (['boldComplex', 'italicComplex'] as const)
    : (['bold', 'italic'] as const);
  const isBold = toggled(bold);
  const marks: Partial<Record<SwitchMark, true>> = {};
  if (isBold && !inStyle(bold)) marks.bold = true;
  if (toggled(italic) && !inStyle(italic)) marks.italic = true;
  if ((toggled('strike') || toggled('doubleStrike')) && !inStyle('strike')) marks.strike = true;
  if (said('underline') && !(paragraph.underline ?? defaults.underline)) marks.underline = true;
  const raised = said('raised');
  if (raised === 'superscript' || raised === 'subscript') marks[raised] = true;
  return {
    marks,
    isBold,
    isUpper: toggled('caps') || toggled('smallCaps'),
    isHidden: toggled('hidden'),
    size: (isRightToLeft ? said('sizeComplex') : said('size')) ?? null,
    font: said('font') ?? '',
    languages: {
      western: said('language') ?? null,
      east: said('languageEast') ?? null,
      complex: said('languageComplex') ?? null,
    },
    isRightToLeft,
  };
}
