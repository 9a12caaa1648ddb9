import type { RenderElementProps } from 'slate-react';
import type { Table } from '../../core/release/blocks/table';
import { Field } from './Field';

interface Props extends RenderElementProps {
  readonly element: Table;
}

export function TableBlock({ attributes, children, element }: Props) {
  return (
    <div {...attributes} className="dl-table">
      <div contentEditable={false} className="dl-form">
        <Field block={element} name="caption" label="Caption" value={element.caption} wide />
      </div>
      <table className={element.headerRow ? 'dl-head' : ''}>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
