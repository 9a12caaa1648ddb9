import type { Table, TableCell, TableRow } from '../../release/blocks/table';
import { headRows } from '../../release/blocks/table-grid';
import { html, type Markup, nothing } from './markup';
import type { HtmlContext } from './surface';

type Content = (cell: TableCell) => Markup;

/**
 * A table in a frame that can scroll, its first row as column headers where it is one.
 *
 * @param content what stands in a cell
 */
export function tableHtml(table: Table, context: HtmlContext, content: Content): Markup {
  const head = table.children.slice(0, headRows(table));
  const body = table.children.slice(head.length);
  const caption = table.caption.trim();
  return html`<div${context.attributes('table-frame')}><table${context.attributes('table')}>${
    caption ? html`<caption${context.attributes('table-caption')}>${caption}</caption>` : nothing
  }${
    head.length > 0
      ? html`\n<thead>\n${head.map((row) => rowHtml(row, 'header', context, content))}</thead>`
      : nothing
  }${
    body.length > 0
      ? html`\n<tbody>\n${body.map((row) => rowHtml(row, 'body', context, content))}</tbody>`
      : nothing
  }
</table></div>\n`;
}

function rowHtml(
  row: TableRow,
  place: 'header' | 'body',
  context: HtmlContext,
  content: Content,
): Markup {
  return html`<tr>${row.children.map((cell) =>
    place === 'header'
      ? html`<th scope="${(cell.columnSpan ?? 1) > 1 ? 'colgroup' : 'col'}"${spans(cell)}${context.attributes('column-header')}>${content(cell)}</th>`
      : html`<td${spans(cell)}${context.attributes('cell')}>${content(cell)}</td>`,
  )}</tr>\n`;
}

function spans({ columnSpan, rowSpan }: TableCell): Markup {
  const columns = columnSpan ? html` colspan="${columnSpan}"` : nothing;
  return rowSpan ? html`${columns} rowspan="${rowSpan}"` : columns;
}
