import {
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
import { contactLines, isFromLeft } from '../../print/contact-lines';
import { wordingFor } from '../../print/wording/wording';
import type { Block, BlockOf } from '../../release/blocks/block';
import type { List } from '../../release/blocks/list';
import { attributionOf } from '../../release/blocks/quote';
import type { BlockKind } from '../../release/blocks/spec';
import { headRows, tableGrid } from '../../release/blocks/table-grid';
import { isSeen, printable } from '../../release/characters';
import type { Facts } from '../../release/facts';
import { datelineText } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import { type ListPlace, OUTERMOST, placeIn } from '../../release/lists/labels';
import { lineText } from '../../release/plain-text';
import type { ExportContext } from '../format';
import { checkColumns } from '../printable-table';
import { imageRun } from './image-run';
import { leftToRightRuns, lineRuns, linked, textRuns } from './inline-runs';
import { CHARACTER_STYLE, listContinueStyle, STYLE, type StyleId } from './styles';
import type { WordLists } from './word-lists';

/** What the blocks of one document share while they are written. */
export interface Scope {
  readonly facts: Facts;
  readonly asset: ExportContext['asset'];
  /** The part of a page that text may fill, in twentieths of a point. */
  readonly area: { readonly width: number; readonly height: number };
  /** The style of a plain paragraph here: it differs inside notes, boilerplate, contacts, tables. */
  readonly style: StyleId;
  /** The list that a block stands in. */
  readonly list: ListPlace;
  readonly lists: WordLists;
}

export function blocks(children: readonly Block[], scope: Scope): FileChild[] {
  return children.flatMap((child) => block(child, scope));
}

/** One block as paragraphs and tables of a Word document; none where it prints nothing. */
function block(child: Block, scope: Scope): FileChild[] {
  const write = BLOCKS[child.type] as (child: Block, scope: Scope) => FileChild[];
  return write(child, scope);
}

const BLOCKS: {
  readonly [Kind in BlockKind]: (block: BlockOf<Kind>, scope: Scope) => FileChild[];
} = {
  headline: ({ children }, scope) => line(children, scope, { style: STYLE.headline }),
  subhead: ({ children }, scope) => line(children, scope, { style: STYLE.subhead }),
  lede: ({ children }, scope) => {
    const { facts } = scope;
    const dateline = datelineText(facts) ?? '';
    if (dateline === '' && isBlank(children, facts)) return [];
    const runs = textRuns(dateline, facts, { style: CHARACTER_STYLE.dateline });
    return [paragraph([...runs, ...lineRuns(children, facts)], scope, { style: STYLE.lede })];
  },
  paragraph: ({ children }, scope) => line(children, scope, { style: scope.style }),
  heading: ({ children, level }, scope) =>
    line(children, scope, { style: level === 2 ? STYLE.heading2 : STYLE.heading3 }),
  quote: (quote, scope) => {
    const attribution = attributionOf(quote, scope.facts.language);
    const style = STYLE.attribution;
    return [
      ...blocks(quote.children, { ...scope, style: STYLE.quote }),
      ...(attribution ? [paragraph(textRuns(attribution, scope.facts), scope, { style })] : []),
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
    const runs = contactLines(contact, facts.language).flatMap((pieces, index) => [
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
    return runs.length > 0 ? [paragraph(runs, scope, { style: STYLE.contact })] : [];
  },
  'end-mark': ({ mark }, scope) => [
    paragraph(textRuns(mark, scope.facts), scope, { style: STYLE.endMark }),
  ],
  'page-break': () => [new Paragraph({ children: [new PageBreak()] })],
};

/** A paragraph in the direction of the release. */
export function paragraph(
  children: readonly ParagraphChild[],
  { facts }: Pick<Scope, 'facts'>,
  options: IParagraphOptions,
): Paragraph {
  const direction = facts.direction === 'rtl' ? { bidirectional: true } : {};
  return new Paragraph({ ...direction, ...options, children });
}

function line(children: readonly Inline[], scope: Scope, options: IParagraphOptions): Paragraph[] {
  if (isBlank(children, scope.facts)) return [];
  return [paragraph(lineRuns(children, scope.facts), scope, options)];
}

function isBlank(children: readonly Inline[], facts: Facts): boolean {
  return !isSeen(lineText(children, facts));
}

function list(list: List, scope: Scope): FileChild[] {
  const place = scope.list;
  const numbered = scope.lists.numberingOf(list, place);
  return list.children.flatMap(({ children: [first, ...rest] }, index) => {
    const numbering = numbered[index];
    const look = { style: STYLE.list, ...(numbering && { numbering }) };
    return [
      ...(first?.type === 'paragraph'
        ? [paragraph(lineRuns(first.children, scope.facts), scope, look)]
        : []),
      ...blocks(rest, {
        ...scope,
        style: listContinueStyle(place.depth),
        list: placeIn(list, place, index),
      }),
    ];
  });
}

function table(table: BlockOf<'table'>, scope: Scope): FileChild[] {
  const { facts } = scope;
  const caption = table.caption.trim();
  const head = headRows(table);
  const columns = Math.max(1, tableGrid(table.children).width);
  checkColumns(columns);
  const rows = table.children.map((row, index) => {
    const isHead = index < head;
    const style = isHead ? STYLE.tableHead : STYLE.tableText;
    return new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: row.children.map((cell) => {
        const content = blocks(cell.children, { ...scope, style, list: OUTERMOST });
        // Word refuses a cell without a paragraph.
        const children = content.length > 0 ? content : [paragraph([], scope, { style })];
        const { columnSpan, rowSpan } = cell;
        return new TableCell({
          children: children as Paragraph[],
          ...(columnSpan && { columnSpan }),
          ...(rowSpan && { rowSpan }),
        });
      }),
    });
  });
  return [
    ...(caption ? [paragraph(textRuns(caption, facts), scope, { style: STYLE.tableCaption })] : []),
    new Table({
      rows,
      width: { size: 100, type: WidthType.PERCENTAGE },
      style: STYLE.table,
      columnWidths: columnWidths(scope.area.width, columns),
      visuallyRightToLeft: facts.direction === 'rtl',
    }),
    // Word joins two tables that touch.
    paragraph([], scope, { style: STYLE.tableEnd }),
  ];
}

/** Whole twentieths of a point that fill the width. */
function columnWidths(width: number, columns: number): number[] {
  const edge = (column: number) => Math.round((width * column) / columns);
  return Array.from({ length: columns }, (_, column) => edge(column + 1) - edge(column));
}

function image(image: BlockOf<'image'>, scope: Scope): FileChild[] {
  const { facts } = scope;
  const wording = wordingFor(facts.language);
  const bytes = scope.asset(image.asset);
  const credit = image.credit.trim() && wording.credit(image.credit);
  const lines = [image.caption.trim(), credit].filter((text) => text);
  const alt = image.decorative ? '' : printable(image.alt).trim();
  const picture = bytes
    ? [imageRun({ ...image, alt }, bytes, image.width, scope.area)]
    : textRuns(`[${wording.image}: ${alt || image.caption.trim() || wording.image}]`, facts);
  return [
    paragraph(picture, scope, { style: bytes ? STYLE.picture : STYLE.body }),
    ...lines.map((text) => paragraph(textRuns(text, facts), scope, { style: STYLE.caption })),
  ];
}
