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
  /** Files of other programs, changed at random, that were read or refused. */
  importInputs: number;
  /** How many of them crashed their reader, with a fault of ours or without. */
  importCrashes: number;
  /** How many were given up after their time. */
  importHangs: number;
  slowestImportMs: number;
  /** The most memory that a process of the readers has taken; 0 where the system does not say. */
  importPeakMb: number;
}

export const emptyTally = (): Tally => ({
  kills: 0,
  windowKills: 0,
  faults: 0,
  lostDocuments: 0,
  unreadable: 0,
  worstMissingMs: 0,
  importInputs: 0,
  importCrashes: 0,
  importHangs: 0,
  slowestImportMs: 0,
  importPeakMb: 0,
});

/** The promise: at most so much typing is missing after anything. */
export const MOST_MISSING_MS = 1000;

export const isGood = (tally: Tally): boolean =>
  tally.lostDocuments === 0 &&
  tally.unreadable === 0 &&
  tally.worstMissingMs <= MOST_MISSING_MS &&
  tally.importCrashes === 0 &&
  tally.importHangs === 0;
