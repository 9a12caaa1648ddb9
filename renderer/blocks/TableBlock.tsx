import type { RenderElementProps } from 'slate-react';
import type { Table } from '../../core/release/blocks/table';
import { BlockForm } from './BlockForm';
import { Field } from './Field';

interface Props extends RenderElementProps {
  readonly element: Table;
}

export function TableBlock({ attributes, children, element }: Props) {
  return (
    <div {...attributes} className="dl-table">
      <BlockForm block={element}>
        <Field block={element} name="caption" label="Caption" value={element.caption} wide />
      </BlockForm>
      <table className={element.headerRow ? 'dl-head' : ''}>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
