import {
  type CSSProperties,
  createContext,
  lazy,
  Suspense,
  useContext,
  useMemo,
  useRef,
} from 'react';
import type { RenderElementProps } from 'slate-react';
import { type TableLayout, tableLayout } from '../../../core/exports/table-layout';
import type { Table, TableCell } from '../../../core/release/blocks/table';
import type { AlignedCell } from '../../../core/release/blocks/table-alignment';
import type { Facts } from '../../../core/release/facts';
import { useReleaseOnPage } from '../../editor/use-release-on-page';
import { BlockForm } from '../parts/BlockForm';
import { Field } from '../parts/Field';

/** Read with the first table: what its menus are made of is much. */
const TableHandles = lazy(async () => ({ default: (await import('./TableHandles')).TableHandles }));

interface Props extends RenderElementProps {
  readonly element: Table;
}

/** How each cell of the table is drawn. */
const Cells = createContext<ReadonlyMap<TableCell, AlignedCell>>(new Map());

/** A cell, its lines where those of its column stand. */
export function TableCellBlock(props: RenderElementProps & { readonly element: TableCell }) {
  const { attributes, children, element } = props;
  const placed = useContext(Cells).get(element);
  return (
    <td
      {...attributes}
      colSpan={element.columnSpan}
      rowSpan={element.rowSpan}
      className={placed?.isHead ? 'dl-head' : undefined}
      data-align={placed?.align}
    >
      {children}
    </td>
  );
}

/** The usual size of a table's letters, and the width of the text beside it, both in points. */
const PAPER = { size: 10, width: 447 };
/** How much text goes into the width of the page in the window, whose letters are larger. */
const WINDOW_WIDTH = 265;

/** The smallest letters in the window, as a part of the page's. */
const SMALLEST = 0.67;

interface WindowLayout extends TableLayout {
  /** The size of its letters as a part of the page's. */
  readonly scale: number;
  /** Where it is wider than the page, in its own ems; it can be scrolled then. */
  readonly width?: number;
}

/** The table as it fits into the window's page; as on paper, and wider than the page, where it does not. */
function layoutInWindow(table: Table, facts: Facts): WindowLayout {
  const own = tableLayout(table, facts, WINDOW_WIDTH);
  if (own.divides !== 'anything') return { ...own, scale: own.size / PAPER.size };
  const paper = tableLayout(table, facts, PAPER.width);
  return { ...paper, scale: SMALLEST, width: PAPER.width / paper.size };
}

/** A table with its caption, its columns as wide as they need, and handles for its rows and columns. */
export function TableBlock({ attributes, children, element }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const facts = useReleaseOnPage((release) => release.facts);
  const layout = useMemo(() => layoutInWindow(element, facts), [element, facts]);
  const { size, inset, scale, widths, cells, width } = layout;
  const drawn = useMemo(() => new Map(cells.map((placed) => [placed.cell, placed])), [cells]);
  const all = widths.reduce((sum, each) => sum + each, 0);
  const style: CSSProperties & { '--cell-inset': string } = {
    fontSize: `${scale}em`,
    '--cell-inset': `${inset / size}em`,
    ...(width && { width: `${width}em` }),
  };
  return (
    <div {...attributes} className="dl-table">
      <BlockForm block={element}>
        <Field block={element} name="caption" label="Caption" value={element.caption} wide />
      </BlockForm>
      <div ref={frame} className="dl-table-frame">
        <Suspense>
          <TableHandles table={element} frame={frame} />
        </Suspense>
        <div className="dl-table-scroll">
          <table style={style}>
            <colgroup contentEditable={false}>
              {widths.map((own, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its number
                <col key={column} style={{ width: `${(100 * own) / all}%` }} />
              ))}
            </colgroup>
            <Cells value={drawn}>
              <tbody>{children}</tbody>
            </Cells>
          </table>
        </div>
      </div>
    </div>
  );
}
