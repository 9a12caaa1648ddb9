/** What torture has found; its last line, as JSON. */
export interface Tally {
  kills: number;
  /** How many of the kills hit the real application, with a window that was typed in. */
  windowKills: number;
  faults: number;
  /** Text that had been on the disk for more than a second, or saved, and is gone. */
  lostDocuments: number;
  /** Files or journals that could not be read. */
  unreadable: number;
  /** How long before a kill the first word was typed that is missing after it. */
  worstMissingMs: number;
}

export const emptyTally = (): Tally => ({
  kills: 0,
  windowKills: 0,
  faults: 0,
  lostDocuments: 0,
  unreadable: 0,
  worstMissingMs: 0,
});

/** The promise: at most so much typing is missing after anything. */
export const MOST_MISSING_MS = 1000;

export const isGood = ({ lostDocuments, unreadable, worstMissingMs }: Tally): boolean =>
  lostDocuments === 0 && unreadable === 0 && worstMissingMs <= MOST_MISSING_MS;
