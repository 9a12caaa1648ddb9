import type { Block } from '../release/blocks/block';
import type { Facts } from '../release/facts';
import { normalise } from '../release/normalise/normalise';
import type { Release } from '../release/release';
import { mergeSent } from '../review/sent-text';
import type { BlockConflict, Choice, FactConflict, Merge, MergedBlock } from './merge';
import { mergeBlocks } from './merge-blocks';
import { mergeReviews } from './merge-reviews';
import { mergeTranslations } from './merge-translations';
import { mergeFields } from './merge-value';

/**
 * Brings together what two people made of the same release.
 *
 * @param base the last version that both had
 */
export function mergeReleases(base: Release, mine: Release, theirs: Release): Merge {
  const facts = mergeFacts(base.facts, mine.facts, theirs.facts);
  const blockConflicts: BlockConflict[] = [];
  const note = (found: Omit<BlockConflict, 'number'>): MergedBlock => {
    const number = facts.factConflicts.length + blockConflicts.length;
    const conflict = { number, ...found };
    blockConflicts.push(conflict);
    return { type: 'conflict', conflict };
  };
  const blocks = mergeBlocks(base.children, mine.children, theirs.children, note);
  const review = mergeReviews(base.review, mine.review, theirs.review);
  const sent = mergeSent(mine.sent, theirs.sent);
  const translation = mergeTranslations(base.translation, mine.translation, theirs.translation);
  const suggestions = { ...theirs.suggestions, ...mine.suggestions };
  return {
    ...facts,
    blocks,
    blockConflicts,
    ...(review && { review }),
    ...(sent && { sent }),
    ...(translation && { translation }),
    ...(Object.keys(suggestions).length > 0 && { suggestions }),
  };
}

function mergeFacts(base: Facts, mine: Facts, theirs: Facts) {
  const [, modified = ''] = [mine.modified, theirs.modified].sort();
  const same = { created: mine.created, modified };
  const { value: facts, conflicts } = mergeFields<Facts>(
    { ...base, ...same },
    { ...mine, ...same },
    { ...theirs, ...same },
  );
  const factConflicts = conflicts.map(
    (fact, number): FactConflict => ({ number, fact: fact as keyof Facts, base, mine, theirs }),
  );
  return { facts, factConflicts };
}

/**
 * The release that a merge becomes.
 *
 * @param mine gives identity: the document that was open
 * @param choose what to take of each conflict, by its number; `both` puts mine first, and on a fact
 *   means mine
 */
export function settle(mine: Release, merge: Merge, choose: (number: number) => Choice): Release {
  const chosen = merge.factConflicts
    .filter(({ number }) => choose(number) === 'theirs')
    .map(({ fact, theirs }) => [fact, theirs[fact]]);
  const facts = { ...merge.facts, ...Object.fromEntries(chosen) };
  const children = merge.blocks.flatMap((block) => blocksOf(block, choose));
  const { review, sent, suggestions, translation } = merge;
  return normalise({
    ...mine,
    ...(review && { review }),
    ...(sent && { sent }),
    ...(suggestions && { suggestions }),
    ...(translation && { translation }),
    facts,
    children: children as Release['children'],
  });
}

function blocksOf(merged: MergedBlock, choose: (number: number) => Choice): Block[] {
  switch (merged.type) {
    case 'settled':
      return [merged.block];
    case 'parts': {
      const children = merged.children.flatMap((child) => blocksOf(child, choose));
      return [{ ...merged.shell, children } as Block];
    }
    case 'conflict': {
      const { number, mine, theirs } = merged.conflict;
      const choice = choose(number);
      return [...(choice === 'theirs' ? [] : mine), ...(choice === 'mine' ? [] : theirs)];
    }
  }
}
