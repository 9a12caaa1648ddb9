import type { ReactNode } from 'react';
import { Node } from 'slate';
import type { RenderElementProps } from 'slate-react';

interface Props extends RenderElementProps {
  readonly tag: 'h1' | 'h2' | 'h3' | 'p';
  /** What the line says while it is empty. */
  readonly hint: string;
  readonly className?: string;
  /** What stands after its text. */
  readonly after?: ReactNode;
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
  return (
    <Tag {...attributes} className={isEmpty ? `${className} dl-empty` : className} data-hint={hint}>
      {children}
      {after}
    </Tag>
  );
}
