import { Check, X } from 'lucide-react';
import type { Person } from '../../core/release/review/review';
import { nameOf } from '../../core/review/comments';
import type { Suggestion } from '../../core/review/suggestions';
import { colourOf } from '../blocks/parts/person-colour';
import { useWorkspace } from '../workspace/workspace-context';
import { decide, showSuggestion } from './decide-suggestion';
import { whenText } from './when-text';

interface Props {
  readonly suggestion: Suggestion;
  readonly person: Person | undefined;
  readonly locked: boolean;
}

/** What somebody suggests, with accept and reject; a click on the words goes to them. */
export function SuggestionCard({ suggestion, person, locked }: Props) {
  const { editor } = useWorkspace();
  const { id, by, at, inserted, deleted, fields } = suggestion;
  const name = nameOf(person);
  const words = [deleted, inserted].filter(Boolean).join(' → ') || fields.join(', ');
  return (
    <article
      className="suggestion"
      aria-label={`Suggestion by ${name}: ${words}`}
      style={{ borderInlineStartColor: colourOf(by) }}
    >
      <button
        type="button"
        className="suggestion-words"
        dir="auto"
        title="Go to the place"
        onClick={() => showSuggestion(editor, suggestion)}
      >
        {deleted && <del>{deleted}</del>} {inserted && <ins>{inserted}</ins>}
        {fields.length > 0 && <span>Changed: {fields.join(', ')}</span>}
      </button>
      {!locked && (
        <span className="suggestion-acts">
          <button
            type="button"
            className="icon"
            aria-label={`Accept: ${words}`}
            title="Accept"
            onClick={() => decide(editor, [id], 'accept')}
          >
            <Check size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="icon"
            aria-label={`Reject: ${words}`}
            title="Reject"
            onClick={() => decide(editor, [id], 'reject')}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </span>
      )}
      <p className="comment-when">
        <b dir="auto">{name}</b>, {whenText(at)}
      </p>
    </article>
  );
}
