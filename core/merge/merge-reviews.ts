import type { Comment, Review, Thread } from '../release/review/review';
import type { SignOff } from '../release/review/rounds';
import { mergeFields } from './merge-value';

/**
 * Merges the reviews of two sides. What either said is kept; of what may change, the side that changed it
 * holds, else mine.
 */
export function mergeReviews(
  base: Review | undefined,
  mine: Review | undefined,
  theirs: Review | undefined,
): Review | undefined {
  if (!mine || !theirs) return mine ?? theirs;
  const own = new Map(mine.threads.map((thread) => [thread.id, thread]));
  const known = new Set(own.keys());
  for (const thread of theirs.threads) {
    const same = own.get(thread.id);
    const before = base?.threads.find(({ id }) => id === thread.id);
    own.set(thread.id, same ? mergeThreads(before, same, thread) : thread);
  }
  const added = theirs.threads.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const order = [...mine.threads.map(({ id }) => id), ...added];
  const rounds = together(mine.rounds, theirs.rounds);
  const answers = together(mine.answers, theirs.answers);
  const lines = new Map((base?.signOffs ?? []).map((each) => [each.id, each]));
  const has = ({ signOffs: all }: Review, id: string): boolean =>
    all?.some((each) => each.id === id) ?? false;
  // A line that one side took off the sheet stays off.
  const signOffs = together(mine.signOffs, theirs.signOffs, (own, other) =>
    mergeSignOffs(lines.get(own.id), own, other),
  )?.filter(({ id }) => !lines.has(id) || (has(mine, id) && has(theirs, id)));
  return {
    people: { ...theirs.people, ...mine.people },
    threads: order.flatMap((id) => own.get(id) ?? []),
    ...(rounds && { rounds }),
    ...(answers && { answers }),
    ...(signOffs && { signOffs }),
  };
}

/** What both have, by id; what both have of the same id is mine, or brought together. */
function together<T extends { readonly id: string }>(
  mine: readonly T[] | undefined,
  theirs: readonly T[] | undefined,
  both: (mine: T, theirs: T) => T = (own) => own,
): T[] | undefined {
  if (!mine && !theirs) return undefined;
  const others = new Map((theirs ?? []).map((each) => [each.id, each]));
  const own = (mine ?? []).map((each) => {
    const other = others.get(each.id);
    others.delete(each.id);
    return other ? both(each, other) : each;
  });
  return [...own, ...others.values()];
}

/** A sign-off with everybody's record of what was asked and decided, in the order of time. */
function mergeSignOffs(base: SignOff | undefined, mine: SignOff, theirs: SignOff): SignOff {
  // Without what both began with, a line that one of them requires is required.
  const { value } = base
    ? mergeFields(base, mine, theirs)
    : { value: { ...mine, required: mine.required || theirs.required } };
  const asked = new Map([...theirs.asked, ...mine.asked].map((each) => [each.at, each]));
  return {
    ...value,
    asked: inTime([...asked.values()]),
    decisions: inTime(together(mine.decisions, theirs.decisions) ?? []),
  };
}

const inTime = <T extends { readonly at: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** A thread with everybody's comments in the order of time, open or resolved as the side has it that changed it. */
function mergeThreads(base: Thread | undefined, mine: Thread, theirs: Thread): Thread {
  const known = new Set(mine.comments.map(({ id }) => id));
  const comments: Comment[] = [
    ...mine.comments,
    ...theirs.comments.filter(({ id }) => !known.has(id)),
  ].sort((a, b) => a.at.localeCompare(b.at));
  const was = base ? (base.resolved?.at ?? null) : null;
  const isMine = (mine.resolved?.at ?? null) !== was;
  return { ...mine, comments, resolved: isMine ? mine.resolved : theirs.resolved };
}
