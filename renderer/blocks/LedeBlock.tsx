import { useMemo } from 'react';
import { type RenderElementProps, useSlateSelector } from 'slate-react';
import { datelineText } from '../../core/release/facts-text';
import { releaseOf } from '../editor/create-editor';

/** The first paragraph; the dateline, which is facts, runs in before it. */
export function LedeBlock({ attributes, children }: RenderElementProps) {
  const facts = useSlateSelector((editor) => releaseOf(editor).facts);
  const dateline = useMemo(() => datelineText(facts), [facts]);
  return (
    <p {...attributes} className="dl-lede">
      <span contentEditable={false} className={dateline ? 'dl-dateline' : 'dl-dateline dl-missing'}>
        {dateline ?? 'No place and date yet'}
      </span>
      {children}
    </p>
  );
}
