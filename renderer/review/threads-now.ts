import type { Release } from '../../core/release/release';
import type { Thread } from '../../core/release/review/review';
import { comparePlaces, type FoundPassage, findAnchor, textLines } from '../../core/review/anchor';

/** A thread, and where what it is about stands now. */
export interface PlacedThread {
  readonly thread: Thread;
  /** Empty where its words are gone. */
  readonly passages: readonly FoundPassage[];
}

const NONE: readonly PlacedThread[] = [];
const placed = new WeakMap<Release, readonly PlacedThread[]>();

/** The threads of a release in the order of the text; those whose words are gone come last. */
export function placedThreads(release: Release): readonly PlacedThread[] {
  const threads = release.review?.threads ?? [];
  if (threads.length === 0) return NONE;
  let all = placed.get(release);
  if (!all) {
    const lines = textLines(release);
    all = threads
      .map((thread) => ({ thread, passages: findAnchor(thread.anchor, lines) }))
      .sort((a, b) => comparePlaces(a.passages[0], b.passages[0]));
    placed.set(release, all);
  }
  return all;
}
