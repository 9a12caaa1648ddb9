import { lazy, Suspense, useRef } from 'react';
import type { RenderElementProps } from 'slate-react';
import type { Table } from '../../core/release/blocks/table';
import { BlockForm } from './BlockForm';
import { Field } from './Field';

/** Read with the first table: what its menus are made of is much. */
const TableHandles = lazy(async () => ({ default: (await import('./TableHandles')).TableHandles }));

interface Props extends RenderElementProps {
  readonly element: Table;
}

/** A table with its caption, and handles for its rows and columns. */
export function TableBlock({ attributes, children, element }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  return (
    <div {...attributes} className="dl-table">
      <BlockForm block={element}>
        <Field block={element} name="caption" label="Caption" value={element.caption} wide />
      </BlockForm>
      <div ref={frame} className="dl-table-frame">
        <Suspense>
          <TableHandles table={element} frame={frame} />
        </Suspense>
        <table className={element.headerRow ? 'dl-head' : ''}>
          <tbody>{children}</tbody>
        </table>
      </div>
    </div>
  );
}
