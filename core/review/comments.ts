import {
  type Anchor,
  type Comment,
  NO_REVIEW,
  type Person,
  type Review,
  type Thread,
} from '../release/review/review';

/** Who says something, and when (an ISO 8601 instant). */
export interface Author {
  readonly person: Person;
  readonly at: string;
}

/** Makes ids that are in nobody else's release either; injected, so that tests know them. */
export type NewId = () => string;

/**
 * A review in which a person has an id, and that id. The same name and organisation are the same person; a
 * name alone is not, since two people may share it.
 */
export function withPerson(review: Review, person: Person, newId: NewId): [Review, string] {
  const known = Object.entries(review.people).find(
    ([, { name, organisation }]) => name === person.name && organisation === person.organisation,
  );
  if (known) return [review, known[0]];
  const id = newId();
  return [{ ...review, people: { ...review.people, [id]: person } }, id];
}

/** A review with a new thread, the last one. */
export function withThread(
  before: Review | undefined,
  anchor: Anchor,
  text: string,
  { person, at }: Author,
  newId: NewId,
): Review {
  const [review, by] = withPerson(before ?? NO_REVIEW, person, newId);
  const comment: Comment = { id: newId(), by, at, text };
  const thread: Thread = { id: newId(), anchor, comments: [comment], resolved: null };
  return { ...review, threads: [...review.threads, thread] };
}

/** A review with one more comment in a thread, which is open again by that. */
export function withReply(
  before: Review,
  id: string,
  text: string,
  { person, at }: Author,
  newId: NewId,
): Review {
  const [review, by] = withPerson(before, person, newId);
  return changedThread(review, id, (thread) => ({
    ...thread,
    comments: [...thread.comments, { id: newId(), by, at, text }],
    resolved: null,
  }));
}

/** A review in which a thread is resolved by somebody, or open again. */
export function withResolved(
  before: Review,
  id: string,
  author: Author | null,
  newId: NewId,
): Review {
  if (!author) return changedThread(before, id, (thread) => ({ ...thread, resolved: null }));
  const [review, by] = withPerson(before, author.person, newId);
  return changedThread(review, id, (thread) => ({ ...thread, resolved: { by, at: author.at } }));
}

/** A review without a comment; a thread whose last one it was goes with it. */
export function withoutComment(review: Review, id: string, comment: string): Review {
  const threads = review.threads.flatMap((thread) => {
    if (thread.id !== id) return [thread];
    const comments = thread.comments.filter((each) => each.id !== comment);
    return comments.length > 0 ? [{ ...thread, comments }] : [];
  });
  return { ...review, threads };
}

const changedThread = (review: Review, id: string, change: (thread: Thread) => Thread): Review => ({
  ...review,
  threads: review.threads.map((thread) => (thread.id === id ? change(thread) : thread)),
});

/** The threads that nobody has resolved. */
export const openThreads = (review: Review | undefined): readonly Thread[] =>
  (review?.threads ?? []).filter(({ resolved }) => !resolved);

/** “Ana Sá, Plan”, or the name alone. */
export const nameOf = (person: Person | undefined): string => {
  if (!person) return 'Somebody';
  return [person.name, person.organisation].filter((part) => part.trim()).join(', ') || 'Somebody';
};
