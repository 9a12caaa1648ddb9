import type { Table, TableCell } from '../../release/blocks/table';
import { type AlignedCell, alignedCells } from '../../release/blocks/table-alignment';
import { headRows } from '../../release/blocks/table-grid';
import { tableLayout } from '../table-layout';
import { html, type Markup, nothing } from './markup';
import type { HtmlContext } from './surface';

type Content = (cell: TableCell) => Markup;

/**
 * A table in a scrollable frame, its first row as column headers if it is one, its
 * first column as row headers if it names the rows.
 *
 * @param content renders the content of a cell
 */
export function tableHtml(table: Table, context: HtmlContext, content: Content): Markup {
  const rows: AlignedCell[][] = table.children.map(() => []);
  for (const cell of alignedCells(table, context.facts.direction)) rows[cell.row]?.push(cell);
  const count = headRows(table);
  const head = rows.slice(0, count);
  const body = rows.slice(count);
  const caption = table.caption.trim();
  const isWide = tableLayout(table, context.facts).size < 10;
  return html`<div${context.attributes('table-frame')}><table${context.attributes(isWide ? 'wide-table' : 'table')}>${
    caption ? html`<caption${context.attributes('table-caption')}>${caption}</caption>` : nothing
  }${
    head.length > 0
      ? html`\n<thead>\n${head.map((row) => rowHtml(row, context, content))}</thead>`
      : nothing
  }${
    body.length > 0
      ? html`\n<tbody>\n${body.map((row) => rowHtml(row, context, content))}</tbody>`
      : nothing
  }
</table></div>\n`;
}

function rowHtml(row: readonly AlignedCell[], context: HtmlContext, content: Content): Markup {
  return html`<tr>${row.map((placed) => cellHtml(placed, context, content))}</tr>\n`;
}

function cellHtml(
  { cell, isHead, namesRow, align }: AlignedCell,
  context: HtmlContext,
  content: Content,
): Markup {
  if (isHead) {
    const scope = (cell.columnSpan ?? 1) > 1 ? 'colgroup' : 'col';
    return html`<th scope="${scope}"${spans(cell)}${context.attributes('column-header', align)}>${content(cell)}</th>`;
  }
  if (namesRow) {
    const scope = (cell.rowSpan ?? 1) > 1 ? 'rowgroup' : 'row';
    return html`<th scope="${scope}"${spans(cell)}${context.attributes('row-header', align)}>${content(cell)}</th>`;
  }
  return html`<td${spans(cell)}${context.attributes('cell', align)}>${content(cell)}</td>`;
}

function spans({ columnSpan, rowSpan }: TableCell): Markup {
  const columns = columnSpan ? html` colspan="${columnSpan}"` : nothing;
  return rowSpan ? html`${columns} rowspan="${rowSpan}"` : columns;
}
