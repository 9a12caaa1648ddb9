import type { RenderLeafProps } from 'slate-react';
import { SuggestedRun } from './parts/SuggestedRun';

/** A run of text with its marks. */
export function renderLeaf({ attributes, children, leaf }: RenderLeafProps) {
  let content = children;
  if (leaf.bold) content = <strong>{content}</strong>;
  if (leaf.italic) content = <em>{content}</em>;
  if (leaf.underline) content = <u>{content}</u>;
  if (leaf.strike) content = <s>{content}</s>;
  if (leaf.superscript) content = <sup>{content}</sup>;
  if (leaf.subscript) content = <sub>{content}</sub>;
  if (leaf.suggestions)
    content = <SuggestedRun suggestions={leaf.suggestions}>{content}</SuggestedRun>;
  if (leaf.commented) content = <span className="commented">{content}</span>;
  if (leaf.flag) content = <span className={`flag ${leaf.flag}`}>{content}</span>;
  if (leaf.found) content = <mark className={leaf.found === 'now' ? 'now' : ''}>{content}</mark>;
  return (
    <span
      {...attributes}
      {...(leaf.lang && { lang: leaf.lang })}
      {...(leaf.variable && { className: 'dl-filled' })}
    >
      {content}
    </span>
  );
}
