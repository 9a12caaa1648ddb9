import { styleName } from './styles';
import { type Declared, type Element, elementsIn, type Node } from './tree';

type Blocks = (
  nodes: readonly Node[],
  place: { readonly part: string; readonly variant?: string | undefined },
  declared: Declared,
) => string;

/** A table; a cell that another one covers has an element of its own (ISO/IEC 26300-3, 9.1.5). */
export function tableXml(table: Element, declared: Declared, blocks: Blocks): string {
  const rowsOf = (name: string): Element[] =>
    elementsIn(table, name).flatMap((group) => elementsIn(group, 'tr'));
  const head = rowsOf('thead');
  const all = [...head, ...rowsOf('tbody')];
  const width = widthOf(all);
  /** How many more rows each column is covered for. */
  const covered = Array.from({ length: width }, () => 0);
  const rows = all.map((row) => {
    let out = '';
    const cells = elementsIn(row, 'th').length + elementsIn(row, 'td').length;
    const queue = row.children.filter((node) => 'name' in node) as unknown as Element[];
    let column = 0;
    for (let index = 0; index < cells || column < width; ) {
      if ((covered[column] ?? 0) > 0) {
        covered[column] = (covered[column] ?? 0) - 1;
        out += '<table:covered-table-cell/>';
        column += 1;
        continue;
      }
      const cell = queue[index];
      index += 1;
      if (!cell) {
        if (column >= width) break;
        out += '<table:table-cell table:style-name="Cell"><text:p/></table:table-cell>';
        column += 1;
        continue;
      }
      const columns = Number(cell.attribs.colspan ?? 1);
      const down = Number(cell.attribs.rowspan ?? 1);
      out += cellXml(cell, columns, down, declared, blocks);
      for (let at = 0; at < columns; at += 1) {
        if (at > 0) out += '<table:covered-table-cell/>';
        covered[column + at] = down - 1;
      }
      column += columns;
    }
    return `<table:table-row>${out}</table:table-row>`;
  });
  const [caption] = elementsIn(table, 'caption');
  const title = caption ? blocks(caption.children, { part: 'table-caption' }, declared) : '';
  const top = rows.slice(0, head.length).join('');
  return `${title}<table:table><table:table-column table:number-columns-repeated="${Math.max(1, width)}"/>${
    top ? `<table:table-header-rows>${top}</table:table-header-rows>` : ''
  }${rows.slice(head.length).join('')}</table:table><text:p text:style-name="${styleName('cell')}"/>`;
}

/** How many columns the rows take: those of the first, which nothing covers. */
function widthOf([first]: readonly Element[]): number {
  if (!first) return 0;
  const cells = [...elementsIn(first, 'th'), ...elementsIn(first, 'td')];
  return cells.reduce((sum, { attribs }) => sum + Number(attribs.colspan ?? 1), 0);
}

function cellXml(
  cell: Element,
  columns: number,
  rows: number,
  declared: Declared,
  blocks: Blocks,
): string {
  const { 'data-part': part = 'cell', 'data-align': variant } = cell.attribs;
  const spans = [
    columns > 1 ? ` table:number-columns-spanned="${columns}"` : '',
    rows > 1 ? ` table:number-rows-spanned="${rows}"` : '',
  ];
  const content = blocks(cell.children, { part, variant }, declared);
  return `<table:table-cell table:style-name="Cell"${spans.join('')}>${content || '<text:p/>'}</table:table-cell>`;
}
