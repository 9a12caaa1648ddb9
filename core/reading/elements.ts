import { printable } from '../release/characters';
import { safeUrl } from '../release/safe-url';
import { levelWithin, wordItem } from './lists';
import type { Context, Leave, LineKind, Reader } from './reader';
import { isHidden, keepsSpace, marksIn, type Style, styleOf } from './style';
import { columnSpanOf, rowSpanOf } from './table';

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What brings no text along, whatever stands in it. */
const DROPPED = names(`
  applet audio base button canvas datalist embed frame frameset iframe img input link map meta
  meter noembed noframes noscript object option picture progress script select source style svg
  template textarea title track video annotation annotation-xml`);

/** What stands on lines of its own. */
const BLOCKS = names(`
  address article aside center dd details dialog div dl dt fieldset figcaption figure footer form
  header hgroup hr legend main nav p pre search section summary`);

/** What paragraphs of Word are, by their style. */
const WORD_KINDS: Readonly<Record<string, LineKind>> = {
  MsoTitle: 1,
  MsoSubtitle: 'subhead',
  MsoQuote: 'quote',
  MsoIntenseQuote: 'quote',
};

/** An element as the parser tells of it. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

type Begin = (reader: Reader, attributes: Tag['attributes']) => Leave;

/** What begins with an element; others only say something of the text in them. */
const ELEMENTS: Readonly<Record<string, Begin>> = {
  blockquote: (reader) => reader.quote(),
  ul: (reader) => reader.list(false),
  menu: (reader) => reader.list(false),
  ol: (reader) => reader.list(true),
  li: (reader, attributes) => reader.item(onTheWeb(attributes)),
  table: (reader, { role }) => reader.table(role === 'presentation' || role === 'none'),
  caption: (reader) => reader.caption(),
  thead: (reader) => reader.head(),
  tr: (reader) => reader.row(),
  td: (reader, attributes) => reader.cell(false, ...spansOf(attributes)),
  th: (reader, attributes) => reader.cell(true, ...spansOf(attributes)),
};

/** Word on the web says of each item how deep it stands, and puts each into a list of its own. */
function onTheWeb(item: Tag['attributes']) {
  const level = item['data-aria-level'];
  if (level === undefined) return undefined;
  return { list: item['data-listid'] ?? 'web', level: levelWithin(Number(level)) };
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
  return WORD_KINDS[attributes.class ?? ''];
}

/** Goes into an element; null where nothing of it is read. */
export function enter(
  reader: Reader,
  tag: Tag,
  around: Context,
): { readonly context: Context; readonly leave: Leave | undefined } | null {
  const { name, attributes } = tag;
  const style = styleOf(attributes.style);
  if (DROPPED.has(name) || attributes.hidden !== undefined || isHidden(style)) return null;
  if (attributes.class === 'msocomanchor') return null;
  if (name === 'br') reader.lineBreak();
  return { context: contextIn(tag, style, around), leave: begin(reader, tag, style) };
}

function begin(reader: Reader, tag: Tag, style: Style): Leave | undefined {
  const list = style.get('mso-list');
  if (list === 'ignore') return reader.marker();
  const element = ELEMENTS[tag.name];
  if (element) return element(reader, tag.attributes);
  const kind = lineKind(tag);
  const item = wordItem(list);
  if (item && typeof kind !== 'number') return reader.item(item);
  return kind !== undefined || BLOCKS.has(tag.name) || isBlock(style)
    ? reader.block(kind)
    : undefined;
}

const isBlock = (style: Style): boolean =>
  /^(block|flex|grid|flow-root|list-item|table)$/.test(style.get('display') ?? '');

function contextIn({ name, attributes }: Tag, style: Style, around: Context): Context {
  const href = name === 'a' ? attributes.href : undefined;
  return {
    marks: marksIn(around.marks, name, style),
    link: href === undefined ? around.link : safeUrl(href) && printable(href.trim()),
    keepsSpace: keepsSpace(style) ?? (name === 'pre' || around.keepsSpace),
  };
}
