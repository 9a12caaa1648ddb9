import { UserError } from '../errors';
import { createBlock } from '../release/blocks/create';
import type { Paragraph } from '../release/blocks/paragraph';
import { printable } from '../release/characters';
import { cleanAddresses } from '../release/link-wrappers';
import type { NumberFormat } from '../release/lists/number-format';
import { type SymbolFont, seenIn } from '../text/symbol-fonts';
import type { LevelledItem, ReadBlock } from './blocks';
import type { LeftOut } from './left-out';
import { Line } from './line';
import { DEEPEST, itemOf, listFrom, withLists, withNumbers } from './lists';
import { isBullet, isCounted, type Marker } from './markers';
import type { Marks } from './style';
import { type ReadTable, tableFrom } from './table';

/** Lines of a release of a thousand pages; beyond that something is wrong. */
const MOST_LINES = 20_000;

/** What a line of text is: a heading, by its level, or something else. */
export type LineKind = number | 'paragraph' | 'subhead' | 'quote';

/** What holds for all text in an element. */
export interface Context {
  readonly marks: Marks;
  readonly link: string | null;
  readonly keepsSpace: boolean;
  /** The text is in a font whose letters are signs. */
  readonly symbols: SymbolFont | null;
  /** How letters are seen, whatever was typed. */
  readonly letterCase: 'upper' | 'lower' | null;
  /** BCP 47; null where nothing says it. */
  readonly language: string | null;
  /** How many quotations the text stands in that say by their element what they are. */
  readonly quoted: number;
  /** Word's space before the text of an item, which is 7 points high. */
  readonly isFiller: boolean;
}

/** What a paragraph says of itself that may make it an item of a list. */
export interface ItemHint {
  readonly isItem: boolean;
  /** How far in it begins, in points. */
  readonly indent: number;
}

/** What an item says of itself; the rest is said by what it stands in. */
export interface ToldItem {
  /** How deep it stands, and in which list, where nesting does not say it. */
  readonly level?: number | undefined;
  readonly list?: string | undefined;
  readonly number?: number | undefined;
  readonly format?: NumberFormat | undefined;
}

/** Ends what was begun. */
export type Leave = () => void;

type Piece = ReadBlock | LevelledItem;

/** What is being filled. */
interface Place {
  readonly pieces: Piece[];
  /** What the lines in it are. */
  kind: LineKind;
  /** What was said of the lines. */
  hint: ItemHint;
  /** Of a list: how it counts; undefined outside of lists. */
  readonly counting?: Counting | undefined;
}

/** How the items of an element are numbered. */
export interface Counting {
  readonly ordered: boolean;
  /** The number of the next item. */
  next: number;
  readonly step: 1 | -1;
  /** It counts down to 1: where it starts is known when its items are, and until then it starts at 0. */
  readonly endsAtOne: boolean;
  /** How many items have begun. */
  items: number;
  readonly format: NumberFormat | null;
}

const NO_HINT: ItemHint = { isItem: false, indent: 0 };

/**
 * Puts blocks together from what is read, in the order of the text. What begins something gives back
 * what ends it.
 */
export class Reader {
  private readonly line = new Line();
  readonly leftOut: LeftOut = { deletions: 0, pictures: 0 };
  private readonly places: Place[] = [{ pieces: [], kind: 'paragraph', hint: NO_HINT }];
  private readonly tables: ReadTable[] = [];
  /** Quotes that are told paragraph by paragraph. */
  private readonly styledQuotes = new Set<Piece>();
  private latestMarker: Marker | null = null;
  /** Whether all text that is set apart is in fonts of signs. */
  private isApartSign = true;
  /** What was read of a text that is set apart; null where none is read. */
  private apart: string | null = null;
  private lists = 0;
  private items = 0;
  private quotes = 0;
  private lines = 0;

  /** Everything that was read. */
  end(): ReadBlock[] {
    return withNumbers(withLists(this.close()));
  }

  text(data: string, context: Context): void {
    const { marks, link, keepsSpace, symbols, letterCase, language, isFiller } = context;
    if (this.apart !== null) {
      this.apart += data;
      if (!symbols && data.trim() !== '') this.isApartSign = false;
      return;
    }
    const seen = symbols ? seenIn(symbols, data) : data;
    const own = { ...marks };
    // A heading is bold and a link underlined by itself, whoever says so once more.
    if (typeof this.place.kind === 'number') delete own.bold;
    if (link !== null) delete own.underline;
    const shown = printable(inCase(seen, letterCase, language));
    // An address that is shown leads where it was meant to, too.
    const text = shown.includes('://') ? cleanAddresses(shown) : shown;
    this.line.add(text, own, link, keepsSpace, { isSign: symbols !== null, isFiller });
  }

  lineBreak(): void {
    if (!this.line.break()) this.flush();
  }

  /**
   * What Word puts before an item or a numbered heading. A heading keeps its number as text, and no
   * bullet; what is neither a number nor a bullet is text everywhere.
   */
  marker(): Leave {
    this.isApartSign = true;
    return this.aside((text) => {
      const marker = { text, isSign: this.isApartSign };
      const isText = !isCounted(marker) && !isBullet(marker);
      this.latestMarker = isText ? null : marker;
      const isNumber = typeof this.place.kind === 'number' && isCounted(marker);
      if (isText || isNumber) this.line.add(`${text} `, {}, null, false);
    });
  }

  /** The last sign of the line that is being read. */
  get lastSign(): string {
    return this.line.lastSign;
  }

  /** Lines of their own, and of a kind. */
  block(kind: LineKind = this.place.kind, hint: ItemHint = this.place.hint): Leave {
    this.flush();
    const { place } = this;
    const before = { kind: place.kind, hint: place.hint };
    place.kind = kind;
    place.hint = hint;
    return () => {
      this.flush();
      place.kind = before.kind;
      place.hint = before.hint;
    };
  }

  list(counting: Counting): Leave {
    if (this.lists === DEEPEST) return this.block();
    this.lists += 1;
    this.open(counting);
    return () => {
      this.lists -= 1;
      const pieces = this.close();
      const numbered = counting.endsAtOne ? countedDown(pieces, counting.items) : pieces;
      this.add(...listFrom(numbered, counting.ordered));
    };
  }

  /** @param told what the item says of itself */
  item({ level = 1, list = '', number, format }: ToldItem = {}): Leave {
    if (this.items === DEEPEST) return this.block();
    this.items += 1;
    this.latestMarker = null;
    const { counting } = this.place;
    const own = number ?? counting?.next ?? null;
    if (counting && own !== null) counting.next = own + counting.step;
    if (counting) counting.items += 1;
    this.open();
    return () => {
      this.items -= 1;
      const children = itemOf(withLists(this.close()));
      const marker = this.latestMarker;
      const isTold = format !== undefined && marker === null;
      const ordered = counting?.ordered ?? (isTold || (marker !== null && isCounted(marker)));
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

  quote(): Leave {
    if (this.quotes > 0) return this.block();
    this.quotes += 1;
    this.open();
    return () => {
      this.quotes -= 1;
      const said = withLists(this.close());
      const isQuote = said.every(({ type }) => type === 'paragraph');
      // Mail programs, and who indents by it, put anything into one.
      if (!isQuote) this.add(...said);
      else if (said.length > 0) {
        this.add({ ...createBlock.quote(), children: said as Paragraph[] });
      }
    };
  }

  table(isLayout: boolean): Leave {
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

  head(): Leave {
    const table = this.tables.at(-1);
    if (table) table.inHead = true;
    return () => {
      if (table) table.inHead = false;
    };
  }

  row(): Leave {
    this.tables.at(-1)?.rows.push([]);
    return () => undefined;
  }

  cell(isHead: boolean, columnSpan: number, rowSpan: number): Leave {
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

  caption(): Leave {
    const table = this.tables.at(-1);
    if (!table) return this.block();
    return this.aside((text) => {
      table.caption = text;
    });
  }

  /** Text that goes elsewhere than into a line. */
  private aside(take: (text: string) => void): Leave {
    this.apart = '';
    return () => {
      const text = printable(this.apart ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      this.apart = null;
      take(text);
    };
  }

  private get place(): Place {
    return this.places.at(-1) as Place;
  }

  private open(counting?: Counting): void {
    this.flush();
    this.places.push({ pieces: [], kind: 'paragraph', hint: NO_HINT, counting });
  }

  private close(): Piece[] {
    this.flush();
    return this.places.pop()?.pieces ?? [];
  }

  private add(...pieces: readonly Piece[]): void {
    for (const piece of pieces) this.place.pieces.push(piece);
  }

  private flush(): void {
    const { kind, pieces, hint } = this.place;
    const marker = kind === 'paragraph' ? this.line.takeMarker(hint.isItem) : null;
    const children = this.line.take();
    if (!children) return;
    this.count();
    if (marker) {
      const ordered = isCounted(marker);
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
      return;
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
  }

  private count(): void {
    this.lines += 1;
    if (this.lines > MOST_LINES) {
      throw new UserError('This text is too long to paste.', 'Paste it in parts.');
    }
  }
}

/** Items whose numbers start at 0 and go down, with numbers that end at 1. */
function countedDown(pieces: readonly Piece[], items: number): Piece[] {
  return pieces.map((piece) =>
    piece.type === 'levelled-item' && piece.number !== null && piece.number <= 0
      ? { ...piece, number: piece.number + items }
      : piece,
  );
}

/** Text as a style shows it: a reader has seen capitals, whatever was typed. */
function inCase(text: string, letterCase: Context['letterCase'], language: string | null): string {
  if (letterCase === null) return text;
  const locale = language ?? undefined;
  return letterCase === 'upper' ? text.toLocaleUpperCase(locale) : text.toLocaleLowerCase(locale);
}
