import { IMPORTED_EXTENSIONS, isOfAnotherProgram } from '../../core/imports/file-names';
import { askToOpen } from '../dialogs/ask-to-open';
import type { DocumentWindow } from '../windows/document-window';
import { prewarmWindow } from '../windows/window-pool';
import { openPath, reviewIn } from '../windows/windows';

export const DATELINE_FILES = [{ name: 'Dateline releases', extensions: ['dateline'] }];

/** What can be opened: releases, and files of other programs that can become one. */
const OPENED_FILES = [
  { name: 'Releases and documents', extensions: ['dateline', ...IMPORTED_EXTENSIONS] },
  ...DATELINE_FILES,
  { name: 'Documents of other programs', extensions: [...IMPORTED_EXTENSIONS] },
  { name: 'All files', extensions: ['*'] },
];

/**
 * Opens each release in a window of its own; files of other programs are reviewed in the window that
 * asks.
 *
 * @returns whether a window was opened
 */
export async function openFiles(
  paths: readonly string[],
  document: DocumentWindow,
): Promise<boolean> {
  const foreign = paths.filter(isOfAnotherProgram);
  if (foreign.length > 0) reviewIn(document, foreign);
  const releases = paths.filter((path) => !isOfAnotherProgram(path));
  for (const path of releases) await openPath(path);
  return releases.length > 0;
}

/** Asks for files and opens them; see `openFiles`. */
export async function askAndOpen(document: DocumentWindow): Promise<boolean> {
  prewarmWindow();
  const paths = await askToOpen(document.window, {
    title: 'Open a release or a document',
    filters: OPENED_FILES,
    properties: ['openFile', 'multiSelections'],
  });
  return openFiles(paths, document);
}
