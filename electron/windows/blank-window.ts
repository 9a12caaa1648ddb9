import { BrowserWindow, nativeTheme } from 'electron';
import { PAGE } from './app-protocol';
import { webPreferences } from './web-preferences';

/** The ground of the page's own style sheet (renderer/app/theme.css), light and dark. */
const GROUND = { light: '#eceef1', dark: '#16181c' } as const;

let blank: BrowserWindow | null = null;

/** Opens the first window before it is known what it will show: its process takes long to start. */
export function openBlankWindow(): void {
  blank = newWindow();
}

/** A window that has begun to load the page of a document: the one that stands ready, or a new one. */
export function takeWindow(): BrowserWindow {
  const window = blank && !blank.isDestroyed() ? blank : newWindow();
  blank = null;
  return window;
}

/** Closes the window that stood ready, where no document has taken it. */
export function discardBlankWindow(): void {
  blank?.destroy();
  blank = null;
}

function newWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 560,
    minHeight: 420,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: webPreferences(),
  });
  // The page's own title says only “Dateline”, the title bar what is open.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(PAGE);
  return window;
}
