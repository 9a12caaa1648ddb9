import { join } from 'node:path';
import { app, BrowserWindow, type WebContents } from 'electron';
import { projectRoot } from '../project-root';
import { LIBRARY_PAGE } from './app-protocol';

let shown: BrowserWindow | null = null;

/** The library's own window, where these contents are its. */
export const libraryWindowOf = (contents: WebContents): BrowserWindow | null =>
  shown?.webContents === contents ? shown : null;

/** Opens the library's own window, or brings it to the front; on an entry where one is named. */
export function openLibraryWindow(entry: string | null): void {
  if (shown) {
    shown.show();
    if (entry) shown.webContents.send('event', 'library.show', { entry });
    return;
  }
  const window = new BrowserWindow({
    width: 1120,
    height: 760,
    minWidth: 560,
    minHeight: 420,
    show: false,
    title: 'Library – Dateline',
    webPreferences: {
      preload: join(projectRoot, 'bundle', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  });
  shown = window;
  window.once('ready-to-show', () => window.show());
  window.on('closed', () => {
    shown = null;
  });
  void window.loadURL(entry ? `${LIBRARY_PAGE}#${encodeURIComponent(entry)}` : LIBRARY_PAGE);
}
