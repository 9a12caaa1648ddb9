/** A document is killed so often before the next one begins: the longer, the slower it gets. */
const KILLS_EACH = 25;

interface Round {
  readonly kills: number;
  readonly seed: number;
}

/** Shares kills out to documents, and works on so many of those at the same time. */
export async function inRounds(
  { kills, seed, lanes }: Round & { readonly lanes: number },
  torture: (round: Round) => Promise<void>,
): Promise<void> {
  const rounds = Array.from({ length: Math.ceil(kills / KILLS_EACH) }, (_, round) => ({
    seed: seed + round * 1000,
    kills: Math.min(KILLS_EACH, kills - round * KILLS_EACH),
  }));
  const lane = async (): Promise<void> => {
    for (let next = rounds.shift(); next; next = rounds.shift()) await torture(next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
