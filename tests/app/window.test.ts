import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { fromTemplate } from '../exports/support/seed';
import { violations } from './support/axe';
import { type, write } from './support/hand';
import { caretIn, menu, start, stop, unchanged, unsaved, windowShownBy } from './support/launch';
import { picture } from './support/picture';

afterEach(stop);

/** Writes the first template as a file with a place by which it is told from others. */
function releaseAt(folder: string, name: string, place: string): string {
  const seed = fromTemplate('joint-statement');
  const path = join(folder, name);
  const release = { ...seed, facts: { ...seed.facts, place } };
  writeFileSync(path, encodeArchive({ release, assets: new Map() }));
  return path;
}

describe('the window', () => {
  it('offers blocks for a slash in an empty line, by name and keyboard alone', async () => {
    const window = await start();
    const { page } = window;
    await page.getByText('For children, the adoption').click({ position: { x: 60, y: 6 } });
    for (const key of ['Home', 'Enter', 'ArrowUp', '/']) await page.keyboard.press(key);
    await page.getByRole('combobox', { name: 'Insert' }).waitFor();
    await type(page, 'tab');
    await page.keyboard.press('Enter');
    await caretIn(window, '.dl-table');
    await page.keyboard.type('Country');
    expect(await picture(page)).toContain('cell: Country|');
    await menu(window, 'Undo');
    await menu(window, 'Undo');
    await page.locator('.dl-table').waitFor({ state: 'detached' });
  });

  it('takes a picture from the clipboard', async () => {
    const window = await start();
    const { app, page } = window;
    await page.getByText('For children, the adoption').click();
    await app.evaluate(({ clipboard, nativeImage }) => {
      const pixels = Buffer.alloc(4 * 40 * 30, 200);
      const image = nativeImage.createFromBitmap(pixels, { width: 40, height: 30 });
      // Today's types of Electron have another name for it; the runtime has this one.
      (clipboard as unknown as { writeImage(given: unknown): void }).writeImage(image);
    });
    const formats = () =>
      app.evaluate(({ clipboard }) =>
        (clipboard as unknown as { availableFormats(): string[] }).availableFormats(),
      );
    await expect.poll(formats).toContain('image/png');
    await caretIn(window, '.dl-page p');
    await page.keyboard.press('Control+V');
    await page.locator('.dl-figure img').waitFor();
    const width = await page
      .locator('.dl-figure img')
      .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
    expect(width).toBe(40);
    await unsaved(window);
    await menu(window, 'Undo');
    await page.locator('.dl-figure').waitFor({ state: 'detached' });
    await unchanged(page).waitFor();
  });

  it('prints from the PDF, and opens that where there is no printer', async () => {
    const window = await start();
    const { app, page } = window;
    // A machine may have a printer, and a program for PDFs: neither is to be started here.
    await app.evaluate(({ app: electron, shell }) => {
      electron.on('browser-window-created', (_event, { webContents }) => {
        webContents.print = (_options, done) =>
          done?.(false, `no printer for ${webContents.getURL()}`);
      });
      shell.openPath = async (path) => {
        Reflect.set(globalThis, 'openedPdf', path);
        return '';
      };
    });
    await page.keyboard.press('Control+P');
    await page.getByText('There is no printer that Dateline can use.').waitFor();
    const path = await app.evaluate(() => Reflect.get(globalThis, 'openedPdf'));
    expect(path).toMatch(/the-initiative-for-child-rights.*\.pdf$/);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('has settings that hold at once, and opens the guide with F1 where the focus is', async () => {
    const window = await start();
    const { app, page, folder } = window;
    await page.getByLabel('Reference').click();
    const help = await windowShownBy(window, () => page.keyboard.press('F1'));
    const heading = (name: string) => help.getByRole('heading', { name, exact: true });
    await heading('Reference and keywords').waitFor();
    expect(await violations(help, ':root')).toEqual([]);
    await help.getByLabel('Search the guide').click();
    await type(help, 'press kit');
    await help.getByRole('button', { name: /^Press kit/ }).click();
    await heading('Press kit').waitFor();

    await page.keyboard.press('Control+,');
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await write(settings.getByLabel('Search the settings'), 'dark mode');
    await expect.poll(() => settings.getByRole('combobox').count()).toBe(1);
    await settings.getByLabel('Appearance').selectOption('dark');
    const theme = () => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
    await expect.poll(theme).toBe('dark');
    const file = join(folder, 'profile', 'settings.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 2, theme: 'dark' });
    for (const _ of 'dark mode') await page.keyboard.press('Backspace');
    expect(await violations(page, 'dialog')).toEqual([]);
    await page.keyboard.press('F1');
    await heading('The settings as a file').waitFor();
    expect(await settings.count()).toBe(1);
  });

  it('shows what can be sent to find a fault before it is copied: nothing of the release', async () => {
    const window = await start();
    const { app, page } = window;
    await app.evaluate(({ clipboard }) => clipboard.writeText(''));
    await menu(window, 'Diagnostics and repair…');
    const dialog = page.getByRole('dialog', { name: 'Diagnostics' });
    await dialog.getByText('Nothing in your profile is damaged.').waitFor();
    const shown = await dialog.getByRole('textbox', { name: 'Diagnostics' }).inputValue();
    expect(shown).toMatch(/ started \d+\.\d+\.\d+ on /);
    const words = ((await page.locator('h1').textContent()) ?? '')
      .split(/\W+/)
      .filter((word) => word.length > 5);
    for (const word of words) expect(shown).not.toContain(word);
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(shown);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('takes the colour of an organisation away again', async () => {
    const window = await start();
    const { page } = window;
    const colour = page.getByLabel('Colour of organisation 1', { exact: true });
    const usual = await colour.inputValue();
    await write(page.getByLabel('Colour of organisation 1, as a code'), '#aa0000');
    expect(await colour.inputValue()).toBe('#aa0000');
    const away = page.getByRole('button', { name: 'Reset colour of organisation 1' });
    await away.click();
    await away.waitFor({ state: 'detached' });
    expect(await colour.inputValue()).toBe(usual);
    await menu(window, 'Undo');
    await away.waitFor();
    expect(await colour.inputValue()).toBe('#aa0000');
  });

  it('opens what is dropped on it, each in a window of its own, once', async () => {
    const window = await start([
      releaseAt(mkdtempSync(join(tmpdir(), 'dateline-')), 'a.dateline', 'a'),
    ]);
    const { app, page, folder } = window;
    const files = ['one', 'two'].map((name) => releaseAt(folder, `${name}.dateline`, name));
    // A file that a person drops comes from the system; one that an input was given does too.
    await page.evaluate(() => {
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', id: 'given', multiple: true });
      document.body.append(input);
    });
    await page.locator('#given').setInputFiles(files);
    const drop = () =>
      page.evaluate(() => {
        const input = document.querySelector<HTMLInputElement>('#given');
        const dataTransfer = new DataTransfer();
        for (const file of input?.files ?? []) dataTransfer.items.add(file);
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
      });
    const titles = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .map((each) => each.getTitle())
          .sort(),
      );
    const all = ['a – Dateline', 'one – Dateline', 'two – Dateline'];
    await drop();
    await expect.poll(titles).toEqual(all);
    await drop();
    // Asked for once more, a file comes to the front; a third one shows that both were looked at.
    const third = app.waitForEvent('window');
    await app.evaluate(
      ({ app: electron }, path) => electron.emit('open-file', { preventDefault: () => 0 }, path),
      releaseAt(folder, 'three.dateline', 'three'),
    );
    await third;
    await expect.poll(titles).toEqual([...all, 'three – Dateline'].sort());
  });

  it('calls every listener of an event, without warnings, and exposes nothing else', async () => {
    const window = await start();
    const { page } = window;
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    const given = await page.evaluate(() => {
      const { on } = Reflect.get(globalThis, 'dateline');
      const heard: number[] = [];
      Reflect.set(globalThis, 'heard', heard);
      on('problem', () => heard.push(-1));
      const stops = Array.from({ length: 12 }, (_, each) =>
        on('menu.command', () => heard.push(each)),
      );
      return typeof stops[3]();
    });
    await menu(window, 'Find…');
    await page.waitForFunction(() => Reflect.get(globalThis, 'heard').length > 0);
    const heard = await page.evaluate(() => Reflect.get(globalThis, 'heard'));
    expect(heard).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(given).toBe('undefined');
    expect(warnings).toEqual([]);
  });
});
