import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import { PAGE, READY_PAGE } from './app-protocol';
import { webPreferences } from './web-preferences';

/** The ground of the page's own style sheet (renderer/ui/theme.css), light and dark. */
const GROUND = { light: '#eceef1', dark: '#16181c' } as const;

/** Who has chosen nothing after this time will hardly do so any more. */
const WAITS_MS = 60_000;

/** How far a new window lies from the one in front, in pixels: about a title bar. */
const STEP = 30;

/** A window that has loaded its page and waits for the document that it is to show. */
interface Blank {
  readonly window: BrowserWindow;
  /** Resolves when it has been given one. */
  readonly taken: Promise<void>;
  readonly take: () => void;
}

let blank: Blank | null = null;
let forget: NodeJS.Timeout | undefined;

/** Opens the first window before it is known what it will show: its process takes long to start. */
export function openBlankWindow(): void {
  blank = newBlank({ isShown: true });
}

/**
 * Has a window stand ready, unseen, for what a person is about to choose: what she has chosen is
 * then there at once. It goes by itself when it is not used.
 */
export function prepareWindow(): void {
  clearTimeout(forget);
  discardUnfit();
  blank ??= newBlank({ isShown: false });
  forget = setTimeout(discardBlankWindow, WAITS_MS);
}

/**
 * A window that has begun to load the page of a document: the one that stands ready, which nobody may
 * have seen yet, or a new one.
 */
export function takeWindow(): BrowserWindow {
  clearTimeout(forget);
  discardUnfit();
  const { window, take } = blank ?? newBlank({ isShown: true });
  blank = null;
  placeBeside(window);
  take();
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
  const fits = x + STEP + width <= area.x + area.width && y + STEP + height <= area.y + area.height;
  if (fits) window.setPosition(x + STEP, y + STEP);
  else window.setPosition(area.x, area.y);
}

const isSeen = (window: BrowserWindow): boolean => window.isVisible() && !window.isMinimized();

/** Closes the window that stands ready, where no document has taken it. */
export function discardBlankWindow(): void {
  clearTimeout(forget);
  blank?.window.destroy();
  blank = null;
}

/** Closes the window that stands ready where it is all that is left of the application. */
export function discardBlankWindowAlone(): void {
  if (blank && BrowserWindow.getAllWindows().every((each) => each === blank?.window)) {
    discardBlankWindow();
  }
}

/** Where these contents are of the window that stands ready: waits until a document has taken it. */
export async function documentTakes(contents: WebContents): Promise<void> {
  if (blank?.window.webContents === contents) await blank.taken;
}

/** Closes the window that stands ready where its process has gone. */
function discardUnfit(): void {
  const isFit = blank && !blank.window.isDestroyed() && !blank.window.webContents.isCrashed();
  if (!isFit) discardBlankWindow();
}

function newBlank({ isShown }: { isShown: boolean }): Blank {
  let take = (): void => undefined;
  const taken = new Promise<void>((resolve) => {
    take = resolve;
  });
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 560,
    minHeight: 420,
    show: isShown,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: webPreferences(),
  });
  // The page's own title says only “Dateline”, the title bar what is open.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(isShown ? PAGE : READY_PAGE);
  return { window, taken, take };
}
