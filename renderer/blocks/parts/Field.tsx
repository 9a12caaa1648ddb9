import { useLayoutEffect, useRef } from 'react';
import type { Path } from 'slate';
import { ReactEditor, useReadOnly, useSlateStatic } from 'slate-react';
import { fieldDirection } from '../../../core/release/bidi';
import type { Block } from '../../../core/release/blocks/block';
import { setFields } from '../../editor/model/set-fields';

/** Where a block stands now; asked when something happens, because it may have moved. */
export function usePathOf(block: Block): () => Path {
  const editor = useSlateStatic();
  return () => ReactEditor.findPath(editor, block);
}

/** A list is shown and typed as its values separated by commas. */
type FieldValue = string | readonly string[];

const textOf = (value: FieldValue): string =>
  typeof value === 'string' ? value : value.join(', ');
const listed = (text: string): string[] => (text === '' ? [] : text.split(/,\s?/));

interface FieldProps {
  readonly block: Block;
  readonly name: string;
  readonly label: string;
  readonly value: FieldValue;
  readonly wide?: boolean;
}

/**
 * One field of a block, edited in place; every change is undoable.
 *
 * The input is uncontrolled: the editor tells React of a change only after the event, and a
 * controlled input would be reset to its old value in between, with the caret at its end.
 */
export function Field({ block, name, label, value, wide }: FieldProps) {
  const editor = useSlateStatic();
  const pathOf = usePathOf(block);
  const readOnly = useReadOnly();
  const input = useRef<HTMLInputElement>(null);
  const text = textOf(value);
  const isList = typeof value !== 'string';
  const read = (typed: string): FieldValue => (isList ? listed(typed) : typed);

  // Undo, the library and other changes from outside are shown; what is typed already says it.
  useLayoutEffect(() => {
    const field = input.current;
    if (!field) return;
    const shown = isList ? textOf(listed(field.value)) : field.value;
    if (shown !== text) field.value = text;
  }, [isList, text]);

  return (
    <label className={wide ? 'dl-field dl-wide' : 'dl-field'}>
      <span>{label}</span>
      <input
        ref={input}
        name={name}
        defaultValue={text}
        readOnly={readOnly}
        dir={fieldDirection(text)}
        onChange={({ target }) => setFields(editor, pathOf(), { [name]: read(target.value) })}
      />
    </label>
  );
}
