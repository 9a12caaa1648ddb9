import type { Part, Recognition } from './recognition';

/** The source blocks that a fact was read from. */
export function blocksInFacts(recognition: Omit<Recognition, 'parts' | 'language'>): Set<string> {
  const { kind, organisations, releaseTime, dateline, reference } = recognition;
  const guesses = [kind, ...organisations, releaseTime, dateline, reference];
  return new Set(guesses.flatMap((guess) => guess?.blocks ?? []));
}

/** Whether a part stays out of the text because the facts say it: it is in the release all the same. */
export const isInFacts = ({ kind, blocks }: Part, facts: ReadonlySet<string>): boolean =>
  kind === 'left-out' && blocks.every((block) => facts.has(block));

/** How many passages the release will not have, neither in its text nor in its facts. */
export function leftOutCount(parts: readonly Part[], facts: ReadonlySet<string>): number {
  const out = parts.filter(({ kind }) => kind === 'left-out').flatMap(({ blocks }) => blocks);
  return out.filter((block) => !facts.has(block)).length;
}
