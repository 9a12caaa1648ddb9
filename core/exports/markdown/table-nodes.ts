import type { AlignType, PhrasingContent, RootContent, TableRow as TableRowNode } from 'mdast';
import type { List } from '../../release/blocks/list';
import type { Table, TableCell } from '../../release/blocks/table';
import { columnAlignments } from '../../release/blocks/table-alignment';
import { type PlacedCell, tableGrid } from '../../release/blocks/table-grid';
import type { Facts } from '../../release/facts';
import { itemLabels, OUTERMOST, placeIn } from '../../release/lists/labels';
import { phrasing } from './phrasing';

/**
 * A table in GitHub Flavored Markdown §4.10, with its caption in the paragraph before. Such a table
 * always has a header row, which is empty if ours has none. Merged cells are not supported: their
 * text is in their first cell, the rest is empty.
 */
export function tableNodes(table: Table, facts: Facts): RootContent[] {
  const { width, cells } = tableGrid(table.children);
  const rows = table.children.map((_, row) => {
    const own = cells.filter((placed) => placed.row === row);
    return rowNode(own, width, facts);
  });
  const head: TableRowNode[] = table.headerRow
    ? []
    : [
        {
          type: 'tableRow',
          children: Array.from({ length: width }, () => ({ type: 'tableCell', children: [] })),
        },
      ];
  const caption = phrasing([{ text: table.caption, italic: true }], facts);
  return [
    ...(caption.length > 0 ? [{ type: 'paragraph' as const, children: caption }] : []),
    { type: 'table', align: alignOf(table, facts), children: [...head, ...rows] },
  ];
}

/** Markdown knows left and right; nothing for the default alignment. */
function alignOf(table: Table, { direction }: Facts): AlignType[] {
  const end = direction === 'rtl' ? 'left' : 'right';
  const named = { start: null, center: 'center', end } as const;
  return columnAlignments(table, direction).map((align) => named[align]);
}

function rowNode(own: readonly PlacedCell<TableCell>[], width: number, facts: Facts): TableRowNode {
  const byColumn = new Map(own.map(({ column, cell }) => [column, cell]));
  return {
    type: 'tableRow',
    children: Array.from({ length: width }, (_, column) => {
      const cell = byColumn.get(column);
      return { type: 'tableCell', children: cell ? cellLine(cell, facts) : [] };
    }),
  };
}

/** A cell is one line in Markdown, so its paragraphs, items and breaks are parted by `<br>`. */
function cellLine(cell: TableCell, facts: Facts): PhrasingContent[] {
  const lines = cell.children.flatMap((block) =>
    block.type === 'list' ? itemLines(block, facts) : [phrasing(block.children, facts)],
  );
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [{ type: 'break' } as const, ...line]))
    .map((node) => (node.type === 'break' ? { type: 'html', value: '<br>' } : node));
}

function itemLines(list: List, facts: Facts, place = OUTERMOST): PhrasingContent[][] {
  const labels = itemLabels(list, place);
  return list.children.flatMap((item, number) =>
    item.children.flatMap((block, index) => {
      if (block.type === 'list') return itemLines(block, facts, placeIn(list, place, number));
      const marker = `${labels[number] || '•'} `;
      return [phrasing([{ text: index === 0 ? marker : '' }, ...block.children], facts)];
    }),
  );
}
