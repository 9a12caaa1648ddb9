import type { ReactNode } from 'react';
import type { BlockSuggestions, InlineSuggestions } from '../../../core/release/review/suggestion';
import { colourOf } from './person-colour';

interface Props {
  readonly suggestions: InlineSuggestions;
  readonly children: ReactNode;
}

/** A run that is suggested to come (underlined) or to go (struck), in the colour of who suggests it. */
export function SuggestedRun({ suggestions, children }: Props) {
  const all = Object.values(suggestions);
  const inserted = all.find(({ kind }) => kind === 'insert');
  const deleted = all.find(({ kind }) => kind === 'delete');
  let content = children;
  if (inserted) {
    content = (
      <ins className="suggested" style={{ color: colourOf(inserted.by) }}>
        {content}
      </ins>
    );
  }
  if (!deleted) return content;
  return (
    <del className="suggested" style={{ color: colourOf(deleted.by) }}>
      {content}
    </del>
  );
}

/** What is suggested for a block as a whole, as an attribute that the style sheet knows. */
export function suggestedAttributes(suggestions: BlockSuggestions | undefined) {
  const all = Object.values(suggestions ?? {});
  const [first] = all;
  if (!first) return {};
  return {
    'data-suggested': all.map(({ kind }) => kind).join(' '),
    style: { '--suggested': colourOf(first.by) },
  };
}
