import type { Table, TableCell, TableRow } from '../../release/blocks/table';
import { html, type Markup, nothing } from './markup';
import type { HtmlContext } from './surface';

type Content = (cell: TableCell) => Markup;

/**
 * A table in a frame that can scroll, its first row as column headers where it is one.
 *
 * @param content what stands in a cell
 */
export function tableHtml(table: Table, context: HtmlContext, content: Content): Markup {
  const [first, ...others] = table.children;
  const head = table.headerRow && first ? first : null;
  const body = head ? others : table.children;
  const caption = table.caption.trim();
  return html`<div${context.attributes('table-frame')}><table${context.attributes('table')}>${
    caption ? html`<caption${context.attributes('table-caption')}>${caption}</caption>` : nothing
  }${head ? html`\n<thead>\n${rowHtml(head, 'header', context, content)}</thead>` : nothing}${
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
      ? html`<th scope="col"${context.attributes('column-header')}>${content(cell)}</th>`
      : html`<td${context.attributes('cell')}>${content(cell)}</td>`,
  )}</tr>\n`;
}
