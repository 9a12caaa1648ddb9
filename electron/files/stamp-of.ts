import type { Stats } from 'node:fs';

/**
 * Identifies a version of a file by inode, size and time. The time alone can be the same for two
 * versions written within milliseconds.
 */
export const stampOf = ({ ino, size, mtimeMs }: Stats): string => `${ino} ${size} ${mtimeMs}`;
