import { BrowserWindow, type Rectangle, screen, type WebContents } from 'electron';
import * as v from 'valibot';
import { readSetting, type Setting, writeSetting } from '../files/settings';
import { guardLibraryWindow } from '../lifecycle/close-library';
import { LIBRARY_PAGE } from './app-protocol';
import { webPreferences } from './web-preferences';
import { discardLonelyPooledWindow } from './window-pool';

const Bounds = v.strictObject({
  x: v.number(),
  y: v.number(),
  width: v.pipe(v.number(), v.minValue(560)),
  height: v.pipe(v.number(), v.minValue(420)),
});
/** The last position and size of the window. */
const PLACE: Setting<v.InferOutput<typeof Bounds> | null> = {
  key: 'libraryWindow',
  schema: v.nullable(Bounds),
  initial: null,
};

/** A page that goes again and again is left alone. */
const MOST_REVIVALS = 3;

let shown: BrowserWindow | null = null;
/** Set while the window is being opened. */
let opening: Promise<void> | null = null;

/** The library's own window, where these contents are its. */
export const libraryWindowOf = (contents: WebContents): BrowserWindow | null =>
  shown?.webContents === contents ? shown : null;

/** The library's own window, where it is the one in front. */
export const focusedLibraryWindow = (): BrowserWindow | null => (shown?.isFocused() ? shown : null);

/** Opens the library's own window, or brings it to the front; on an entry where one is named. */
export async function openLibraryWindow(entry: string | null): Promise<void> {
  opening ??= open(entry).finally(() => {
    opening = null;
  });
  await opening;
  if (!shown) return;
  shown.show();
  if (entry) show(shown, entry);
}

const show = (window: BrowserWindow, entry: string): void =>
  window.webContents.send('event', 'library.show', { entry });

async function open(entry: string | null): Promise<void> {
  if (shown) return;
  const place = await readSetting(PLACE);
  const window = new BrowserWindow({
    width: 1120,
    height: 760,
    ...(place && isOnScreen(place) ? place : {}),
    minWidth: 560,
    minHeight: 420,
    show: false,
    title: 'Library – Dateline',
    webPreferences: webPreferences(),
  });
  shown = window;
  window.on('closed', () => {
    shown = null;
    discardLonelyPooledWindow();
  });
  guardLibraryWindow(window, (id) => show(window, id));
  const remember = (): void =>
    void writeSetting(PLACE, window.getNormalBounds()).catch(console.error);
  window.on('resized', remember);
  window.on('moved', remember);
  // The shell holds what was typed, so a reloaded page shows it again.
  let revivals = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    revivals += 1;
    if (reason === 'clean-exit' || window.isDestroyed() || revivals > MOST_REVIVALS) return;
    void window.loadURL(LIBRARY_PAGE);
  });
  const ready = new Promise<void>((resolve) => {
    window.once('ready-to-show', () => resolve());
    window.once('closed', () => resolve());
  });
  void window.loadURL(entry ? `${LIBRARY_PAGE}#${encodeURIComponent(entry)}` : LIBRARY_PAGE);
  await ready;
}

/** Whether a window there could be seen and taken hold of: a screen may be gone since. */
function isOnScreen({ x, y, width, height }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const down = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
    return across > 100 && down > 60;
  });
}
