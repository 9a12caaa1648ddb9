import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { electronArguments } from '../../build/setup/electron-arguments.mjs';
import { resolveElectron } from '../../build/setup/electron-runtime.mjs';
import { decodeArchive } from '../../core/archive/decode';
import { encodeArchive } from '../../core/archive/encode';
import { fromTemplate } from '../exports/support/seed';
import { violations } from './support/axe';
import { type, write } from './support/hand';
import {
  answerOpen,
  answerQuestion,
  answerSave,
  end,
  launch,
  menu,
  ROOT,
  type Running,
  saved,
  start,
  stop,
  unsaved,
  windowShownBy,
} from './support/launch';
import { newFolder } from './support/profile';

afterEach(stop);

/** A window whose document is saved as `release.dateline` in the run's folder. */
async function startSaved(): Promise<{ window: Running; file: string }> {
  const window = await start();
  const file = join(window.folder, 'release.dateline');
  await answerSave(window, file);
  await write(window.page.getByLabel('Place'), 'Geneva');
  await unsaved(window);
  await menu(window, 'Save');
  await saved(window);
  return { window, file };
}

/** Counts the questions asked, and answers each by the number of its button. */
async function countQuestions(window: Running, response: number): Promise<() => Promise<number>> {
  await answerQuestion(window, response);
  await window.app.evaluate(({ dialog }) => {
    const answer = dialog.showMessageBox;
    Reflect.set(globalThis, 'asked', 0);
    dialog.showMessageBox = (...given: unknown[]) => {
      Reflect.set(globalThis, 'asked', Reflect.get(globalThis, 'asked') + 1);
      return Reflect.apply(answer, dialog, given);
    };
  });
  return () => window.app.evaluate(() => Reflect.get(globalThis, 'asked'));
}

const placeIn = (file: string) => decodeArchive(readFileSync(file)).release.facts.place;

describe('a file', () => {
  it('goes to a translator, and comes back as a release of its own', async () => {
    const { window, file } = await startSaved();
    const { page, folder } = window;
    const xliff = join(folder, 'fr.xlf');
    await menu(window, 'Translations…');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Translate into').selectOption({ label: 'French' });
    await answerSave(window, xliff);
    await dialog.getByRole('button', { name: 'Save for the translator…' }).click();
    await dialog.getByText('Save this release too').waitFor();
    const sent = readFileSync(xliff, 'utf8');
    writeFileSync(
      xliff,
      sent.replace(
        /(<source xml:space="preserve">)(.*?)(<\/source>)/gs,
        '$1$2$3<target>$2</target>',
      ),
    );

    await dialog.getByRole('button', { name: 'Back' }).click();
    await answerOpen(window, xliff);
    await answerSave(window, join(folder, 'fr.dateline'));
    await dialog.getByRole('button', { name: 'Take in a translation…' }).click();
    await dialog.getByText(/passages taken/).waitFor();
    const french = await windowShownBy(window, () =>
      dialog.getByRole('button', { name: 'Open the translation' }).click(),
    );
    await french
      .locator('.dl-page [data-slate-string]', { hasText: 'Initiative' })
      .first()
      .waitFor();
    const translation = decodeArchive(readFileSync(join(folder, 'fr.dateline'))).release;
    expect(translation.facts).toMatchObject({ language: 'fr', place: 'Geneva' });
    // The ids are an edit like any other.
    await unsaved(window);
    expect(decodeArchive(readFileSync(file)).release.id).toBe(translation.translation?.of);
  });

  it('that another program changed is replaced only when the person says so', async () => {
    const { window, file } = await startSaved();
    const { page } = window;
    writeFileSync(file, 'theirs');
    utimesSync(file, new Date(), new Date(Date.now() + 60_000));
    const asked = await countQuestions(window, 1);
    await write(page.getByLabel('Place'), 'Tunis');
    await unsaved(window);
    await menu(window, 'Save');
    await expect.poll(asked).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('theirs');
    await answerQuestion(window, 0);
    await menu(window, 'Save');
    await saved(window);
    expect(placeIn(file)).toBe('Tunis');
  });

  it('opened and changed by another program before its first save is asked about too', async () => {
    const first = await startSaved();
    const { file } = first;
    await first.window.app.close();
    const window = await start([file]);
    const theirs = readFileSync(file);
    utimesSync(file, new Date(), new Date(Date.now() + 60_000));
    const asked = await countQuestions(window, 1);
    await write(window.page.getByLabel('Place'), 'Tunis');
    await unsaved(window);
    await menu(window, 'Save');
    await expect.poll(asked).toBe(1);
    expect(readFileSync(file)).toEqual(theirs);
  });

  it('can be quit again after a failed save', async () => {
    const window = await start();
    const { app, page } = window;
    await write(page.getByLabel('Place'), 'Geneva');
    await unsaved(window);
    const other = await windowShownBy(window, () => menu(window, 'Blank release'));
    await write(other.getByLabel('Place'), 'Tunis');
    await unsaved({ ...window, page: other });
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.reject(new Error('no dialog'));
    });
    const quit = () => app.evaluate(({ app: electron }) => void setTimeout(() => electron.quit()));
    // “Save all”, then “Don’t save”.
    await answerQuestion(window, 0);
    await quit();
    await page.getByText('Dateline could not do this').waitFor();
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => {
        Reflect.set(globalThis, 'isSaving', true);
        return new Promise(() => undefined);
      };
    });
    await quit();
    await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'isSaving'))).toBe(true);
    await answerQuestion(window, 1);
    const ended = app.waitForEvent('close');
    await quit();
    await ended;
  });

  it('used lately is opened again by its name', async () => {
    const folder = newFolder();
    const [first, second] = ['Budget', 'Treaty'].map((name) => join(folder, `${name}.dateline`));
    for (const file of [first, second]) {
      const release = fromTemplate('press-release');
      writeFileSync(file as string, encodeArchive({ release, assets: new Map() }));
    }
    mkdirSync(join(folder, 'profile'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'recent-files.json'), JSON.stringify([first, second]));
    const window = await launch([], folder);
    try {
      const { page } = window;
      await page.locator('.dl-page').click();
      await page.keyboard.press('Control+Shift+O');
      const dialog = page.getByRole('dialog', { name: 'Open recent' });
      await dialog.getByRole('option', { name: /^Budget/ }).waitFor();
      expect(await dialog.getByRole('option').allTextContents()).toEqual([
        `Budget${first}`,
        `Treaty${second}`,
      ]);
      expect(await violations(page, 'dialog')).toEqual([]);
      await type(page, 'trea');
      await expect.poll(() => dialog.getByRole('option').count()).toBe(1);
      const opened = await windowShownBy(window, () => page.keyboard.press('Enter'));
      await opened.locator('.bar .name', { hasText: 'Treaty' }).waitFor();
    } finally {
      await end(window);
    }
  });

  it('given by a second start opens in the application that runs', async () => {
    const { window, file } = await startSaved();
    const { app, folder } = window;
    const copy = join(folder, 'copy.dateline');
    writeFileSync(copy, readFileSync(file));
    const opened = app.waitForEvent('window');
    // From the folder of the file, by its bare name: another folder than the first start's is the
    // usual case, and the name has to be taken from there.
    const { status } = spawnSync(
      resolveElectron(ROOT).executable,
      [`--user-data-dir=${join(folder, 'profile')}`, ...electronArguments(ROOT, ['copy.dateline'])],
      { cwd: folder, timeout: 60_000 },
    );
    expect(status).toBe(0);
    const page = await opened;
    await page.locator('.dl-page').waitFor();
    expect(await page.getByLabel('Place').inputValue()).toBe('Geneva');
    const titles = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => each.getTitle()),
    );
    expect(titles.sort()).toEqual(['copy – Dateline', 'release – Dateline']);
  });
});

describe('the network', () => {
  it('hears nothing from the application, below the filter that refuses requests', async () => {
    let connections = 0;
    const proxy = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    const port = await new Promise<number>((done) =>
      proxy.listen(0, '127.0.0.1', () => {
        const address = proxy.address();
        done(typeof address === 'object' && address ? address.port : 0);
      }),
    );
    const window = await start([], [`--proxy-server=127.0.0.1:${port}`]);
    // The application's own proxy leads nowhere: what would go out is counted instead.
    await window.app.evaluate(
      ({ session }, at) => session.defaultSession.setProxy({ proxyRules: `127.0.0.1:${at}` }),
      port,
    );
    await write(window.page.getByLabel('Place'), 'Geneva');
    await unsaved(window);
    expect(connections).toBe(0);
    // Nor does a request past the filter: no name is resolved, not even that of a proxy.
    const isAnswered = await window.app.evaluate(async ({ net, session }) => {
      session.defaultSession.webRequest.onBeforeRequest(null);
      return net.fetch('http://example.org/').then(
        () => true,
        () => false,
      );
    });
    expect(isAnswered).toBe(false);
    expect(connections).toBe(0);
    proxy.close();
  });
});
