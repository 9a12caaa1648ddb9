import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import { PAGE, PREWARM_PAGE } from './app-protocol';
import { webPreferences } from './web-preferences';

/** The background of the page's own style sheet (renderer/ui/theme.css), light and dark. */
const BACKGROUND = { light: '#eceef1', dark: '#16181c' } as const;

/** A pooled window that is not used goes after this time. */
const UNUSED_TIMEOUT_MS = 60_000;

/** Offset of a new window from the one in front, in pixels: about a title bar. */
const OFFSET = 30;

/** A window whose page is loaded before there is a document for it. */
interface PooledWindow {
  readonly window: BrowserWindow;
  /** Resolves when a document acquires it. */
  readonly acquired: Promise<void>;
  readonly acquire: () => void;
}

/** The pool holds one window at most. */
let pooled: PooledWindow | null = null;
let discardTimer: NodeJS.Timeout | undefined;

/** Opens the first window before its document is known, because its process is slow to start. */
export function openFirstWindow(): void {
  pooled = newPooled({ isShown: true });
}

/**
 * Prewarms a hidden window while a person chooses a document, which then opens at once. It is
 * discarded when it is not used.
 */
export function prewarmWindow(): void {
  clearTimeout(discardTimer);
  discardCrashed();
  pooled ??= newPooled({ isShown: false });
  discardTimer = setTimeout(discardPooledWindow, UNUSED_TIMEOUT_MS);
}

/** A window for a document: the pooled one, which may be hidden, or a new one. */
export function acquireWindow(): BrowserWindow {
  clearTimeout(discardTimer);
  discardCrashed();
  const { window, acquire } = pooled ?? newPooled({ isShown: true });
  pooled = null;
  placeBeside(window);
  acquire();
  return window;
}

/** Moves a window off the one in front, so that neither hides the other. */
function placeBeside(window: BrowserWindow): void {
  const others = BrowserWindow.getAllWindows().filter((each) => each !== window && isSeen(each));
  const front = others.find((each) => each.isFocused()) ?? others[0];
  if (!front || front.isMaximized() || front.isFullScreen()) return;
  const { x, y } = front.getBounds();
  const { width, height } = window.getBounds();
  const area = screen.getDisplayMatching(front.getBounds()).workArea;
  const fits =
    x + OFFSET + width <= area.x + area.width && y + OFFSET + height <= area.y + area.height;
  if (fits) window.setPosition(x + OFFSET, y + OFFSET);
  else window.setPosition(area.x, area.y);
}

const isSeen = (window: BrowserWindow): boolean => window.isVisible() && !window.isMinimized();

/** Closes the pooled window. */
export function discardPooledWindow(): void {
  clearTimeout(discardTimer);
  pooled?.window.destroy();
  pooled = null;
}

/** Closes the pooled window if it is the only window left, so that the application can quit. */
export function discardLonelyPooledWindow(): void {
  if (pooled && BrowserWindow.getAllWindows().every((each) => each === pooled?.window)) {
    discardPooledWindow();
  }
}

/** If these are the contents of the pooled window, resolves once a document acquires it. */
export async function whenAcquired(contents: WebContents): Promise<void> {
  if (pooled?.window.webContents === contents) await pooled.acquired;
}

/** Closes the pooled window if its process has gone. */
function discardCrashed(): void {
  const isAlive = pooled && !pooled.window.isDestroyed() && !pooled.window.webContents.isCrashed();
  if (!isAlive) discardPooledWindow();
}

function newPooled({ isShown }: { isShown: boolean }): PooledWindow {
  let acquire = (): void => undefined;
  const acquired = new Promise<void>((resolve) => {
    acquire = resolve;
  });
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 560,
    minHeight: 420,
    show: isShown,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: webPreferences(),
  });
  // The title bar shows the document; the page's own title is only “Dateline”.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(isShown ? PAGE : PREWARM_PAGE);
  return { window, acquired, acquire };
}
