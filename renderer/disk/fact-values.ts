import { compareFacts } from '../../core/compare/compare-facts';
import type { FactConflict } from '../../core/merge/merge';

/** A fact in words, as each side has it. */
export function factValues({ fact, base, mine, theirs }: FactConflict) {
  const value = (side: FactConflict['mine']): string =>
    compareFacts(base, side).find((change) => change.fact === fact)?.after ?? '';
  return { mine: value(mine), theirs: value(theirs) };
}
