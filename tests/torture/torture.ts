import { failJournals } from './fail-journals';
import { failSaves } from './fail-saves';
import { killTypists } from './kill-typists';
import { killWindows } from './kill-windows';
import { mutateImports } from './mutate-imports';
import { emptyTally, isGood, type Tally } from './support/tally';

export interface Options {
  readonly kills: number;
  /** How many of the kills hit the real application; the others, a process with its code. */
  readonly windowKills: number;
  readonly seed: number;
  /** How many files, changed at random, the readers of other programs' files are given. */
  readonly imports: number;
}

/** Does everything that can happen to a text in the middle of being typed and saved. */
export async function torture({
  kills,
  windowKills,
  seed,
  imports,
}: Options): Promise<{ tally: Tally; isGood: boolean }> {
  const tally = emptyTally();
  await failSaves(tally);
  await failJournals(tally);
  await mutateImports(imports, seed, tally);
  // Side by side: both wait more than they work.
  await Promise.all([
    killTypists(kills - windowKills, seed, tally),
    killWindows(windowKills, seed, tally),
  ]);
  return { tally, isGood: isGood(tally) };
}
