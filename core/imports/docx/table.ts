import type { ReadBlock } from '../../reading/blocks';
import { type ReadCell, tableFrom } from '../../reading/table';
import { RELEASE_BOUNDS } from '../../release/bounds';
import type { Inline } from '../../release/inlines/inline';
import type { Draft, StoryScope } from './draft';
import { tooLarge } from './faults';
import { chosen } from './paragraph';
import { isKept, type Revision, revisionOf } from './revisions';
import { child, isElement, switchOf, wholeNumber, wordValue, type XmlElement } from './xml';

interface Cell extends ReadCell {
  rowSpan: number;
  readonly blocks: ReadBlock[];
  readonly drafts: readonly Draft[];
}

/** A table as it was read. */
export interface WordTable {
  readonly blocks: readonly ReadBlock[];
  /** What no cell of a release holds, as pictures; everything where the table is only a frame. */
  readonly others: readonly Draft[];
  readonly isFrame: boolean;
}

/** The widest that a table of Word is; what says more is taken for that. */
const MAX_COLUMNS = 100;

/**
 * A table (ECMA-376 part 1, 17.4). One in another table is text.
 *
 * @param read what stands in a cell
 */
export function readTable(
  element: XmlElement,
  scope: StoryScope,
  read: (cell: XmlElement) => readonly Draft[],
): WordTable {
  const rows: Cell[][] = [];
  const others: Draft[] = [];
  /** By column: the cell that goes on downwards there. */
  let above = new Map<number, { readonly cell: Cell; readonly width: number }>();
  for (const row of partsOf(element, 'w:tr')) {
    const trPr = child(row, 'w:trPr');
    const revisions = revisionsIn(trPr);
    if (revisions.length > 0) scope.revisions.add(revisions);
    if (!isKept(revisions, scope.changes) || switchOf(trPr, 'w:hidden')) continue;
    const isHead = switchOf(trPr, 'w:tblHeader') ?? false;
    const below: typeof above = new Map();
    const cells: Cell[] = [];
    let column = spanOf(wordValue(trPr, 'w:gridBefore'), 0);
    if (column > 0) cells.push(emptyCell(column));
    for (const tc of partsOf(row, 'w:tc')) {
      count(scope);
      const tcPr = child(tc, 'w:tcPr');
      const changes = revisionsIn(tcPr);
      if (changes.length > 0) scope.revisions.add(changes);
      if (!isKept(changes, scope.changes)) continue;
      const columnSpan = spanOf(wordValue(tcPr, 'w:gridSpan'), 1);
      const merge = child(tcPr, 'w:vMerge');
      const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart';
      const drafts = withoutTables(read(tc), scope);
      const blocks = blocksIn(drafts);
      others.push(...drafts.filter((draft) => !isBlock(draft)));
      const from = above.get(column);
      const before = cells.at(-1);
      if (goesOn && from?.width === columnSpan) {
        from.cell.rowSpan += 1;
        from.cell.blocks.push(...blocks);
        below.set(column, from);
      } else if (wordValue(tcPr, 'w:hMerge') === 'continue' && before) {
        before.blocks.push(...blocks);
        cells[cells.length - 1] = { ...before, columnSpan: before.columnSpan + columnSpan };
      } else {
        const cell: Cell = { isHead, columnSpan, rowSpan: 1, blocks, drafts };
        cells.push(cell);
        if (merge) below.set(column, { cell, width: columnSpan });
      }
      column += columnSpan;
    }
    above = below;
    rows.push(cells);
  }
  const all = rows.flat();
  const isFrame = rows.length > 0 && rows.every((cells) => cells.length <= 1) && isFrameOf(all);
  if (isFrame) return { blocks: [], others: all.flatMap(({ drafts }) => drafts), isFrame };
  return {
    blocks: tableFrom({ rows, caption: '', inHead: false, isLayout: false }),
    others,
    isFrame,
  };
}

/** One cell, or one above the other with more in them than text: no table, but a frame around it. */
const isFrameOf = (cells: readonly Cell[]): boolean =>
  cells.length === 1 ||
  cells.some(({ blocks }) => blocks.some(({ type }) => type !== 'paragraph' && type !== 'list'));

function count({ count }: StoryScope): void {
  count.cells += 1;
  if (count.cells <= RELEASE_BOUNDS.tablePlaces) return;
  throw tooLarge(`more than ${RELEASE_BOUNDS.tablePlaces.toLocaleString('en')} table cells`);
}

const emptyCell = (columnSpan: number): Cell => ({
  isHead: false,
  columnSpan,
  rowSpan: 1,
  blocks: [],
  drafts: [],
});

const spanOf = (value: string | undefined, least: number): number =>
  Math.min(MAX_COLUMNS, Math.max(least, wholeNumber(value) ?? least));

/** Rows or cells, wherever controls and marks put them in further elements. */
function partsOf(element: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  const parts: XmlElement[] = [];
  const visit = (nodes: readonly (XmlElement | string)[]): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      if (node.name === name) parts.push(node);
      else if (node.name === 'mc:AlternateContent') visit(chosen(node));
      else if (/^w:(sdt|sdtContent|customXml|smartTag|ins|moveTo)$/.test(node.name)) {
        visit(node.children);
      }
    }
  };
  visit(element.children);
  return parts;
}

function revisionsIn(properties: XmlElement | undefined): Revision[] {
  return (properties?.children ?? []).flatMap((node) => {
    const revision = isElement(node) ? revisionOf(node) : null;
    return revision ? [revision] : [];
  });
}

const isBlock = ({ content }: Draft): boolean =>
  content.type !== 'picture' && content.type !== 'page-break';

const blocksIn = (drafts: readonly Draft[]): ReadBlock[] =>
  drafts.filter(isBlock).map(({ content }) => content as ReadBlock);

/** What stands in a cell, with tables as lines. */
function withoutTables(drafts: readonly Draft[], { losses }: StoryScope): Draft[] {
  return drafts.flatMap((draft): Draft[] => {
    const { content } = draft;
    if (content.type !== 'table') return [draft];
    losses.add('nested-table');
    return content.children.map((row): Draft => {
      const children = row.children.flatMap((cell, index): Inline[] => [
        ...(index > 0 ? [{ text: '\t' }] : []),
        ...cell.children.flatMap((block, line): Inline[] => [
          ...(line > 0 ? [{ text: '\n' }] : []),
          ...lineOf(block),
        ]),
      ]);
      return { ...draft, content: { type: 'paragraph', children } };
    });
  });
}

function lineOf(block: { readonly type: string; readonly children: readonly unknown[] }): Inline[] {
  if (block.type === 'paragraph') return block.children as Inline[];
  const inner = block.children as { type: string; children: unknown[] }[];
  return inner.flatMap((each, index): Inline[] => [
    ...(index > 0 ? [{ text: '\n' }] : []),
    ...lineOf(each),
  ]);
}
