const KB = 1024;
const MB = 1024 * KB;

/** Limits of a journal, in bytes. */
export const JOURNAL_BOUNDS = {
  /** Bytes of edits between two snapshots: at least this many, and at least the size of a snapshot. */
  editsBetweenSnapshots: 128 * KB,
  /** The size at which a journal is compacted. */
  compactAt: 4 * MB,
  /** Or this many times its last snapshot, for a long release. */
  compactAtSnapshots: 8,
  /** Edits that compaction keeps, so that they can be undone after a crash. */
  keptEdits: 256 * KB,
  /** One record; a release has at most 30 MB. */
  record: 64 * MB,
  /** The largest file that is read; far more than Dateline writes. */
  file: 512 * MB,
} as const;
