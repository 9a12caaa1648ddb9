import type { BrowserWindow } from 'electron';
import { guardLibraryWindow } from '../lifecycle/close-library';
import { LIBRARY_PAGE } from './app-protocol';
import { OwnWindow } from './own-window';

const show = (window: BrowserWindow, entry: string): void =>
  window.webContents.send('event', 'library.show', { entry });

const libraryWindow = new OwnWindow({
  page: LIBRARY_PAGE,
  title: 'Library – Dateline',
  help: 'library',
  placeKey: 'libraryWindow',
  onMade: (window) => guardLibraryWindow(window, (id) => show(window, id)),
});

/** Opens the library's own window, or brings it to the front; on an entry where one is named. */
export async function openLibraryWindow(entry: string | null): Promise<void> {
  const window = await libraryWindow.open(entry ?? '');
  if (window && entry) show(window, entry);
}
