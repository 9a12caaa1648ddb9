import type { ReactNode } from 'react';
import { type Editor, Node } from 'slate';
import { type RenderElementProps, useSlateStatic } from 'slate-react';
import { lineDirection } from '../../../core/release/bidi';

interface Props extends RenderElementProps {
  readonly tag: 'h1' | 'h2' | 'h3' | 'p';
  /** What the line says while it is empty. */
  readonly hint: string;
  readonly className?: string;
  /** What stands after its text. */
  readonly after?: ReactNode;
}

/** The direction of the text on the page. */
function baseDirection({ children: [root] }: Pick<Editor, 'children'>): 'ltr' | 'rtl' {
  return root && 'facts' in root ? root.facts.direction : 'ltr';
}

/** A line of text. */
export function Line({
  attributes,
  children,
  element,
  tag: Tag,
  hint,
  className = '',
  after,
}: Props) {
  const isEmpty = hint !== '' && element.children.length === 1 && Node.string(element) === '';
  const base = baseDirection(useSlateStatic());
  const direction = lineDirection(Node.string(element), base);
  return (
    // Slate turns a line by its first letter; the exports, by most of its letters.
    <Tag
      {...attributes}
      dir={direction === base ? undefined : direction}
      className={isEmpty ? `${className} dl-empty` : className}
      data-hint={hint}
    >
      {children}
      {after}
    </Tag>
  );
}
