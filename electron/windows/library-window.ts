import { BrowserWindow, type WebContents } from 'electron';
import { LIBRARY_PAGE } from './app-protocol';
import { discardBlankWindowAlone } from './blank-window';
import { webPreferences } from './web-preferences';

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
    webPreferences: webPreferences(),
  });
  shown = window;
  window.once('ready-to-show', () => window.show());
  window.on('closed', () => {
    shown = null;
    discardBlankWindowAlone();
  });
  void window.loadURL(entry ? `${LIBRARY_PAGE}#${encodeURIComponent(entry)}` : LIBRARY_PAGE);
}
