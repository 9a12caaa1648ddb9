import { UserError } from '../errors';
import { createBlock } from '../release/blocks/create';
import type { Paragraph } from '../release/blocks/paragraph';
import { printable } from '../release/characters';
import type { Inline } from '../release/inlines/inline';
import { cleanAddresses } from '../release/link-wrappers';
import type { NumberFormat } from '../release/lists/number-format';
import { type SymbolFont, seenIn } from '../text/symbol-fonts';
import type { LevelledItem, ReadBlock } from './blocks';
import type { LeftOut } from './left-out';
import { Line } from './line';
import { itemOf, listFrom, MAX_LIST_DEPTH, withLists, withNumbers } from './lists';
import { isBulletMarker, isNumberMarker, type Marker } from './markers';
import type { Marks } from './style';
import { type ReadTable, tableFrom } from './table';

/** A release of a thousand pages has this many lines; more means that something is wrong. */
const MAX_LINES = 20_000;

/** The kind of a line; a number is the level of a heading. */
export type LineKind = number | 'paragraph' | 'subhead' | 'quote';

/** How a line looks on its page. What is not stated is empty or null. */
export interface LineLook {
  /** The name of its style. */
  readonly style: string;
  /** In points. */
  readonly size: number | null;
  readonly align: 'start' | 'center' | 'end' | 'justify';
  readonly direction: 'ltr' | 'rtl' | null;
}

/** Formatting that an element passes on to the text in it. */
export interface Context {
  readonly marks: Marks;
  readonly link: string | null;
  readonly keepsSpace: boolean;
  /** Set if the font draws symbols in place of letters. */
  readonly symbols: SymbolFont | null;
  /** The case in which a style shows the text. */
  readonly letterCase: 'upper' | 'lower' | null;
  /** BCP 47; null if not stated. */
  readonly language: string | null;
  /** The number of `q` elements around the text. */
  readonly quoted: number;
  /** Whether this is the 7-point space that Word puts before the text of a list item. */
  readonly isFiller: boolean;
  readonly look: LineLook;
}

/** The context of text without any formatting. */
export const PLAIN_CONTEXT: Context = {
  marks: {},
  link: null,
  keepsSpace: false,
  symbols: null,
  letterCase: null,
  language: null,
  quoted: 0,
  isFiller: false,
  look: { style: '', size: null, align: 'start', direction: null },
};

/** The look and the language of most of a line. */
export interface LineFacts extends LineLook {
  readonly language: string | null;
}

/** The attributes of an element. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Hints in a paragraph's style that it is a list item. */
export interface ItemHint {
  readonly isItem: boolean;
  /** The left indent in points. */
  readonly indent: number;
}

/** What a list item states about itself; its list supplies the rest. */
export interface ItemAttributes {
  /** Depth and list, if they do not follow from nesting. */
  readonly level?: number | undefined;
  readonly list?: string | undefined;
  readonly number?: number | undefined;
  readonly format?: NumberFormat | undefined;
}

/** Closes the block that was opened. */
export type CloseFn = () => void;

type Piece = ReadBlock | LevelledItem;

/** A block whose content is being read. */
interface Container {
  readonly pieces: Piece[];
  /** The kind of the next lines. */
  kind: LineKind;
  /** The hint for the next lines. */
  hint: ItemHint;
  /** Only for lists: the numbering. */
  readonly counting?: Counting | undefined;
}

/** How a list numbers its items. */
export interface Counting {
  readonly ordered: boolean;
  /** The number of the next item. */
  next: number;
  readonly step: 1 | -1;
  /**
   * Counts down to 1 (`reversed` without `start`). Items are numbered from 0 downwards and
   * corrected when the list is closed.
   */
  readonly endsAtOne: boolean;
  /** The number of items so far. */
  items: number;
  readonly format: NumberFormat | null;
}

const NO_HINT: ItemHint = { isItem: false, indent: 0 };

/**
 * Builds blocks from parse events in document order. Each method that opens a block returns the
 * function that closes it.
 */
export class BlockBuilder {
  private readonly line = new Line();
  /** The context of the longest run of the line. */
  private lineContext: Context | null = null;
  private longestRun = 0;
  /** What comes after the current line. */
  private readonly waiting: object[] = [];
  /** Facts of each line, by the array that holds its text. */
  readonly lineFacts = new WeakMap<object, LineFacts>();
  /** What an empty paragraph stands for: a picture or a page break. */
  readonly standIns = new Map<object, object>();
  readonly leftOut: LeftOut = { deletions: 0, pictures: 0 };
  private readonly containers: Container[] = [{ pieces: [], kind: 'paragraph', hint: NO_HINT }];
  private readonly tables: ReadTable[] = [];
  /** Quotes built from consecutive paragraphs with a quote style. */
  private readonly styledQuotes = new Set<Piece>();
  private latestMarker: Marker | null = null;
  /** Whether all captured text is in symbol fonts. */
  private isCapturedSymbols = true;
  /** The text captured so far; null when not capturing. */
  private captured: string | null = null;
  private lists = 0;
  private items = 0;
  private quotes = 0;
  private lines = 0;

  /**
   * @param pictureOf what stands for a picture, by the attributes of its element; null leaves it out
   */
  constructor(readonly pictureOf: (attributes: Attributes) => object | null = () => null) {}

  /** Closes everything and returns the blocks. */
  finish(): ReadBlock[] {
    return withNumbers(withLists(this.close()));
  }

  text(data: string, context: Context): void {
    const { marks, link, keepsSpace, symbols, letterCase, language, isFiller } = context;
    if (this.captured !== null) {
      this.captured += data;
      if (!symbols && data.trim() !== '') this.isCapturedSymbols = false;
      return;
    }
    const length = data.trim().length;
    if (length > this.longestRun) {
      this.longestRun = length;
      this.lineContext = context;
    }
    const seen = symbols ? seenIn(symbols, data) : data;
    const own = { ...marks };
    // Headings are bold and links underlined anyway.
    if (typeof this.container.kind === 'number') delete own.bold;
    if (link !== null) delete own.underline;
    const shown = printable(inCase(seen, letterCase, language));
    // Unwrap addresses in the visible text, too.
    const text = shown.includes('://') ? cleanAddresses(shown) : shown;
    this.line.add(text, own, link, keepsSpace, { isSymbol: symbols !== null, isFiller });
  }

  lineBreak(): void {
    if (!this.line.break()) this.flush();
  }

  /** Adds an empty paragraph after the current line that stands for something without text. */
  standIn(what: object): void {
    this.waiting.push(what);
  }

  /**
   * The marker that Word writes before an item or a numbered heading. Headings keep their number as
   * text, but no bullet; a marker that is neither number nor bullet is always kept as text.
   */
  marker(): CloseFn {
    this.isCapturedSymbols = true;
    return this.captureText((text) => {
      const marker = { text, isSymbol: this.isCapturedSymbols };
      const isText = !isNumberMarker(marker) && !isBulletMarker(marker);
      this.latestMarker = isText ? null : marker;
      const isNumber = typeof this.container.kind === 'number' && isNumberMarker(marker);
      if (isText || isNumber) this.line.add(`${text} `, {}, null, false);
    });
  }

  /** The last character of the current line. */
  get lastCharacter(): string {
    return this.line.lastCharacter;
  }

  /** Opens a block of lines of this kind. */
  block(kind: LineKind = this.container.kind, hint: ItemHint = this.container.hint): CloseFn {
    this.flush();
    const { container: place } = this;
    const before = { kind: place.kind, hint: place.hint };
    place.kind = kind;
    place.hint = hint;
    return () => {
      this.flush();
      place.kind = before.kind;
      place.hint = before.hint;
    };
  }

  list(counting: Counting): CloseFn {
    if (this.lists === MAX_LIST_DEPTH) return this.block();
    this.lists += 1;
    this.open(counting);
    return () => {
      this.lists -= 1;
      const pieces = this.close();
      const numbered = counting.endsAtOne ? countedDown(pieces, counting.items) : pieces;
      this.add(...listFrom(numbered, counting.ordered));
    };
  }

  item({ level = 1, list = '', number, format }: ItemAttributes = {}): CloseFn {
    if (this.items === MAX_LIST_DEPTH) return this.block();
    this.items += 1;
    this.latestMarker = null;
    const { counting } = this.container;
    const own = number ?? counting?.next ?? null;
    if (counting && own !== null) counting.next = own + counting.step;
    if (counting) counting.items += 1;
    this.open();
    return () => {
      this.items -= 1;
      const children = itemOf(withLists(this.close()));
      const marker = this.latestMarker;
      const isTold = format !== undefined && marker === null;
      const ordered = counting?.ordered ?? (isTold || (marker !== null && isNumberMarker(marker)));
      if (children.length === 0) return;
      this.add({
        type: 'levelled-item',
        level,
        list,
        ordered,
        marker: ordered ? marker : null,
        number: ordered ? own : null,
        format: ordered ? (format ?? counting?.format ?? null) : null,
        children,
      });
    };
  }

  quote(): CloseFn {
    if (this.quotes > 0) return this.block();
    this.quotes += 1;
    this.open();
    return () => {
      this.quotes -= 1;
      const said = withLists(this.close());
      const isQuote = said.every(({ type }) => type === 'paragraph');
      // Mail programs and indentation put anything into a blockquote.
      if (!isQuote) this.add(...said);
      else if (said.length > 0) {
        this.add({ ...createBlock.quote(), children: said as Paragraph[] });
      }
    };
  }

  table(isLayout: boolean): CloseFn {
    const around = this.tables.at(-1);
    if (around) around.isLayout = true;
    this.flush();
    const table: ReadTable = { rows: [], caption: '', inHead: false, isLayout };
    this.tables.push(table);
    this.open();
    return () => {
      const stray = withLists(this.close());
      this.tables.pop();
      this.add(...stray, ...tableFrom(table));
    };
  }

  head(): CloseFn {
    const table = this.tables.at(-1);
    if (table) table.inHead = true;
    return () => {
      if (table) table.inHead = false;
    };
  }

  row(): CloseFn {
    this.tables.at(-1)?.rows.push([]);
    return () => undefined;
  }

  cell(isHead: boolean, columnSpan: number, rowSpan: number): CloseFn {
    const table = this.tables.at(-1);
    const row = table?.rows.at(-1);
    if (!row) return this.block();
    this.count();
    this.open();
    const blocks: ReadBlock[] = [];
    row.push({ isHead: isHead || table?.inHead === true, columnSpan, rowSpan, blocks });
    return () => {
      for (const block of withLists(this.close())) blocks.push(block);
    };
  }

  caption(): CloseFn {
    const table = this.tables.at(-1);
    if (!table) return this.block();
    return this.captureText((text) => {
      table.caption = text;
    });
  }

  /** Collects the text up to the closing function instead of adding it to a line. */
  private captureText(take: (text: string) => void): CloseFn {
    this.captured = '';
    return () => {
      const text = printable(this.captured ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      this.captured = null;
      take(text);
    };
  }

  private get container(): Container {
    return this.containers.at(-1) as Container;
  }

  private open(counting?: Counting): void {
    this.flush();
    this.containers.push({ pieces: [], kind: 'paragraph', hint: NO_HINT, counting });
  }

  private close(): Piece[] {
    this.flush();
    return this.containers.pop()?.pieces ?? [];
  }

  private add(...pieces: readonly Piece[]): void {
    for (const piece of pieces) this.container.pieces.push(piece);
  }

  private flush(): void {
    const children = this.flushLine();
    const context = this.lineContext;
    this.lineContext = null;
    this.longestRun = 0;
    if (children && context) {
      this.lineFacts.set(children, { ...context.look, language: context.language });
    }
    for (const what of this.waiting.splice(0)) {
      const paragraph: Paragraph = { type: 'paragraph', children: [{ text: '' }] };
      this.standIns.set(paragraph, what);
      this.count();
      this.add(paragraph);
    }
  }

  /** Ends the line and returns its text; null if it had none. */
  private flushLine(): Inline[] | null {
    const { kind, pieces, hint } = this.container;
    const marker = kind === 'paragraph' ? this.line.takeMarker(hint.isItem) : null;
    const children = this.line.take();
    if (!children) return null;
    this.count();
    if (marker) {
      const ordered = isNumberMarker(marker);
      this.add({
        type: 'levelled-item',
        level: 1 + Math.round(hint.indent / 9),
        list: 'webmail',
        ordered,
        marker: ordered ? marker : null,
        number: null,
        format: null,
        children: [{ type: 'paragraph', children }],
      });
      return children;
    }
    if (typeof kind === 'number') this.add({ type: 'heading', level: kind, children });
    else if (kind === 'subhead') this.add({ type: 'subhead', children });
    else if (kind === 'paragraph') this.add({ type: 'paragraph', children });
    else {
      const last = pieces.at(-1);
      const paragraph: Paragraph = { type: 'paragraph', children };
      if (last?.type === 'quote' && this.styledQuotes.has(last)) last.children.push(paragraph);
      else {
        const quote = { ...createBlock.quote(), children: [paragraph] };
        this.styledQuotes.add(quote);
        this.add(quote);
      }
    }
    return children;
  }

  private count(): void {
    this.lines += 1;
    if (this.lines > MAX_LINES) {
      throw new UserError('This text has more than 20,000 paragraphs.', 'Take it over in parts.');
    }
  }
}

/** Renumbers items that were counted from 0 downwards so that they end at 1. */
function countedDown(pieces: readonly Piece[], items: number): Piece[] {
  return pieces.map((piece) =>
    piece.type === 'levelled-item' && piece.number !== null && piece.number <= 0
      ? { ...piece, number: piece.number + items }
      : piece,
  );
}

/** The text in the case in which its style shows it. */
function inCase(text: string, letterCase: Context['letterCase'], language: string | null): string {
  if (letterCase === null) return text;
  const locale = language ?? undefined;
  return letterCase === 'upper' ? text.toLocaleUpperCase(locale) : text.toLocaleLowerCase(locale);
}
