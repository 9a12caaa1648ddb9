import { printable } from '../release/characters';
import { cleanAddress } from '../release/link-wrappers';
import { isNumberFormat } from '../release/lists/number-format';
import type { NumeralSign } from '../release/lists/numerals';
import { quotationMarks } from '../release/quotation-marks';
import { safeUrl } from '../release/safe-url';
import { ownValue } from '../text/own-value';
import { symbolFont } from '../text/symbol-fonts';
import type {
  Attributes,
  BlockBuilder,
  CloseFn,
  Context,
  Counting,
  ItemAttributes,
  ItemHint,
  LineKind,
  LineLook,
} from './block-builder';
import { levelWithin, wordItem } from './lists';
import { isHidden, keepsSpace, marksIn, type Style } from './style';
import type { StyleSheet } from './style-sheet';
import { columnSpanOf, rowSpanOf } from './table';

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Elements whose text is never content. */
const DROPPED_ELEMENTS = names(`
  applet audio base button canvas datalist embed frame frameset iframe img input link map meta
  meter noembed noframes noscript object option progress rp script select source style svg
  template textarea title track video annotation annotation-xml`);

/** Elements that start a new line. */
const BLOCK_ELEMENTS = names(`
  address article aside center dd details dialog div dl dt fieldset figcaption figure footer form
  header hgroup hr legend main nav p pre search section summary`);

/** Kinds of Word paragraphs by style name. Mail programs add a prefix to the name. */
const WORD_KINDS: readonly (readonly [RegExp, LineKind])[] = [
  [/Mso(?:Book)?Title(?:CxSp\w+)?$/, 1],
  [/MsoSubtitle(?:CxSp\w+)?$/, 'subhead'],
  [/Mso(?:Intense)?Quote(?:CxSp\w+)?$/, 'quote'],
  [/MsoHeading[789]$/, 6],
];
const WORD_ITEM = /MsoList(?:Paragraph|Bullet|Number)\w*$/;

const classesOf = ({ class: classes = '' }: Tag['attributes']): string[] =>
  classes.split(/\s+/).filter(Boolean);

/** An element from the parser. */
export interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
}

type OpenBlock = (builder: BlockBuilder, attributes: Tag['attributes'], style: Style) => CloseFn;

/** Elements that open a block; all others only format their text. */
const ELEMENTS: Readonly<Record<string, OpenBlock>> = {
  blockquote: (builder) => builder.quote(),
  ul: (builder, attributes, style) => builder.list(countingOf(false, attributes, style)),
  menu: (builder, attributes, style) => builder.list(countingOf(false, attributes, style)),
  ol: (builder, attributes, style) => builder.list(countingOf(true, attributes, style)),
  li: (builder, attributes, style) => builder.item(itemAttributes(attributes, style)),
  table: (builder, { role }) => builder.table(role === 'presentation' || role === 'none'),
  caption: (builder) => builder.caption(),
  thead: (builder) => builder.head(),
  tr: (builder) => builder.row(),
  td: (builder, attributes) => builder.cell(false, ...spansOf(attributes)),
  th: (builder, attributes) => builder.cell(true, ...spansOf(attributes)),
};

/** Reads the attributes of a list item. Word on the web puts each item into a list of its own. */
function itemAttributes(item: Tag['attributes'], style: Style): ItemAttributes {
  const { 'data-aria-level': level, 'data-leveltext': text } = item;
  const number = wholeNumber(item.value);
  const sign = numeralsOf(item.type, style);
  const format =
    text && /%\d[^%]*$/.test(text) && isNumberFormat(wordOnlineFormat(text, sign))
      ? wordOnlineFormat(text, sign)
      : sign
        ? `{${sign}}.`
        : undefined;
  const word = wordItem(style.get('mso-list'));
  if (word) return { ...word, number, format };
  if (level === undefined) return { number, format };
  return {
    list: item['data-listid'] ?? 'web',
    level: levelWithin(Number(level)),
    number,
    format,
  };
}

/**
 * A number format from Word on the web's level text, such as `(%1)`. Outer numbers use the same
 * numerals.
 */
const wordOnlineFormat = (text: string, sign: NumeralSign | null): string =>
  text.replace(/%\d(?=.*%\d)/g, '{1}').replace(/%\d/, `{${sign ?? '1'}}`);

/**
 * Reads how a list numbers its items (HTML, "The ol element"). A style can turn `ul` into a
 * numbered list and `ol` into bullets.
 */
function countingOf(isCounted: boolean, attributes: Tag['attributes'], style: Style): Counting {
  const kind = style.get('list-style-type') ?? style.get('list-style')?.split(' ')[0] ?? '';
  const sign = numeralsOf(attributes.type, style);
  const start = wholeNumber(attributes.start);
  const isReversed = attributes.reversed !== undefined;
  const ordered = sign !== null || (isCounted && !/^(disc|circle|square)$/.test(kind));
  return {
    ordered,
    next: start ?? (isReversed ? 0 : 1),
    step: isReversed ? -1 : 1,
    endsAtOne: isReversed && start === undefined,
    items: 0,
    format: ordered ? `{${sign ?? '1'}}.` : null,
  };
}

/** Parses a number that a list item may have. */
function wholeNumber(text: string | undefined): number | undefined {
  const number = /^\s*\d{1,6}\s*$/.test(text ?? '') ? Number(text) : undefined;
  return number;
}

/** Numerals by their names in CSS Counter Styles 3. */
const NUMERALS_OF: Readonly<Record<string, NumeralSign>> = {
  decimal: '1',
  'decimal-leading-zero': '01',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  'lower-greek': 'α',
  'upper-greek': 'Α',
  'lower-russian': 'а',
  hebrew: 'א',
  'arabic-indic': '١',
  persian: '۱',
  devanagari: '१',
  bengali: '১',
  thai: '๑',
  'cjk-decimal': '一',
  'simp-chinese-informal': '一',
  'trad-chinese-informal': '一',
  'cjk-ideographic': '一',
};

function numeralsOf(type: string | undefined, style: Style): NumeralSign | null {
  const named = style.get('list-style-type') ?? style.get('list-style') ?? '';
  const found = named
    .split(' ')
    .map((name) => ownValue(NUMERALS_OF, name))
    .find(Boolean);
  if (found) return found;
  return type && /^[1aAiI]$/.test(type) ? (type as NumeralSign) : null;
}

const spansOf = ({ colspan, rowspan }: Tag['attributes']): [number, number] => [
  columnSpanOf(colspan),
  rowSpanOf(rowspan),
];

/** The kind of the lines in an element, if it states one. */
function lineKind({ name, attributes }: Tag): LineKind | undefined {
  const [, level] = /^h([1-6])$/.exec(name) ?? [];
  if (level) return Number(level);
  if (attributes.role === 'heading') return levelWithin(Number(attributes['aria-level'] ?? 2));
  const classes = classesOf(attributes);
  return WORD_KINDS.find(([style]) => classes.some((each) => style.test(each)))?.[1];
}

/**
 * Signs that a paragraph is a list item, for HTML from which Word's own list properties were
 * removed.
 */
function hintOf({ attributes }: Tag, style: Style): ItemHint | undefined {
  const isItem = classesOf(attributes).some((each) => WORD_ITEM.test(each));
  const sides = style.get('margin')?.split(/\s+/) ?? [];
  const left = style.get('margin-left') ?? sides[3] ?? sides[1];
  if (!isItem && left === undefined) return undefined;
  return { isItem, indent: pointsIn(left) };
}

/** Converts a length to points; 0 if it cannot be parsed. */
function pointsIn(length: string | undefined): number {
  const [, number, unit = ''] = /^([\d.]+)(pt|px|in|cm|mm)$/.exec(length ?? '') ?? [];
  const points = Number(number ?? 0) * (POINTS[unit] ?? 0);
  return Number.isFinite(points) ? Math.min(points, 1_000) : 0;
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835 };

/**
 * Opens an element.
 *
 * @returns null if its content is to be skipped
 * @param sheet the style sheet of the page
 */
export function enter(
  builder: BlockBuilder,
  tag: Tag,
  around: Context,
  sheet: StyleSheet,
): { readonly context: Context; readonly close: CloseFn | undefined } | null {
  const { name, attributes } = tag;
  const style = sheet.styleOf(name, attributes.class, attributes.style);
  if (name === 'img' && isSeenPicture(attributes)) addPicture(builder, attributes);
  if (isDeleted(tag)) {
    builder.leftOut.deletions += 1;
    return null;
  }
  if (DROPPED_ELEMENTS.has(name) || attributes.hidden !== undefined || isHidden(style)) return null;
  if (classesOf(attributes).some((each) => /msocomanchor$/.test(each))) return null;
  if (name === 'br') builder.lineBreak();
  const context = contextIn(tag, style, around);
  if (name === 'q') return quotation(builder, context);
  if (name === 'rt') return rubyReading(builder, context);
  return { context, close: openBlock(builder, tag, style) };
}

function addPicture(builder: BlockBuilder, attributes: Attributes): void {
  const picture = builder.pictureOf(attributes);
  if (picture) builder.standIn(picture);
  else builder.leftOut.pictures += 1;
}

/** Whether Word's tracked changes deleted this. Pasting accepts all changes, as Word does. */
function isDeleted({ name, attributes }: Tag): boolean {
  const isTracked = attributes.cite !== undefined || attributes.datetime !== undefined;
  return (
    (name === 'del' && isTracked) || classesOf(attributes).some((each) => /msoDel$/.test(each))
  );
}

/** Whether a picture is visible; tracking pixels and spacers are not. */
const isSeenPicture = ({ width, height, style }: Tag['attributes']): boolean =>
  ![width, height].some((size) => size === '0' || size === '1') &&
  !/display:\s*none/.test(style ?? '');

/** `q`: adds the quotation marks that a browser would draw. */
function quotation(builder: BlockBuilder, context: Context) {
  const marks = quotationMarks(context.language ?? 'en');
  const isInner = context.quoted % 2 === 1;
  const within = { ...context, quoted: context.quoted + 1 };
  builder.text(isInner ? marks.innerOpen : marks.open, within);
  const close = isInner ? marks.innerClose : marks.close;
  return { context: within, close: () => builder.text(close, within) };
}

/** `rt`: puts the reading of a word in brackets after it. */
function rubyReading(builder: BlockBuilder, context: Context) {
  const isWide = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}]/u.test(builder.lastCharacter);
  builder.text(isWide ? '（' : ' (', context);
  return { context, close: () => builder.text(isWide ? '）' : ')', context) };
}

function openBlock(builder: BlockBuilder, tag: Tag, style: Style): CloseFn | undefined {
  const list = style.get('mso-list');
  if (list === 'ignore') return builder.marker();
  const element = ownValue(ELEMENTS, tag.name);
  if (element) return element(builder, tag.attributes, style);
  const kind = lineKind(tag);
  const item = wordItem(list);
  if (item && typeof kind !== 'number') return builder.item(item);
  return kind !== undefined || BLOCK_ELEMENTS.has(tag.name) || isBlock(style)
    ? builder.block(kind, hintOf(tag, style))
    : undefined;
}

const isBlock = (style: Style): boolean =>
  /^(block|flex|grid|flow-root|list-item|table)$/.test(style.get('display') ?? '');

function contextIn({ name, attributes }: Tag, style: Style, around: Context): Context {
  const href = name === 'a' ? attributes.href : undefined;
  const address = href === undefined ? null : safeUrl(href) && printable(href.trim());
  return {
    marks: marksIn(around.marks, name, style),
    link: href === undefined ? around.link : address && cleanAddress(address),
    keepsSpace: keepsSpace(style) ?? (name === 'pre' || around.keepsSpace),
    symbols: symbolsIn(attributes.face, style, around.symbols),
    letterCase: letterCaseIn(style, around.letterCase),
    language: attributes.lang || around.language,
    quoted: around.quoted,
    isFiller: isFillerIn(style) ?? around.isFiller,
    look: lookIn(attributes, style, around.look),
  };
}

const ALIGNMENTS: Readonly<Record<string, LineLook['align']>> = {
  center: 'center',
  right: 'end',
  end: 'end',
  justify: 'justify',
  left: 'start',
  start: 'start',
};

function lookIn(attributes: Attributes, style: Style, around: LineLook): LineLook {
  const align = ownValue(
    ALIGNMENTS,
    style.get('text-align') ?? attributes.align?.toLowerCase() ?? '',
  );
  const size = pointsIn(style.get('font-size'));
  const direction = attributes.dir?.toLowerCase() ?? style.get('direction');
  const isStated = direction === 'ltr' || direction === 'rtl';
  if (!align && size === 0 && !isStated) return around;
  return {
    style: around.style,
    size: size || around.size,
    align: align ?? around.align,
    direction: isStated ? direction : around.direction,
  };
}

function symbolsIn(
  face: string | undefined,
  style: Style,
  around: Context['symbols'],
): Context['symbols'] {
  const named = style.get('mso-symbol-font-family');
  if (style.get('mso-char-type') === 'symbol' && named) return symbolFont(named);
  const families =
    style.get('font-family') ??
    face ??
    /\d(?:pt|px|em|%)\S*\s+(.+)$/.exec(style.get('font') ?? '')?.[1];
  return families === undefined ? around : symbolFont(families);
}

function letterCaseIn(style: Style, around: Context['letterCase']): Context['letterCase'] {
  switch (style.get('text-transform')) {
    case 'uppercase':
      return 'upper';
    case 'lowercase':
      return 'lower';
    case 'none':
    case 'capitalize':
      return null;
    default:
      return around;
  }
}

/** Whether text is 7 points high, if a style gives its size. */
function isFillerIn(style: Style): boolean | undefined {
  const size = style.get('font-size') ?? style.get('font');
  return size === undefined ? undefined : /^(?:normal )*7(?:\.0)?pt\b/.test(size);
}
