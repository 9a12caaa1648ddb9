import type { Path } from 'slate';
import { ReactEditor, useReadOnly, useSlateStatic } from 'slate-react';
import type { Block } from '../../core/release/blocks/block';
import { setFields } from '../editor/set-fields';

/** Where a block stands now; asked when something happens, because it may have moved. */
export function usePathOf(block: Block): () => Path {
  const editor = useSlateStatic();
  return () => ReactEditor.findPath(editor, block);
}

interface FieldProps {
  readonly block: Block;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly wide?: boolean;
  /** How the text becomes the field's value, where that is not the text itself. */
  readonly parse?: (text: string) => unknown;
}

/** One field of a block, edited in place; every change is undoable. */
export function Field({ block, name, label, value, wide, parse }: FieldProps) {
  const editor = useSlateStatic();
  const pathOf = usePathOf(block);
  const readOnly = useReadOnly();
  return (
    <label className={wide ? 'dl-field dl-wide' : 'dl-field'}>
      <span>{label}</span>
      <input
        name={name}
        value={value}
        readOnly={readOnly}
        dir="auto"
        onChange={({ target }) =>
          setFields(editor, pathOf(), { [name]: parse ? parse(target.value) : target.value })
        }
      />
    </label>
  );
}
