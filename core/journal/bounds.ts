const KB = 1024;
const MB = 1024 * KB;

/** The sizes a journal keeps to, in bytes. */
export const JOURNAL_BOUNDS = {
  /** Edits between two snapshots: at least so many, and at least what a snapshot takes. */
  editsBetweenSnapshots: 128 * KB,
  /** From here on a journal is written anew, with what is still needed. */
  compactAt: 4 * MB,
  /** Or from so many times its last snapshot, for a long release. */
  compactAtSnapshots: 8,
  /** Edits that writing anew keeps, so that they can be undone after a crash. */
  keptEdits: 256 * KB,
  /** One record; a release has at most 30 MB. */
  record: 64 * MB,
  /** What is read back. Nothing that Dateline writes comes near. */
  file: 512 * MB,
} as const;
