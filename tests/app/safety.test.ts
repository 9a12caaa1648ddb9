import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { besideOf } from '../../electron/files/leftovers';
import { write } from './support/hand';
import {
  answerQuestion,
  answerSave,
  end,
  launch,
  menu,
  type Running,
  windowShownBy,
} from './support/launch';

let running: Running | null = null;

/** Starts the application, on the profile of an earlier run where its folder is given. */
async function start(folder?: string, files: readonly string[] = []): Promise<Running> {
  running = await launch(files, folder);
  return running;
}

async function stop(): Promise<void> {
  const one = running;
  running = null;
  await end(one);
}

/** Ends the application as a power cut does: nothing of it runs any more. */
async function kill({ app }: Running): Promise<void> {
  const { pid } = app.process();
  const gone = app.waitForEvent('close');
  if (pid) process.kill(pid, 'SIGKILL');
  await gone;
  running = null;
}

afterEach(stop);

const journals = (folder: string): string => join(folder, 'profile', 'journals');

/** Everything that all journals of a run hold. */
function journalled(folder: string): string {
  const names = readdirSync(journals(folder), { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith('.journal'))
    .map((name) => readFileSync(join(journals(folder), name), 'utf8'))
    .join('\n');
}
const onDisk = (folder: string, text: string) =>
  expect.poll(() => readSafely(() => journalled(folder))).toContain(text);

function readSafely(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

const unsaved = (page: Page) => page.getByText('Unsaved changes', { exact: true }).waitFor();
const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor();
const place = (page: Page) => page.getByLabel('Place').inputValue();

describe('a crash', () => {
  it('costs nothing: what was typed is offered, opens in one click, and can be undone', async () => {
    const first = await start();
    const { folder } = first;
    const gone = first.app.process().pid;
    const file = join(folder, 'statement.dateline');
    await answerSave(first, file);
    await write(first.page.getByLabel('Place'), 'Geneva');
    await unsaved(first.page);
    await menu(first, 'Save');
    await saved(first.page);
    await write(first.page.getByLabel('Place'), 'Tunis');
    await first.page.locator('h1').click({ clickCount: 3 });
    await first.page.keyboard.type('Typed before the crash!');
    await onDisk(folder, '!"');
    await kill(first);
    // As it would be left by a kill in the middle of a save.
    const half = join(folder, basename(besideOf(file)).replace(`-${process.pid}-`, `-${gone}-`));
    writeFileSync(half, 'half a rel');
    utimesSync(half, new Date(0), new Date(0));

    const second = await start(folder);
    const dialog = second.page.getByRole('dialog', { name: 'Unsaved releases' });
    await dialog.getByText('Typed before the crash').waitFor();
    await dialog.getByText(/words: \d+ added, \d+ removed/).waitFor();
    await dialog.getByText(file).waitFor();
    const page = await windowShownBy(second, () =>
      dialog.getByRole('button', { name: /^Open/ }).click(),
    );
    await unsaved(page);
    expect(await page.locator('h1').textContent()).toBe('Typed before the crash!');
    expect(await place(page)).toBe('Tunis');
    expect(decodeArchive(readFileSync(file)).release.facts.place).toBe('Geneva');
    await expect.poll(() => existsSync(half)).toBe(false);
    await expect.poll(() => second.page.isClosed()).toBe(true);

    await page.bringToFront();
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('h1').textContent()).not.toBe('Typed before the crash!');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => page.locator('h1').textContent()).toBe('Typed before the crash!');
    await second.app.evaluate(({ BrowserWindow }) => {
      const recovered = BrowserWindow.getAllWindows().find((each) =>
        each.getTitle().includes('statement'),
      );
      recovered?.webContents.send('event', 'menu.command', { command: 'file.save' });
    });
    await saved(page);
    expect(decodeArchive(readFileSync(file)).release.facts.place).toBe('Tunis');
    await second.app.close();

    const third = await start(folder);
    await menu(third, 'Recently closed…');
    await third.page.getByText('Nothing to recover.').waitFor();
  });

  it.each([
    [
      'of its process',
      ({ app }: Running) =>
        app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
        ),
    ],
    [
      'of what it draws',
      async (window: Running) => {
        await window.page.evaluate(() => {
          document.createElement = () => {
            throw new Error('broken');
          };
        });
        await menu(window, 'Find…');
      },
    ],
  ])('of the window alone, %s, is mended on the spot', async (_, crash) => {
    const window = await start();
    const { app, page } = window;
    await write(page.getByLabel('Place'), 'Geneva');
    await unsaved(page);
    const loaded = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((done) =>
          BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => done()),
        ),
    );
    await crash(window);
    await loaded;
    const seen = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `[document.querySelector('[role=alert]')?.textContent, document.querySelector('.dl-dateline')?.textContent, document.querySelector('.status output')?.textContent].join(' | ')`,
        ),
      );
    await expect.poll(seen).toMatch(/This window stopped.*GENEVA.*Unsaved changes/);
  });
});

describe('a window that stops again and again', () => {
  it('is asked about, and its text can be saved all the same', async () => {
    const window = await start();
    const { app, page, folder } = window;
    await write(page.getByLabel('Place'), 'Geneva');
    await unsaved(page);
    const copy = join(folder, 'copy.dateline');
    await answerSave(window, copy);
    const answers = [1, 2];
    await app.evaluate(({ dialog }, given) => {
      const asked: string[] = [];
      Reflect.set(globalThis, 'asked', asked);
      dialog.showMessageBox = async (...args: unknown[]) => {
        const { message, detail } = args.at(-1) as { message: string; detail: string };
        asked.push(`${message} ${detail}`);
        return { response: given[asked.length - 1] ?? 2, checkboxChecked: false };
      };
    }, answers);
    for (let crash = 1; crash <= 4; crash += 1) {
      await app.evaluate(
        ({ BrowserWindow }, isLast) =>
          new Promise<void>((done) => {
            const contents = BrowserWindow.getAllWindows()[0]?.webContents;
            if (isLast) contents?.once('render-process-gone', () => done());
            else contents?.once('did-finish-load', () => done());
            contents?.forcefullyCrashRenderer();
          }),
        crash === 4,
      );
    }
    const asked = () => app.evaluate(() => Reflect.get(globalThis, 'asked') as string[]);
    await expect.poll(async () => (await asked()).length).toBe(2);
    const [first, second] = await asked();
    expect(first).toMatch(/keeps stopping.*has your text as you left it/);
    expect(second).toContain('copy.dateline');
    const { release } = decodeArchive(readFileSync(copy));
    expect(release.facts.place).toBe('Geneva');
  });
});

describe('a signal to end', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s ends Dateline without a question, and the text is offered at the next start',
    async (signal) => {
      const window = await start();
      const { app, page, folder } = window;
      await write(page.getByLabel('Place'), 'Geneva');
      await unsaved(page);
      const ended = new Promise<void>((done) => app.process().once('exit', () => done()));
      app.process().kill(signal);
      await ended;
      const again = await start(folder);
      const dialog = again.page.getByRole('dialog', { name: 'Unsaved releases' });
      const opened = await windowShownBy(again, () =>
        dialog.getByRole('button', { name: /^Open/ }).click(),
      );
      await unsaved(opened);
      expect(await place(opened)).toBe('Geneva');
    },
  );
});

describe('closing without saving', () => {
  it('keeps the text under Recently closed, until it is deleted for good', async () => {
    const first = await start();
    const { folder, app } = first;
    await write(first.page.getByLabel('Place'), 'Geneva');
    await unsaved(first.page);
    await answerQuestion(first, 1);
    const gone = first.page.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await gone;
    await app.close().catch(() => undefined);

    const second = await start(folder);
    expect(await second.page.getByRole('dialog').count()).toBe(0);
    await menu(second, 'Recently closed…');
    const dialog = second.page.getByRole('dialog', { name: 'Recently closed' });
    const page = await windowShownBy(second, () =>
      dialog.getByRole('button', { name: /^Open/ }).click(),
    );
    await unsaved(page);
    expect(await place(page)).toBe('Geneva');
    await kill(second);

    const third = await start(folder);
    const again = third.page.getByRole('dialog', { name: 'Unsaved releases' });
    await again.getByRole('button', { name: /^Discard/ }).click();
    await again.getByRole('button', { name: 'Delete for good' }).click();
    await third.page.getByText('Nothing to recover.').waitFor();
    expect(readdirSync(journals(folder))).toEqual([]);
  });

  it('asks one question for many windows', async () => {
    const window = await start();
    const { app, page, folder } = window;
    await write(page.getByLabel('Place'), 'Geneva');
    await unsaved(page);
    await menu(window, 'New from template…');
    const other = await windowShownBy(window, () =>
      page.getByRole('button', { name: /^Press release/ }).click(),
    );
    await other.locator('.dl-lede [data-slate-string]', { hasText: 'today' }).click();
    await other.keyboard.type('Example');
    await unsaved(other);
    await app.evaluate(({ dialog }) => {
      const asked: string[] = [];
      Reflect.set(globalThis, 'asked', asked);
      dialog.showMessageBox = async (...given: unknown[]) => {
        asked.push((given.at(-1) as { message: string }).message);
        return { response: 2, checkboxChecked: false };
      };
    });
    const asked = () => app.evaluate(() => Reflect.get(globalThis, 'asked') as string[]);
    await app.evaluate(({ app: electron }) => electron.quit());
    await expect.poll(asked).toEqual(['Save the changes to 2 releases?']);
    expect(await place(page)).toBe('Geneva');
    await answerQuestion(window, 1);
    const ended = app.waitForEvent('close');
    await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined);
    await ended;
    expect(
      readdirSync(journals(folder), { recursive: true }).filter((name) =>
        String(name).endsWith('closed.json'),
      ),
    ).toHaveLength(2);
  });
});

describe('a save that the disk refuses', () => {
  it('has ways out', async () => {
    const window = await start();
    const { page, folder } = window;
    await write(page.getByLabel('Place'), 'Geneva');
    await unsaved(page);
    const missing = join(folder, 'missing');
    await answerSave(window, join(missing, 'a.dateline'));
    await menu(window, 'Save');
    await page.getByRole('alert').getByText('does not exist').waitFor();
    mkdirSync(missing);
    await page.getByRole('button', { name: 'Try again' }).click();
    await saved(page);
    rmSync(missing, { recursive: true });
    await write(page.getByLabel('Place'), 'Tunis');
    await unsaved(page);
    await menu(window, 'Save');
    // The notice that the file has gone offers the same.
    const refused = page.getByRole('alert').filter({ hasText: 'does not exist' });
    const elsewhere = refused.getByRole('button', { name: 'Save elsewhere…' });
    await elsewhere.waitFor();
    await answerSave(window, join(folder, 'b.dateline'));
    await elsewhere.click();
    await saved(page);
    expect(decodeArchive(readFileSync(join(folder, 'b.dateline'))).release.facts.place).toBe(
      'Tunis',
    );
  });
});
