import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { encodeArchive } from '../../../core/archive/encode';
import type { Release } from '../../../core/release/release';
import { menu, ROOT, start, stop } from './launch';
import { newFolder } from './profile';

/** A window to put text into, wherever it runs. */
export interface InputWindow {
  readonly page: Page;
  readonly undo: () => Promise<void>;
  /** Puts a text in the place of the selection, as a spelling correction does. */
  readonly replace: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function openInElectron(release: Release): Promise<InputWindow> {
  const file = join(newFolder(), 'input.dateline');
  writeFileSync(file, encodeArchive({ release, assets: new Map() }));
  const window = await start([file]);
  return {
    page: window.page,
    undo: () => menu(window, 'Undo'),
    replace: async (text) => {
      const shown = await window.app.browserWindow(window.page);
      await shown.evaluate((one, word) => one.webContents.replace(word), text);
    },
    close: stop,
  };
}

/** The browser that CHROMIUM names, else the system's. Empty where there is none. */
const CHROMIUM =
  [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  ) ?? '';
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The window in a browser of today, with the shell in memory that `npm run dev -- --browser` has. */
async function openInChromium(release: Release): Promise<InputWindow> {
  const configFile = join(ROOT, 'build/dev/browser/vite.config.ts');
  const outDir = mkdtempSync(join(tmpdir(), 'dateline-browser-'));
  const common = { configFile, logLevel: 'error' as const };
  await build({ ...common, build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...common, build: { outDir }, preview: { port: 0 } });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: asRoot });
  const page = await browser.newPage();
  await page.addInitScript((given) => Reflect.set(window, 'datelineRelease', given), release);
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.locator('.dl-page').waitFor();
  return {
    page,
    undo: () => page.keyboard.press('ControlOrMeta+z'),
    replace: (text) => page.evaluate(replaceSelection, text),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** The event that Chromium sends for a correction; there is no command for it outside Electron. */
function replaceSelection(text: string): void {
  const selection = document.getSelection();
  const range = selection?.getRangeAt(0);
  const given = new DataTransfer();
  given.setData('text/plain', text);
  selection?.anchorNode?.parentElement?.dispatchEvent(
    new InputEvent('beforeinput', {
      inputType: 'insertReplacementText',
      dataTransfer: given,
      targetRanges: range ? [new StaticRange(range)] : [],
      bubbles: true,
      cancelable: true,
    }),
  );
}

/** Where the input tests run, by name: what ships runs a newer Chromium than development does. */
export const INPUT_WINDOWS: readonly {
  readonly name: string;
  readonly isThere: boolean;
  readonly open: (release: Release) => Promise<InputWindow>;
}[] = [
  { name: 'Electron', isThere: true, open: openInElectron },
  {
    name: 'Chromium',
    isThere: CHROMIUM !== '' || Boolean(process.env.DATELINE_REQUIRE_READERS),
    open: openInChromium,
  },
];
