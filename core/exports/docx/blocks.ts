import {
  AlignmentType,
  type FileChild,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type ContactPiece, contactLines, isFromLeft } from '../../print/contact-lines';
import { wordingFor } from '../../print/wording/wording';
import { lineDirection } from '../../release/bidi';
import type { Block, BlockOf } from '../../release/blocks/block';
import type { Contact } from '../../release/blocks/contact';
import type { List } from '../../release/blocks/list';
import { attributionOf } from '../../release/blocks/quote';
import type { BlockKind } from '../../release/blocks/spec';
import type { Align } from '../../release/blocks/table-alignment';
import { isSeen, printable } from '../../release/characters';
import type { Facts } from '../../release/facts';
import { datelineText } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import { type ListPlace, OUTERMOST, placeIn } from '../../release/lists/labels';
import { lineText } from '../../release/plain-text';
import type { ExportContext } from '../format';
import { checkColumns } from '../printable-table';
import { tableLayout } from '../table-layout';
import { imageRun } from './image-run';
import { isolatedRuns, leftToRightRuns, lineRuns, linked, textRuns } from './inline-runs';
import type { MadeWords, ReviewWriter } from './review-writer';
import { CHARACTER_STYLE, listContinueStyle, STYLE, type StyleId } from './styles';
import type { WordLists } from './word-lists';

/** Shared by the blocks of one document while they are written. */
export interface Scope {
  readonly facts: Facts;
  readonly asset: ExportContext['asset'];
  /** The part of a page that text may fill, in twentieths of a point. */
  readonly area: { readonly width: number; readonly height: number };
  /** The style of a plain paragraph here: it differs inside notes, boilerplate, contacts, tables. */
  readonly style: StyleId;
  /** The alignment of lines in a cell; at the start by default. */
  readonly align?: Align;
  /** The list around the block. */
  readonly list: ListPlace;
  readonly lists: WordLists;
  /** Of a document that is sent for review, and of no other. */
  readonly review?: ReviewWriter;
}

export function blocks(children: readonly Block[], scope: Scope): FileChild[] {
  return children.flatMap((child) => block(child, scope));
}

/** One block as paragraphs and tables of a Word document; none where it prints nothing. */
function block(child: Block, scope: Scope): FileChild[] {
  const write = BLOCKS[child.type] as (child: Block, scope: Scope) => FileChild[];
  const review = scope.review?.within(child);
  return review ? review.moved(write(child, { ...scope, review })) : write(child, scope);
}

const BLOCKS: {
  readonly [Kind in BlockKind]: (block: BlockOf<Kind>, scope: Scope) => FileChild[];
} = {
  headline: ({ children }, scope) => line(children, scope, { style: STYLE.headline }),
  subhead: ({ children }, scope) => line(children, scope, { style: STYLE.subhead }),
  lede: (lede, scope) => {
    const { children } = lede;
    const { facts } = scope;
    const dateline = datelineText(facts) ?? '';
    if (dateline === '' && isLeftOut(children, scope)) return [];
    const own = inItsDirection(`${dateline}${lineText(children, facts)}`, scope);
    const words = {
      value: (_: unknown, facts: Facts) => datelineText(facts) ?? '',
      runs: (text: string) => isolatedRuns(text, own.facts, { style: CHARACTER_STYLE.dateline }),
    };
    const runs = made(lede, words, own, 'dateline');
    const line = lineRuns(children, own.facts, scope.review);
    return [paragraph([...runs, ...line], own, { style: STYLE.lede })];
  },
  paragraph: ({ children }, scope) => line(children, scope, { style: scope.style }),
  heading: ({ children, level }, scope) =>
    line(children, scope, { style: level === 2 ? STYLE.heading2 : STYLE.heading3 }),
  quote: (quote, scope) => {
    const { facts } = scope;
    const words = (each: typeof quote) => attributionOf(each, facts.language);
    const runs = madeText(quote, words, scope, isolatedRuns);
    return [
      ...blocks(quote.children, { ...scope, style: STYLE.quote }),
      ...(runs.length > 0 ? [paragraph(runs, scope, { style: STYLE.attribution })] : []),
    ];
  },
  list,
  'list-item': (item, scope) => blocks(item.children, scope),
  table,
  'table-row': (row, scope) => blocks(row.children, scope),
  'table-cell': (cell, scope) => blocks(cell.children, scope),
  image,
  notes: (notes, scope) => blocks(notes.children, { ...scope, style: STYLE.notes }),
  boilerplate: (about, scope) => blocks(about.children, { ...scope, style: STYLE.boilerplate }),
  'contact-block': (contacts, scope) =>
    blocks(contacts.children, { ...scope, style: STYLE.contactText }),
  contact: (contact, scope) => {
    const { facts } = scope;
    const words = {
      value: (each: Contact) => contactLines(each, facts.language),
      runs: (lines: ContactPiece[][]) => contactRuns(lines, facts),
    };
    const runs = made(contact, words, scope);
    return runs.length > 0 ? [paragraph(runs, scope, { style: STYLE.contact })] : [];
  },
  'end-mark': (end, scope) => [
    paragraph(
      madeText(end, ({ mark }) => mark, scope),
      scope,
      { style: STYLE.endMark },
    ),
  ],
  'page-break': (_, scope) => [builtParagraph({ children: [new PageBreak()] }, scope)],
};

function contactRuns(lines: readonly ContactPiece[][], facts: Facts): ParagraphChild[] {
  return lines.flatMap((pieces, index) => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...pieces.flatMap(({ part, text, url }) => {
      const style = part === 'name' ? { style: CHARACTER_STYLE.contactName } : {};
      const own = (shown: string) =>
        linked(url, (look) => textRuns(shown, facts, { ...look, ...style }));
      if (!isFromLeft(part)) return own(text);
      return leftToRightRuns(text, facts, (shown) =>
        linked(url, (look) => textRuns(shown, facts, { ...look, rightToLeft: false })),
      );
    }),
  ]);
}

/** Words that are made of a block's fields, or of the facts. */
export function made<Of extends Block | null, Value>(
  block: Of,
  words: MadeWords<Of, Value>,
  { facts, review }: Pick<Scope, 'facts' | 'review'>,
  name: 'dateline' | null = null,
): ParagraphChild[] {
  return review ? review.made(block, words, name) : words.runs(words.value(block, facts));
}

const madeText = <Of extends Block>(
  block: Of,
  value: (block: Of) => string,
  scope: Scope,
  runs: (text: string, facts: Facts) => ParagraphChild[] = textRuns,
): ParagraphChild[] => made(block, { value, runs: (text) => runs(text, scope.facts) }, scope);

/** A paragraph in the direction of the release. */
export function paragraph(
  children: readonly ParagraphChild[],
  scope: Pick<Scope, 'facts' | 'align' | 'review'>,
  options: IParagraphOptions,
): Paragraph {
  const { facts, align = 'start' } = scope;
  const direction = facts.direction === 'rtl' ? { bidirectional: true } : {};
  return builtParagraph({ ...direction, ...ALIGNMENT[align], ...options, children }, scope);
}

const builtParagraph = (
  options: IParagraphOptions,
  { review }: Pick<Scope, 'review'>,
): Paragraph => (review ? review.paragraph(options) : new Paragraph(options));

/** In a paragraph from right to left Word's "right" is the end of the lines, on the left. */
const ALIGNMENT: Readonly<Record<Align, IParagraphOptions>> = {
  start: {},
  center: { alignment: AlignmentType.CENTER },
  end: { alignment: AlignmentType.RIGHT },
};

function line(children: readonly Inline[], scope: Scope, options: IParagraphOptions): Paragraph[] {
  if (isLeftOut(children, scope)) return [];
  const own = inItsDirection(lineText(children, scope.facts), scope);
  return [paragraph(lineRuns(children, own.facts, scope.review), own, options)];
}

/** The scope of a paragraph that runs the other way than the release; in a table none does. */
function inItsDirection(text: string, scope: Scope): Scope {
  const { facts, align } = scope;
  const direction = align ? facts.direction : lineDirection(text, facts.direction);
  return direction === facts.direction ? scope : { ...scope, facts: { ...facts, direction } };
}

/** A line with nothing in it; one may be what is left between two breaks that are suggested. */
function isLeftOut(children: readonly Inline[], { facts, review }: Scope): boolean {
  return !review && !isSeen(lineText(children, facts));
}

function list(list: List, scope: Scope): FileChild[] {
  const place = scope.list;
  const numbered = scope.lists.numberingOf(list, place);
  return list.children.flatMap((item, index) => {
    const [first, ...rest] = item.children;
    const numbering = numbered[index];
    const look = { style: STYLE.list, ...(numbering && { numbering }) };
    const review = scope.review?.within(item);
    const inside = review ? { ...scope, review } : scope;
    const written = [
      ...(first?.type === 'paragraph' ? [itemLine(first, inside, look)] : []),
      ...blocks(rest, {
        ...inside,
        style: listContinueStyle(place.depth),
        list: placeIn(list, place, index),
      }),
    ];
    return review ? review.moved(written) : written;
  });
}

/** The first line of an item, which is written even where it is empty: it has a number. */
function itemLine(line: BlockOf<'paragraph'>, scope: Scope, look: IParagraphOptions): Paragraph {
  const review = scope.review?.within(line);
  const inside = review ? { ...scope, review } : scope;
  const own = inItsDirection(lineText(line.children, scope.facts), inside);
  return paragraph(lineRuns(line.children, own.facts, review), own, look);
}

function table(table: BlockOf<'table'>, scope: Scope): FileChild[] {
  const { facts } = scope;
  const caption = madeText(table, (each) => each.caption.trim(), scope);
  const { width } = scope.area;
  const layout = tableLayout(table, facts, (width / TWIPS) * SAFE);
  checkColumns(layout.widths.length);
  const styles = TABLE_STYLES.find(({ from }) => layout.size >= from) ?? SMALLEST;
  const margin = Math.round(layout.inset * TWIPS);
  const rows = table.children.map((row, index) => {
    const inRow = scope.review?.within(row);
    const cells = layout.cells.filter(({ row }) => row === index);
    const isHead = cells[0]?.isHead ?? false;
    const style = isHead ? styles.head : styles.text;
    return new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...inRow?.changes(),
      children: cells.map(({ cell, align }) => {
        const review = inRow?.within(cell);
        const inside = { ...scope, style, align, list: OUTERMOST, ...(review && { review }) };
        const content = blocks(cell.children, inside);
        // Word refuses a cell without a paragraph.
        const children = content.length > 0 ? content : [paragraph([], inside, { style })];
        const { columnSpan, rowSpan } = cell;
        return new TableCell({
          children: children as Paragraph[],
          ...review?.changes(),
          ...(columnSpan && { columnSpan }),
          ...(rowSpan && { rowSpan }),
        });
      }),
    });
  });
  return [
    ...(caption.length > 0 ? [paragraph(caption, scope, { style: STYLE.tableCaption })] : []),
    new Table({
      rows,
      width: { size: 100, type: WidthType.PERCENTAGE },
      style: STYLE.table,
      columnWidths: wholeTwips(layout.widths, width),
      // Screen readers read the first row and column as headers.
      tableLook: {
        firstRow: layout.cells.some(({ isHead }) => isHead),
        firstColumn: layout.cells.some(({ namesRow }) => namesRow),
      },
      visuallyRightToLeft: facts.direction === 'rtl',
      ...(margin < USUAL_MARGIN && { margins: { left: margin, right: margin } }),
    }),
    // Word joins two tables that touch.
    paragraph([], scope, { style: STYLE.tableEnd }),
  ];
}

/** Twentieths of a point. */
const TWIPS = 20;
/** Word's typefaces and their substitutes are slightly wider than the PDF's. */
const SAFE = 0.88;
/** The cell margins in the style of a table. */
const USUAL_MARGIN = 108;

const SMALLEST = { from: 0, text: STYLE.tableTextSmallest, head: STYLE.tableHeadSmallest };
/** The styles of a table whose letters have at least that size. */
const TABLE_STYLES = [
  { from: 10, text: STYLE.tableText, head: STYLE.tableHead },
  { from: 8, text: STYLE.tableTextSmall, head: STYLE.tableHeadSmall },
  SMALLEST,
];

/** Whole twentieths of a point in the same proportions, that fill the width. */
function wholeTwips(widths: readonly number[], width: number): number[] {
  const all = widths.reduce((sum, each) => sum + each, 0);
  let done = 0;
  let edge = 0;
  return widths.map((each) => {
    done += each;
    const before = edge;
    edge = Math.round((width * done) / all);
    return edge - before;
  });
}

function image(image: BlockOf<'image'>, scope: Scope): FileChild[] {
  const { facts } = scope;
  const wording = wordingFor(facts.language);
  const bytes = scope.asset(image.asset);
  const texts = [
    (each: typeof image) => each.caption.trim(),
    ({ credit }: typeof image) => credit.trim() && wording.credit(credit),
  ];
  const lines = texts.map((text) => madeText(image, text, scope)).filter((runs) => runs.length > 0);
  const alt = image.decorative ? '' : printable(image.alt).trim();
  const picture = bytes
    ? [imageRun({ ...image, alt }, bytes, image.width, scope.area)]
    : textRuns(`[${wording.image}: ${alt || image.caption.trim() || wording.image}]`, facts);
  return [
    paragraph(picture, scope, { style: bytes ? STYLE.picture : STYLE.body }),
    ...lines.map((runs) => paragraph(runs, scope, { style: STYLE.caption })),
  ];
}
