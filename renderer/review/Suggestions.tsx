import type { Review } from '../../core/release/review/review';
import { nameOf } from '../../core/review/comments';
import type { Suggestion } from '../../core/review/suggestions';
import { useWorkspace } from '../workspace/workspace-context';
import { decide } from './decide-suggestion';
import { SuggestionCard } from './SuggestionCard';

interface Props {
  readonly suggestions: readonly Suggestion[];
  readonly people: Review['people'];
  /** The id of the person whose suggestions alone are shown; empty: everybody's. */
  readonly who: string;
  readonly locked: boolean;
}

/** More than anybody decides one by one; the rest follows as these are decided. */
const MAX_SHOWN = 100;

/** Everything that is suggested, in the order of the text. */
export function Suggestions({ suggestions, people, who, locked }: Props) {
  const { editor } = useWorkspace();
  const shown = suggestions.filter(({ by }) => who === '' || by === who);
  if (shown.length === 0) return null;
  const ids = shown.map(({ id }) => id);
  const whose = who === '' ? '' : ` of ${nameOf(people[who])}`;
  return (
    <section aria-label="Suggestions">
      <h3>Suggestions ({shown.length})</h3>
      {!locked && (
        <div className="suggestion-all">
          <button type="button" className="plain" onClick={() => decide(editor, ids, 'accept')}>
            Accept all{whose}
          </button>
          <button type="button" className="plain" onClick={() => decide(editor, ids, 'reject')}>
            Reject all{whose}
          </button>
        </div>
      )}
      <ul className="threads">
        {shown.slice(0, MAX_SHOWN).map((suggestion) => (
          <li key={suggestion.id}>
            <SuggestionCard
              suggestion={suggestion}
              person={people[suggestion.by]}
              locked={locked}
            />
          </li>
        ))}
      </ul>
      {shown.length > MAX_SHOWN && <p>and {shown.length - MAX_SHOWN} more</p>}
    </section>
  );
}
