import { BrowserWindow, type Rectangle, screen, type WebContents } from 'electron';
import * as v from 'valibot';
import { readSetting, type Setting, writeSetting } from '../files/settings';
import { webPreferences } from './web-preferences';
import { discardLonelyPooledWindow } from './window-pool';

const Bounds = v.strictObject({
  x: v.number(),
  y: v.number(),
  width: v.pipe(v.number(), v.minValue(560)),
  height: v.pipe(v.number(), v.minValue(420)),
});
/** The last position and size of a window. */
type Place = Setting<v.InferOutput<typeof Bounds> | null>;

/** A page that goes again and again is left alone. */
const MAX_REVIVALS = 3;

interface Options {
  readonly page: string;
  readonly title: string;
  /** Where the guide tells of it. */
  readonly help: string;
  /** Under which name its place is kept in the settings. */
  readonly placeKey: string;
  /** Called with each window that is made. */
  readonly onMade?: (window: BrowserWindow) => void;
}

const all = new Set<OwnWindow>();

/** A window that belongs to no release, such as the library's. There is one of each kind at most. */
export class OwnWindow {
  readonly #options: Options;
  readonly #place: Place;
  #shown: BrowserWindow | null = null;
  /** Set while the window is being opened. */
  #opening: Promise<void> | null = null;

  constructor(options: Options) {
    this.#options = options;
    this.#place = { key: options.placeKey, schema: v.nullable(Bounds), initial: null };
    all.add(this);
  }

  get help(): string {
    return this.#options.help;
  }

  /** The window, where it is open. */
  get window(): BrowserWindow | null {
    return this.#shown;
  }

  /**
   * Opens the window, or brings it to the front.
   *
   * @param hash what its page is told when it is opened
   */
  async open(hash = ''): Promise<BrowserWindow | null> {
    this.#opening ??= this.#make(hash).finally(() => {
      this.#opening = null;
    });
    await this.#opening;
    this.#shown?.show();
    return this.#shown;
  }

  async #make(hash: string): Promise<void> {
    if (this.#shown) return;
    const { page, title, onMade } = this.#options;
    const place = await readSetting(this.#place);
    const window = new BrowserWindow({
      width: 1120,
      height: 760,
      ...(place && isOnScreen(place) ? place : {}),
      minWidth: 560,
      minHeight: 420,
      show: false,
      title,
      webPreferences: webPreferences(),
    });
    this.#shown = window;
    window.on('closed', () => {
      this.#shown = null;
      discardLonelyPooledWindow();
    });
    onMade?.(window);
    const remember = (): void =>
      void writeSetting(this.#place, window.getNormalBounds()).catch(console.error);
    window.on('resized', remember);
    window.on('moved', remember);
    // The shell holds what was typed, so a reloaded page shows it again.
    let revivals = 0;
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      revivals += 1;
      if (reason === 'clean-exit' || window.isDestroyed() || revivals > MAX_REVIVALS) return;
      void window.loadURL(page);
    });
    const ready = new Promise<void>((resolve) => {
      window.once('ready-to-show', () => resolve());
      window.once('closed', () => resolve());
    });
    void window.loadURL(hash ? `${page}#${encodeURIComponent(hash)}` : page);
    await ready;
  }
}

/** The window without a release that has these contents. */
export function ownWindowOf(contents: WebContents): BrowserWindow | null {
  for (const { window } of all) if (window?.webContents === contents) return window;
  return null;
}

/** The window without a release that is in front, where one is. */
export function focusedOwnWindow(): BrowserWindow | null {
  for (const { window } of all) if (window?.isFocused()) return window;
  return null;
}

/** Where the guide tells of the window without a release that is in front; null where none is. */
export function helpOnOwnWindow(): string | null {
  for (const each of all) if (each.window?.isFocused()) return each.help;
  return null;
}

/** Whether a window there could be seen and taken hold of: a screen may be gone since. */
function isOnScreen({ x, y, width, height }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const down = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
    return across > 100 && down > 60;
  });
}
