import { printable } from '../release/characters';
import { cleanAddress } from '../release/link-wrappers';
import { isNumberFormat } from '../release/lists/number-format';
import type { NumeralSign } from '../release/lists/numerals';
import { quotationMarks } from '../release/quotation-marks';
import { safeUrl } from '../release/safe-url';
import { symbolFont } from '../text/symbol-fonts';
import { levelWithin, wordItem } from './lists';
import type { Context, Counting, ItemHint, Leave, LineKind, Reader, ToldItem } from './reader';
import { isHidden, keepsSpace, marksIn, type Style } from './style';
import type { StyleSheet } from './style-sheet';
import { columnSpanOf, rowSpanOf } from './table';

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What brings no text along, whatever stands in it. */
const DROPPED = names(`
  applet audio base button canvas datalist embed frame frameset iframe img input link map meta
  meter noembed noframes noscript object option progress rp script select source style svg
  template textarea title track video annotation annotation-xml`);

/** What stands on lines of its own. */
const BLOCKS = names(`
  address article aside center dd details dialog div dl dt fieldset figcaption figure footer form
  header hgroup hr legend main nav p pre search section summary`);

/** What paragraphs of Word are, by the name of their style; mail programs put something before it. */
const WORD_KINDS: readonly (readonly [RegExp, LineKind])[] = [
  [/Mso(?:Book)?Title(?:CxSp\w+)?$/, 1],
  [/MsoSubtitle(?:CxSp\w+)?$/, 'subhead'],
  [/Mso(?:Intense)?Quote(?:CxSp\w+)?$/, 'quote'],
  [/MsoHeading[789]$/, 6],
];
const WORD_ITEM = /MsoList(?:Paragraph|Bullet|Number)\w*$/;

const classesOf = ({ class: classes = '' }: Tag['attributes']): string[] =>
  classes.split(/\s+/).filter(Boolean);

/** An element as the parser tells of it. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

type Begin = (reader: Reader, attributes: Tag['attributes'], style: Style) => Leave;

/** What begins with an element; others only say something of the text in them. */
const ELEMENTS: Readonly<Record<string, Begin>> = {
  blockquote: (reader) => reader.quote(),
  ul: (reader, attributes, style) => reader.list(countingOf(false, attributes, style)),
  menu: (reader, attributes, style) => reader.list(countingOf(false, attributes, style)),
  ol: (reader, attributes, style) => reader.list(countingOf(true, attributes, style)),
  li: (reader, attributes, style) => reader.item(itemTold(attributes, style)),
  table: (reader, { role }) => reader.table(role === 'presentation' || role === 'none'),
  caption: (reader) => reader.caption(),
  thead: (reader) => reader.head(),
  tr: (reader) => reader.row(),
  td: (reader, attributes) => reader.cell(false, ...spansOf(attributes)),
  th: (reader, attributes) => reader.cell(true, ...spansOf(attributes)),
};

/** What an item says of itself: Word on the web puts each into a list of its own. */
function itemTold(item: Tag['attributes'], style: Style): ToldItem {
  const { 'data-aria-level': level, 'data-leveltext': text } = item;
  const number = wholeNumber(item.value);
  const sign = numeralsOf(item.type, style);
  const format =
    text && /%\d[^%]*$/.test(text) && isNumberFormat(webFormat(text, sign))
      ? webFormat(text, sign)
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

/** A format of Word on the web, as `(%1)`; the numbers of the items around it are the same numerals. */
const webFormat = (text: string, sign: NumeralSign | null): string =>
  text.replace(/%\d(?=.*%\d)/g, '{1}').replace(/%\d/, `{${sign ?? '1'}}`);

/** How an element numbers its items (HTML, "The ol element"). A style may make either of the other. */
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

/** A number that an item of a release may have. */
function wholeNumber(text: string | undefined): number | undefined {
  const number = /^\s*\d{1,6}\s*$/.test(text ?? '') ? Number(text) : undefined;
  return number;
}

/** Numerals by their names in CSS Counter Styles 3 and in `type`. */
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
    .map((name) => NUMERALS_OF[name])
    .find(Boolean);
  if (found) return found;
  return type && /^[1aAiI]$/.test(type) ? (type as NumeralSign) : null;
}

const spansOf = ({ colspan, rowspan }: Tag['attributes']): [number, number] => [
  columnSpanOf(colspan),
  rowSpanOf(rowspan),
];

/** The kind of lines in an element, where it says one. */
function lineKind({ name, attributes }: Tag): LineKind | undefined {
  const [, level] = /^h([1-6])$/.exec(name) ?? [];
  if (level) return Number(level);
  if (attributes.role === 'heading') return levelWithin(Number(attributes['aria-level'] ?? 2));
  const classes = classesOf(attributes);
  return WORD_KINDS.find(([style]) => classes.some((each) => style.test(each)))?.[1];
}

/** What a paragraph says that may make it an item of a list, when what Word said of it is gone. */
function hintOf({ attributes }: Tag, style: Style): ItemHint | undefined {
  const isItem = classesOf(attributes).some((each) => WORD_ITEM.test(each));
  const sides = style.get('margin')?.split(/\s+/) ?? [];
  const left = style.get('margin-left') ?? sides[3] ?? sides[1];
  if (!isItem && left === undefined) return undefined;
  return { isItem, indent: pointsIn(left) };
}

/** A length in points; 0 where it is none. */
function pointsIn(length: string | undefined): number {
  const [, number, unit = ''] = /^([\d.]+)(pt|px|in|cm|mm)$/.exec(length ?? '') ?? [];
  const points = Number(number ?? 0) * (POINTS[unit] ?? 0);
  return Number.isFinite(points) ? Math.min(points, 1_000) : 0;
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835 };

/**
 * Goes into an element; null where nothing of it is read.
 *
 * @param sheet what a style sheet says of it
 */
export function enter(
  reader: Reader,
  tag: Tag,
  around: Context,
  sheet: StyleSheet,
): { readonly context: Context; readonly leave: Leave | undefined } | null {
  const { name, attributes } = tag;
  const style = sheet.styleOf(name, attributes.class, attributes.style);
  if (name === 'img' && isSeenPicture(attributes)) reader.leftOut.pictures += 1;
  if (isDeleted(tag)) {
    reader.leftOut.deletions += 1;
    return null;
  }
  if (DROPPED.has(name) || attributes.hidden !== undefined || isHidden(style)) return null;
  if (classesOf(attributes).some((each) => /msocomanchor$/.test(each))) return null;
  if (name === 'br') reader.lineBreak();
  const context = contextIn(tag, style, around);
  if (name === 'q') return quotation(reader, context);
  if (name === 'rt') return reading(reader, context);
  return { context, leave: begin(reader, tag, style) };
}

/** What Word's tracked changes have deleted: as when all is accepted, which is what Word itself pastes. */
function isDeleted({ name, attributes }: Tag): boolean {
  const isTracked = attributes.cite !== undefined || attributes.datetime !== undefined;
  return (
    (name === 'del' && isTracked) || classesOf(attributes).some((each) => /msoDel$/.test(each))
  );
}

/** A picture that somebody would miss: no pixel that counts readers, no spacer. */
const isSeenPicture = ({ width, height, style }: Tag['attributes']): boolean =>
  ![width, height].some((size) => size === '0' || size === '1') &&
  !/display:\s*none/.test(style ?? '');

/** `q` says that its text is quoted; what reads it puts the marks. */
function quotation(reader: Reader, context: Context) {
  const marks = quotationMarks(context.language ?? 'en');
  const isInner = context.quoted % 2 === 1;
  const within = { ...context, quoted: context.quoted + 1 };
  reader.text(isInner ? marks.innerOpen : marks.open, within);
  const close = isInner ? marks.innerClose : marks.close;
  return { context: within, leave: () => reader.text(close, within) };
}

/** How a word is read (`rt`), in brackets after it. */
function reading(reader: Reader, context: Context) {
  const isWide = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}]/u.test(reader.lastSign);
  reader.text(isWide ? '（' : ' (', context);
  return { context, leave: () => reader.text(isWide ? '）' : ')', context) };
}

function begin(reader: Reader, tag: Tag, style: Style): Leave | undefined {
  const list = style.get('mso-list');
  if (list === 'ignore') return reader.marker();
  const element = ELEMENTS[tag.name];
  if (element) return element(reader, tag.attributes, style);
  const kind = lineKind(tag);
  const item = wordItem(list);
  if (item && typeof kind !== 'number') return reader.item(item);
  return kind !== undefined || BLOCKS.has(tag.name) || isBlock(style)
    ? reader.block(kind, hintOf(tag, style))
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

/** Whether text is 7 points high, where a style says its size. */
function isFillerIn(style: Style): boolean | undefined {
  const size = style.get('font-size') ?? style.get('font');
  return size === undefined ? undefined : /^(?:normal )*7(?:\.0)?pt\b/.test(size);
}
