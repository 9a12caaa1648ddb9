import { useState } from 'react';
import type { CommandId } from '../../core/commands/menu-bar';
import { isIssued } from '../../core/lifecycle/status';
import type { Release } from '../../core/release/release';
import type { Review } from '../../core/release/review/review';
import { hasSuggestions } from '../../core/review/agreed';
import { nameOf } from '../../core/review/comments';
import { type Suggestion, suggestionsIn } from '../../core/review/suggestions';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { Suggestions } from './Suggestions';
import { ThreadCard } from './ThreadCard';
import { type PlacedThread, placedThreads } from './threads-now';
import './review.css';

/** Anybody: no filter by person. */
const EVERYBODY = '';

const NONE: readonly Suggestion[] = [];

/** What is suggested; the same empty list for a release without suggestions. */
const suggestionsOf = (release: Release): readonly Suggestion[] =>
  release.suggestions || release.children.some(hasSuggestions) ? suggestionsIn(release) : NONE;

/** The comments in the order of the text, those that are resolved on request. */
export function CommentsPanel() {
  const { run } = useWorkspace();
  const threads = useFromRelease(placedThreads);
  const suggestions = useFromRelease(suggestionsOf);
  const review = useFromRelease((release) => release.review);
  const locked = useFromRelease(({ facts }) => isIssued(facts.status));
  const [who, setWho] = useState(EVERYBODY);
  const [showsResolved, setShowsResolved] = useState(false);
  const comment: CommandId = 'review.comment';
  const add = !locked && (
    <button type="button" className="plain" onClick={() => run(comment)}>
      Comment on what is selected…
    </button>
  );
  if (!review || threads.length + suggestions.length === 0) {
    return (
      <div className="comments">
        <p>
          What you and your partners say about the text stands here. Nothing of it is exported or
          sent with the release.
        </p>
        {add}
      </div>
    );
  }
  const shown = threads.filter(
    ({ thread }) =>
      (showsResolved || !thread.resolved) &&
      (who === EVERYBODY || thread.comments.some(({ by }) => by === who)),
  );
  const speaking = new Set([
    ...suggestions.map(({ by }) => by),
    ...threads.flatMap(({ thread }) => thread.comments.map(({ by }) => by)),
  ]);
  const inText = shown.filter(({ passages }) => passages.length > 0);
  const lost = shown.filter(({ passages }) => passages.length === 0);
  const resolved = threads.filter(({ thread }) => thread.resolved).length;
  return (
    <div className="comments">
      {add}
      <div className="comment-filters">
        <PersonChoice people={review.people} speaking={speaking} who={who} onChange={setWho} />
        {resolved > 0 && (
          <label>
            <input
              type="checkbox"
              checked={showsResolved}
              onChange={({ target }) => setShowsResolved(target.checked)}
            />{' '}
            Show resolved ({resolved})
          </label>
        )}
      </div>
      <Suggestions suggestions={suggestions} people={review.people} who={who} locked={locked} />
      {threads.length > 0 && shown.length === 0 && (
        <p role="status">
          {who === EVERYBODY ? 'All comments are resolved.' : 'No open comments by this person.'}
        </p>
      )}
      <Threads threads={inText} review={review} locked={locked} />
      {lost.length > 0 && (
        <section aria-label="Lost their place">
          <h3>Lost their place</h3>
          <p>The words that these are about are not in the text any more.</p>
          <Threads threads={lost} review={review} locked={locked} />
        </section>
      )}
    </div>
  );
}

interface ThreadsProps {
  readonly threads: readonly PlacedThread[];
  readonly review: Review;
  readonly locked: boolean;
}

function Threads({ threads, review, locked }: ThreadsProps) {
  return (
    <ul className="threads">
      {threads.map((placed) => (
        <li key={placed.thread.id}>
          <ThreadCard placed={placed} people={review.people} locked={locked} />
        </li>
      ))}
    </ul>
  );
}

interface PersonChoiceProps {
  readonly people: Review['people'];
  /** The ids of those who have said something. */
  readonly speaking: ReadonlySet<string>;
  readonly who: string;
  readonly onChange: (who: string) => void;
}

function PersonChoice({ people, speaking, who, onChange }: PersonChoiceProps) {
  if (speaking.size < 2) return null;
  return (
    <label>
      From{' '}
      <select value={who} onChange={({ target }) => onChange(target.value)}>
        <option value={EVERYBODY}>everybody</option>
        {[...speaking].map((id) => (
          <option key={id} value={id}>
            {nameOf(people[id])}
          </option>
        ))}
      </select>
    </label>
  );
}
