import type { BrowserWindow } from 'electron';
import { askToOpen } from '../dialogs/ask-to-open';
import { prewarmWindow } from '../windows/window-pool';
import { openPath } from '../windows/windows';

export const DATELINE_FILES = [{ name: 'Dateline releases', extensions: ['dateline'] }];

/** Asks for files and opens each in a window of its own. */
export async function askAndOpen(window: BrowserWindow): Promise<void> {
  prewarmWindow();
  const filePaths = await askToOpen(window, {
    title: 'Open a release',
    filters: DATELINE_FILES,
    properties: ['openFile', 'multiSelections'],
  });
  for (const path of filePaths) await openPath(path);
}
