import { createContext, lazy, Suspense, useContext, useMemo, useRef } from 'react';
import type { RenderElementProps } from 'slate-react';
import { tableLayout } from '../../core/exports/table-layout';
import type { Table, TableCell } from '../../core/release/blocks/table';
import type { Align } from '../../core/release/blocks/table-alignment';
import { useReleaseOnPage } from '../editor/use-release-on-page';
import { BlockForm } from './BlockForm';
import { Field } from './Field';

/** Read with the first table: what its menus are made of is much. */
const TableHandles = lazy(async () => ({ default: (await import('./TableHandles')).TableHandles }));

interface Props extends RenderElementProps {
  readonly element: Table;
}

/** The size of the letters of a table that fits, in points. */
const USUAL_SIZE = 10;

/** Where the lines of each cell of the table stand; those that are not in it stand as the text does. */
const CellAlign = createContext<ReadonlyMap<TableCell, Align>>(new Map());

/** A cell, its lines where those of its column stand. */
export function TableCellBlock(props: RenderElementProps & { readonly element: TableCell }) {
  const { attributes, children, element } = props;
  const align = useContext(CellAlign).get(element);
  return (
    <td {...attributes} colSpan={element.columnSpan} rowSpan={element.rowSpan} data-align={align}>
      {children}
    </td>
  );
}

/** A table with its caption, its columns as wide as in print, and handles for its rows and columns. */
export function TableBlock({ attributes, children, element }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const facts = useReleaseOnPage((release) => release.facts);
  const { size, widths, cells } = useMemo(() => tableLayout(element, facts), [element, facts]);
  const aligns = useMemo(() => {
    const others = cells.filter(({ align }) => align !== 'start');
    return new Map(others.map(({ cell, align }) => [cell, align]));
  }, [cells]);
  const all = widths.reduce((sum, width) => sum + width, 0);
  return (
    <div {...attributes} className="dl-table">
      <BlockForm block={element}>
        <Field block={element} name="caption" label="Caption" value={element.caption} wide />
      </BlockForm>
      <div ref={frame} className="dl-table-frame">
        <Suspense>
          <TableHandles table={element} frame={frame} />
        </Suspense>
        <table
          className={element.headerRow ? 'dl-head' : ''}
          style={size < USUAL_SIZE ? { fontSize: `${size / USUAL_SIZE}em` } : undefined}
        >
          <colgroup contentEditable={false}>
            {widths.map((width, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its number
              <col key={column} style={{ width: `${(100 * width) / all}%` }} />
            ))}
          </colgroup>
          <CellAlign value={aligns}>
            <tbody>{children}</tbody>
          </CellAlign>
        </table>
      </div>
    </div>
  );
}
