import type { ReactNode } from 'react';
import { Editor, Path } from 'slate';
import { useSlateStatic } from 'slate-react';
import type { Block } from '../../../core/release/blocks/block';
import { keyInFields } from '../../editor/model/block-fields';
import { usePathOf } from './Field';

interface Props {
  readonly block: Block;
  readonly className?: string;
  /** The element: a form of several fields with a legend is a `fieldset`. */
  readonly as?: 'div' | 'fieldset';
  readonly children: ReactNode;
}

/**
 * The fields and buttons of a block on the page. Keys, clicks and the caret in them are theirs.
 *
 * `data-slate-editor` says so: Slate leaves an editor inside its own alone. Without it slate-react
 * (0.146) takes a caret in a field of a void block for a misplaced one of its own and moves it,
 * and with it the focus, out of the field.
 */
export function BlockForm({ block, className = 'dl-form', as: Tag = 'div', children }: Props) {
  const editor = useSlateStatic();
  const pathOf = usePathOf(block);
  /** What is put in next goes after the block that is being filled in. */
  const selectBlock = (): void => {
    const path = pathOf();
    const caret = editor.selection?.anchor.path;
    if (!caret || !Path.isAncestor(path, caret)) editor.select(Editor.start(editor, path));
  };
  return (
    <Tag
      contentEditable={false}
      data-slate-editor={true}
      className={className}
      onFocus={selectBlock}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
        if (keyInFields(editor, pathOf(), event.currentTarget, event)) event.preventDefault();
      }}
    >
      {children}
    </Tag>
  );
}
