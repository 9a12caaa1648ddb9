import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { electronArguments } from '../../../build/setup/electron-arguments.mjs';
import { resolveElectron } from '../../../build/setup/electron-runtime.mjs';

export const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** A folder for this run's files. */
  readonly folder: string;
}

/**
 * Starts the real application with its own profile, and waits until the page can be edited.
 *
 * @param folder that of an earlier run, to go on with its profile
 */
export async function launch(
  files: readonly string[] = [],
  folder = mkdtempSync(join(tmpdir(), 'dateline-app-')),
): Promise<Running> {
  const app = await electron.launch({
    executablePath: resolveElectron(ROOT).executable,
    args: [`--user-data-dir=${join(folder, 'profile')}`, ...electronArguments(ROOT, files)],
    cwd: folder,
  });
  const page = await app.firstWindow();
  await page.locator('.dl-page').waitFor();
  return { app, page, folder };
}

let running: Running | null = null;

/** Starts the application for one test; `stop` ends it. One runs at a time. */
export async function start(
  files: readonly string[] = [],
  switches: readonly string[] = [],
): Promise<Running> {
  running = await launch([...switches, ...files]);
  return running;
}

/** Ends the application that `start` began, even where it would ask about changes. */
export async function stop(): Promise<void> {
  const one = running;
  running = null;
  await end(one);
}

/** Ends what `launch` began, even where it would ask about changes. */
export async function end(one: Running | null): Promise<void> {
  if (!one) return;
  const { app } = one;
  const program = processOf(app);
  if (!program) return;
  // On its way out Node's inspector (Electron 25) may wait for the driver without end, all its work done.
  const late = setTimeout(() => program.kill('SIGKILL'), 20_000);
  await app.evaluate((electron) => electron.app.exit()).catch(() => undefined);
  await app.close().catch(() => undefined);
  clearTimeout(late);
}

/** The process of an application; null once it has ended, of which the driver knows no process any more. */
function processOf(app: ElectronApplication): ReturnType<ElectronApplication['process']> | null {
  try {
    return app.process();
  } catch {
    return null;
  }
}

/** Waits until the status line says that everything is on disk. */
export const saved = ({ page }: Running): Promise<void> =>
  page.getByText('Saved', { exact: true }).waitFor();

/** What the status line says while nothing has changed since the document was opened or saved. */
export const unchanged = (page: Page) => page.getByText(/^(Saved|Not saved yet|Sample)$/);

/** Waits until the status line says that something is not on disk. */
export const unsaved = ({ page }: Running): Promise<void> =>
  page.getByText('Unsaved changes', { exact: true }).waitFor();

/**
 * Waits until the caret stands in a part of the page. A command moves it with the next drawing of
 * the page, and what is typed before that goes where it was.
 */
export async function caretIn(
  window: Running,
  selector: string,
  page = window.page,
): Promise<void> {
  await page.waitForFunction((wanted) => {
    const node = document.getSelection()?.anchorNode;
    const element = node instanceof Element ? node : node?.parentElement;
    return Boolean(element?.closest(wanted));
  }, selector);
}

/**
 * The window in which a person sees what she opens. It may have stood ready unseen before, so that
 * it is not always one that is made for it.
 *
 * @param open what she does
 */
export async function windowShownBy(
  { app }: Pick<Running, 'app'>,
  open: () => Promise<unknown>,
): Promise<Page> {
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    const shown = new Promise<number>((resolve) => {
      const watch = (window: Electron.BrowserWindow): void => {
        if (window.isVisible()) resolve(window.id);
        else window.once('show', () => resolve(window.id));
      };
      for (const each of BrowserWindow.getAllWindows()) if (!each.isVisible()) watch(each);
      electron.on('browser-window-created', (_event, window) => watch(window));
    });
    Reflect.set(globalThis, 'shownNext', shown);
  });
  // The sample gives way to what is opened from it, now and then before the click has been answered.
  await open().catch((error) => {
    if (!/has been closed/.test(String(error))) throw error;
  });
  const shown: number = await app.evaluate(() => Reflect.get(globalThis, 'shownNext'));
  for (;;) {
    const another = app.waitForEvent('window').catch(() => undefined);
    for (const page of app.windows()) {
      // One that is closing just now has no window any more.
      const window = await app.browserWindow(page).catch(() => null);
      const id = await window?.evaluate((one) => one.id).catch(() => null);
      if (id === shown) return page;
    }
    await another;
  }
}

/** Chooses an item of the native menu, as a person or its shortcut does. */
export async function menu({ app }: Running, label: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((each) => each.submenu?.items ?? []);
    const item = items?.find((each) => each.label === wanted);
    if (!item) throw new Error(`no menu item ${wanted}`);
    item.click();
  }, label);
}

/** Answers the next save dialogs with a path. */
export async function answerSave({ app }: Running, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

/** Answers the next open dialogs with a path; also dialogs that ask for a folder. */
export async function answerOpen({ app }: Running, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, path);
}

/** Answers the next question by the number of its button. */
export async function answerQuestion({ app }: Running, response: number): Promise<void> {
  await app.evaluate(({ dialog }, button) => {
    dialog.showMessageBox = async () => ({ response: button, checkboxChecked: false });
  }, response);
}
