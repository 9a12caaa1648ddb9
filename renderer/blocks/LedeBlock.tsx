import type { RenderElementProps } from 'slate-react';
import { Dateline } from './Dateline';

/** The first paragraph; the dateline, which is facts, runs in before it. */
export function LedeBlock({ attributes, children, element }: RenderElementProps) {
  return (
    <p {...attributes} className="dl-lede">
      <Dateline lede={element} />
      {children}
    </p>
  );
}
