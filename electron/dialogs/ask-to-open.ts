import { dirname } from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

/** Where the last file or folder of this session was chosen; null before the first. */
let lastFolder: string | null = null;

/**
 * Asks for files or a folder, beginning where the last were chosen. Since Electron 43 a dialog
 * without a place of its own begins in the Downloads folder each time.
 *
 * @returns the paths; empty where the person cancelled
 */
export async function askToOpen(
  window: BrowserWindow,
  options: OpenDialogOptions,
): Promise<readonly string[]> {
  const defaultPath = options.defaultPath || lastFolder || app.getPath('documents');
  const { filePaths } = await dialog.showOpenDialog(window, { ...options, defaultPath });
  const [first] = filePaths;
  const isFolder = options.properties?.includes('openDirectory');
  if (first) lastFolder = isFolder ? first : dirname(first);
  return filePaths;
}
