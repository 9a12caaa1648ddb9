import { constants, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { BOUNDS } from '../../core/archive/bounds';
import { UserError } from '../../core/errors';

/** A pipe is not waited for. Windows has no such flag, and no such pipes among files. */
export const READ_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** @throws UserError when it is no file that a document can be in */
export function refuseUnlessReadable(stats: Stats, path: string): void {
  if (!stats.isFile() && !stats.isDirectory()) {
    throw new UserError(
      `“${basename(path)}” is not a file that can be read from beginning to end.`,
      'Choose a file whose name ends in .dateline.',
    );
  }
  if (stats.size > BOUNDS.fileBytes) {
    throw new UserError('This file is larger than 300 MB, which no release is.', 'Choose another.');
  }
}
