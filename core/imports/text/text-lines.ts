import { isEndMark } from '../../recognise/press-words';

/** A paragraph of plain text, or an item of a list. */
export type TextPiece =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | {
      readonly type: 'item';
      readonly marker: string;
      readonly isBullet: boolean;
      /** How far in it begins, in characters. */
      readonly indent: number;
      readonly text: string;
    }
  | { readonly type: 'page-break' };

interface TextLine {
  readonly indent: number;
  readonly text: string;
  /** Its length with the indent, as it was wrapped. */
  readonly width: number;
  readonly item: {
    readonly marker: string;
    readonly isBullet: boolean;
    readonly text: string;
  } | null;
}

const ITEM = /^([•·▪◦‣●○∙*–—-]|\(?(?:\p{Nd}{1,3}|\p{L})[.)])[ \t]+(\S.*)$/u;
const RULE = /^(=+|-{3,}|~{3,})$/;
/** Words that keep their hyphen where a line ends at it: "long-\nterm" is no divided word. */
const COMPOUND =
  /^(?:all|best|cross|decision|early|evidence|far|fast|first|five|four|full|half|hard|high|ill|large|late|left|life|long|low|mid|near|non|old|peer|policy|right|risk|second|self|semi|short|six|small|third|three|time|two|vice|water|well|wide|world|year|zero)$/i;
/** Widths at which programs wrap lines: mail at 72 to 78, PDF viewers up to a hundred and more. */
const NARROWEST_WRAP = 45;
const WIDEST_WRAP = 130;
/** How many characters a line may be shorter than the widest although the next word did not fit. */
const SLACK = 2;

/**
 * Plain text in paragraphs and lists. Lines that were wrapped at a width are joined: a line goes on where
 * the first word of the next would not have fitted into it.
 */
export function textPieces(text: string): TextPiece[] {
  const pages = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').split('\f');
  const lines = pages.map((page) => page.split('\n').map(lineOf));
  const wrap = wrapWidth(lines.flat());
  return pages.flatMap((_, at): TextPiece[] => [
    ...(at > 0 ? [{ type: 'page-break' as const }] : []),
    ...withoutLoneItems(piecesOf(lines[at] ?? [], wrap)),
  ]);
}

function lineOf(raw: string): TextLine {
  const line = raw.replaceAll('\t', '    ').trimEnd();
  const text = line.trimStart();
  const [, marker = '', rest = ''] = ITEM.exec(text) ?? [];
  // “– ENDS –” is an end mark in any language; so are signs without a word.
  const isItem = /[\p{L}\p{N}]/u.test(rest) && !isEndMark(text);
  return {
    indent: line.length - text.length,
    text,
    width: line.length,
    item: isItem ? { marker, isBullet: !/[\p{L}\p{Nd}]/u.test(marker), text: rest } : null,
  };
}

/** The width at which the lines were wrapped; null where they were not. */
function wrapWidth(lines: readonly TextLine[]): number | null {
  const widths = lines.filter(({ text }) => text !== '').map(({ width }) => width);
  const long = widths.filter((width) => width >= NARROWEST_WRAP);
  const tooWide = long.filter((width) => width > WIDEST_WRAP).length;
  // Addresses do not wrap, so that a few lines may be wider.
  if (long.length < 2 || tooWide > long.length / 20) return null;
  const sorted = long.filter((width) => width <= WIDEST_WRAP).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.98)] ?? null;
}

/** A paragraph or item whose lines are being joined. */
interface OpenPiece {
  readonly text: string;
  readonly last: TextLine;
  readonly item: TextLine['item'];
  readonly indent: number;
}

function piecesOf(lines: readonly TextLine[], wrap: number | null): TextPiece[] {
  const pieces: TextPiece[] = [];
  let open = null as OpenPiece | null;
  const close = (): void => {
    if (!open) return;
    const { text, item, indent } = open;
    pieces.push(
      item
        ? { type: 'item', marker: item.marker, isBullet: item.isBullet, indent, text }
        : { type: 'paragraph', text },
    );
    open = null;
  };
  for (const line of lines) {
    if (line.text === '') {
      close();
    } else if (open && !line.item && goesOn(open.last, line, wrap, open.item !== null)) {
      open = { ...open, text: joined(open.text, open.last.text, line.text), last: line };
    } else if (RULE.test(line.text) && open && !open.item && line.text.length >= 3) {
      pieces.push({ type: 'heading', level: line.text.startsWith('=') ? 1 : 2, text: open.text });
      open = null;
    } else {
      close();
      open = {
        text: line.item?.text ?? line.text,
        last: line,
        item: line.item,
        indent: line.indent,
      };
    }
  }
  close();
  return pieces;
}

function goesOn(last: TextLine, next: TextLine, wrap: number | null, isItem: boolean): boolean {
  if (RULE.test(next.text)) return false;
  // An item goes on under its own text.
  if (isItem && next.indent > last.indent && next.indent - last.indent <= 6) return true;
  if (wrap === null || last.width > WIDEST_WRAP) return false;
  const [word = ''] = /^\S+/.exec(next.text) ?? [];
  return last.width + 1 + word.length > wrap - SLACK && next.indent <= Math.max(last.indent, 0);
}

/**
 * A word that was divided at the end of a line is whole again; scripts without spaces get none.
 *
 * @param last the last line of the text: only that is looked at, as the text may be long
 */
function joined(text: string, last: string, next: string): string {
  if (/\u00ad$/.test(last)) return text.slice(0, -1) + next;
  const [, before] = /(?:^|[\s(“"‘])(\p{L}*\p{Ll})-$/u.exec(last) ?? [];
  if (before !== undefined && /^\p{Ll}/u.test(next)) {
    return (COMPOUND.test(before) ? text : text.slice(0, -1)) + next;
  }
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}。，、]$/u.test(last)) return text + next;
  return `${text} ${next}`;
}

/** A single dash or number at the start of a line makes no list: the line keeps it as text. */
function withoutLoneItems(pieces: readonly TextPiece[]): TextPiece[] {
  return pieces.map((piece, at) => {
    if (piece.type !== 'item') return piece;
    const hasNeighbour = [pieces[at - 1], pieces[at + 1]].some(
      (near) => near?.type === 'item' && near.isBullet === piece.isBullet,
    );
    return hasNeighbour ? piece : { type: 'paragraph', text: `${piece.marker} ${piece.text}` };
  });
}
