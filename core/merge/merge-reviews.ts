import type { Comment, Review, Thread } from '../release/review/review';

/** Merges the comments of two sides; nothing of either is lost. */
export function mergeReviews(
  mine: Review | undefined,
  theirs: Review | undefined,
): Review | undefined {
  if (!mine || !theirs) return mine ?? theirs;
  const own = new Map(mine.threads.map((thread) => [thread.id, thread]));
  const known = new Set(own.keys());
  for (const thread of theirs.threads) {
    const same = own.get(thread.id);
    own.set(thread.id, same ? mergeThreads(same, thread) : thread);
  }
  const added = theirs.threads.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const order = [...mine.threads.map(({ id }) => id), ...added];
  return {
    people: { ...theirs.people, ...mine.people },
    threads: order.flatMap((id) => own.get(id) ?? []),
  };
}

/** A thread with everybody's comments in the order of time; a resolution of either side holds. */
function mergeThreads(mine: Thread, theirs: Thread): Thread {
  const known = new Set(mine.comments.map(({ id }) => id));
  const comments: Comment[] = [
    ...mine.comments,
    ...theirs.comments.filter(({ id }) => !known.has(id)),
  ].sort((a, b) => a.at.localeCompare(b.at));
  return { ...mine, comments, resolved: mine.resolved ?? theirs.resolved };
}
