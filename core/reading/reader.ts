import { UserError } from '../errors';
import { createBlock } from '../release/blocks/create';
import type { Paragraph } from '../release/blocks/paragraph';
import { printable } from '../release/characters';
import type { LevelledItem, ReadBlock } from './blocks';
import { Line } from './line';
import { DEEPEST, isCounted, itemOf, listFrom, withLists } from './lists';
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
}

/** Ends what was begun. */
export type Leave = () => void;

type Piece = ReadBlock | LevelledItem;

/** What is being filled. */
interface Place {
  readonly pieces: Piece[];
  /** What the lines in it are. */
  kind: LineKind;
  /** Of a list: whether it counts. */
  readonly ordered?: boolean | undefined;
}

/**
 * Puts blocks together from what is read, in the order of the text. What begins something gives back
 * what ends it.
 */
export class Reader {
  private readonly line = new Line();
  private readonly places: Place[] = [{ pieces: [], kind: 'paragraph' }];
  private readonly tables: ReadTable[] = [];
  /** Quotes that are told paragraph by paragraph. */
  private readonly styledQuotes = new Set<Piece>();
  private latestMarker = '';
  /** What was read of a text that is set apart; null where none is read. */
  private apart: string | null = null;
  private lists = 0;
  private items = 0;
  private quotes = 0;
  private lines = 0;

  /** Everything that was read. */
  end(): ReadBlock[] {
    return withLists(this.close());
  }

  text(data: string, { marks, link, keepsSpace }: Context): void {
    if (this.apart !== null) {
      this.apart += data;
      return;
    }
    const own = { ...marks };
    // A heading is bold and a link underlined by itself, whoever says so once more.
    if (typeof this.place.kind === 'number') delete own.bold;
    if (link !== null) delete own.underline;
    this.line.add(printable(data), own, link, keepsSpace);
  }

  lineBreak(): void {
    if (!this.line.break()) this.flush();
  }

  /** What Word puts before an item or a numbered heading: of a list only whether it counts is of use. */
  marker(): Leave {
    return this.aside((text) => {
      this.latestMarker = text;
      if (typeof this.place.kind === 'number') this.line.add(`${text} `, {}, null, false);
    });
  }

  /** Lines of their own, and of a kind. */
  block(kind: LineKind = this.place.kind): Leave {
    this.flush();
    const { place } = this;
    const before = place.kind;
    place.kind = kind;
    return () => {
      this.flush();
      place.kind = before;
    };
  }

  list(ordered: boolean): Leave {
    if (this.lists === DEEPEST) return this.block();
    this.lists += 1;
    this.open(ordered);
    return () => {
      this.lists -= 1;
      this.add(...listFrom(this.close(), ordered));
    };
  }

  /** @param told how deep it stands and in which list, where it says so itself */
  item(told: Pick<LevelledItem, 'level' | 'list'> = { level: 1, list: '' }): Leave {
    if (this.items === DEEPEST) return this.block();
    this.items += 1;
    this.latestMarker = '';
    const { ordered } = this.place;
    this.open();
    return () => {
      this.items -= 1;
      const children = itemOf(withLists(this.close()));
      const counts = ordered ?? isCounted(this.latestMarker);
      if (children.length > 0) {
        this.add({ type: 'levelled-item', ...told, ordered: counts, children });
      }
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

  private open(ordered?: boolean): void {
    this.flush();
    this.places.push({ pieces: [], kind: 'paragraph', ordered });
  }

  private close(): Piece[] {
    this.flush();
    return this.places.pop()?.pieces ?? [];
  }

  private add(...pieces: readonly Piece[]): void {
    for (const piece of pieces) this.place.pieces.push(piece);
  }

  private flush(): void {
    const children = this.line.take();
    if (!children) return;
    this.count();
    const { kind, pieces } = this.place;
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
