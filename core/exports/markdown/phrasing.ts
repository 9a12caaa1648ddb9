import type { PhrasingContent } from 'mdast';
import { printable } from '../../release/characters';
import type { Facts } from '../../release/facts';
import { isolatedFact } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import type { Link } from '../../release/inlines/link';
import { isText } from '../../release/nodes';
import { lineText } from '../../release/plain-text';
import { safeUrl } from '../../release/safe-url';
import { SWITCH_MARKS, type SwitchMark } from '../../release/text';

/** A piece of a line with the marks that are on. */
interface Piece {
  readonly marks: ReadonlySet<SwitchMark>;
  readonly content: PhrasingContent;
}

/** A line of text as Markdown's phrasing content; empty where there is nothing to read. */
export function phrasing(children: readonly Inline[], facts: Facts): PhrasingContent[] {
  const line = trimmed(children.flatMap((child) => pieces(child, facts)));
  return nested(line, SWITCH_MARKS, isAstral(lineText(children, facts)));
}

function pieces(child: Inline, facts: Facts): Piece[] {
  if (!isText(child)) {
    if (child.type === 'link') return linkPieces(child, facts);
    return words(
      child.type === 'fact' ? isolatedFact(child.fact, facts) : lineText([child], facts),
    );
  }
  return words(child.text, new Set(SWITCH_MARKS.filter((mark) => child[mark])));
}

function linkPieces(link: Link, facts: Facts): Piece[] {
  const content = link.children.flatMap((child) => pieces(child, facts));
  const url = safeUrl(link.url);
  if (url === null || !content.some(visible)) return content;
  const asHtml = isAstral(lineText([link], facts));
  const children = nested(trimmed(content), SWITCH_MARKS, asHtml) as Extract<
    PhrasingContent,
    { type: 'link' }
  >['children'];
  // Space at the edges of a link stays outside of it.
  return [
    ...content.slice(0, content.findIndex(visible)),
    { marks: NO_MARKS, content: { type: 'link', url, children } },
    ...content.slice(content.findLastIndex(visible) + 1),
  ];
}

const NO_MARKS: ReadonlySet<SwitchMark> = new Set();

/** Text as words, spaces and line breaks; spaces at the edge of a mark are moved outside it. */
function words(text: string, marks = NO_MARKS): Piece[] {
  return printable(text)
    .split(/[ \t]*(\n)[ \t]*/)
    .flatMap((part): Piece[] => {
      if (part === '\n') return [{ marks: NO_MARKS, content: { type: 'break' } }];
      const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(part) ?? [];
      return [textPiece(before, NO_MARKS), textPiece(middle, marks), textPiece(after, NO_MARKS)];
    })
    .filter(({ content }) => content.type !== 'text' || content.value !== '');
}

const textPiece = (value: string, marks: ReadonlySet<SwitchMark>): Piece => ({
  marks,
  content: { type: 'text', value },
});

const visible = ({ content }: Piece): boolean =>
  content.type === 'text' ? content.value.trim() !== '' : content.type !== 'break';

/** The line without the spaces and breaks at its edges, which Markdown cannot keep. */
function trimmed(line: readonly Piece[]): Piece[] {
  return line.slice(line.findIndex(visible), line.findLastIndex(visible) + 1);
}

/** Wraps neighbours that share a mark into one element each, outermost mark first. */
function nested(
  line: readonly Piece[],
  marks: readonly SwitchMark[],
  asHtml: boolean,
): PhrasingContent[] {
  const [mark, ...inner] = marks;
  if (!mark) return merged(line.map(({ content }) => content));
  const result: PhrasingContent[] = [];
  for (let start = 0; start < line.length; ) {
    const on = line[start]?.marks.has(mark) ?? false;
    const other = line.findIndex((piece, index) => index > start && piece.marks.has(mark) !== on);
    const end = other < 0 ? line.length : other;
    const content = nested(line.slice(start, end), inner, asHtml);
    result.push(...(on ? marked(mark, content, asHtml) : content));
    start = end;
  }
  return result;
}

/** CommonMark has no marks but bold and italic; the others are HTML, which it lets through. */
const HTML_MARKS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
} as const;

/**
 * The Markdown writer escapes half of a character beyond U+FFFF that stands beside an asterisk, so a
 * line with such characters has its marks as HTML.
 */
const isAstral = (text: string): boolean => /[\u{10000}-\u{10ffff}]/u.test(text);

function marked(mark: SwitchMark, children: PhrasingContent[], asHtml: boolean): PhrasingContent[] {
  if (mark === 'bold' && !asHtml) return [{ type: 'strong', children }];
  if (mark === 'italic' && !asHtml) return [{ type: 'emphasis', children }];
  const element = HTML_MARKS[mark];
  return [
    { type: 'html', value: `<${element}>` },
    ...children,
    { type: 'html', value: `</${element}>` },
  ];
}

/** Merges adjacent texts, so that markup formed across them is escaped. */
function merged(content: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of content) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', value: last.value + node.value };
    } else {
      result.push(node);
    }
  }
  return result;
}
