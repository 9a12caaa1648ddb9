import type { BlockChange, Comparison } from '../../core/compare/comparison';

/** The differences in one sentence. */
export function summary({ facts, words, blocks, differs }: Comparison): string {
  if (!differs) return 'No differences.';
  const parts = [
    count(words.added, 'word added', 'words added'),
    count(words.removed, 'word removed', 'words removed'),
    count(moves(blocks), 'block moved', 'blocks moved'),
    count(facts.length, 'fact changed', 'facts changed'),
  ].filter(Boolean);
  return `${parts.join(', ') || 'Only the formatting has changed'}.`;
}

const count = (number: number, one: string, many: string): string =>
  number === 0 ? '' : `${number} ${number === 1 ? one : many}`;

const moves = (blocks: readonly BlockChange[]): number =>
  blocks.reduce(
    (sum, { move, children }) => sum + (move?.end === 'to' ? 1 : 0) + moves(children),
    0,
  );
