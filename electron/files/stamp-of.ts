import type { Stats } from 'node:fs';

/**
 * What tells a version of a file from others: which file it is, how long, and when it was changed. The
 * time alone is the same for two that were written within a few milliseconds.
 */
export const stampOf = ({ ino, size, mtimeMs }: Stats): string => `${ino} ${size} ${mtimeMs}`;
