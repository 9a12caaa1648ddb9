import { dirname, isAbsolute, resolve } from 'node:path';
import { app } from 'electron';
import { UserError } from '../../core/errors';

/** Paths chosen in a dialog during this session, absolute. */
const chosen = new Set<string>();

/** Notes a folder that a person has chosen. */
export function choose(folder: string): string {
  chosen.add(resolve(folder));
  return folder;
}

/** Where a document is exported to unless a person chooses otherwise. */
export const ownFolder = ({ path }: { readonly path: string | null }): string =>
  path ? dirname(path) : app.getPath('documents');

/**
 * The folder that a window wants to have written into. It may be the document's own or one that a
 * person chose: a window by itself can name no other.
 *
 * @throws UserError where it is another
 */
export function chosenFolder(folder: string, document: { readonly path: string | null }): string {
  const whole = resolve(folder);
  const isChosen = chosen.has(whole) || whole === resolve(ownFolder(document));
  if (isAbsolute(folder) && isChosen) return folder;
  throw new UserError(
    'Nothing was written: this folder has not been chosen since Dateline was started.',
    'Choose the folder again.',
  );
}
