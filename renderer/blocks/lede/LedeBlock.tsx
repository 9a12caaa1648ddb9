import type { RenderElementProps } from 'slate-react';
import type { BlockOf } from '../../../core/release/blocks/block';
import { TypedOffer } from '../parts/TypedOffer';
import { Dateline } from './Dateline';

/** The first paragraph; the dateline, which is facts, runs in before it. */
export function LedeBlock({ attributes, children, element }: RenderElementProps) {
  return (
    <p {...attributes} className="dl-lede">
      <Dateline lede={element} />
      {children}
      <TypedOffer block={element as BlockOf<'lede'>} />
    </p>
  );
}
