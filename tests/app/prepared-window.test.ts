import '../../renderer/bridge/client';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { fromTemplate } from '../exports/support/seed';
import { write } from './support/hand';
import { menu, type Running, start, stop, windowShownBy } from './support/launch';

afterEach(stop);

/** What the open dialog waits for: a file is chosen, or with null none is. */
async function dialogOpens({ app }: Running): Promise<(path: string | null) => Promise<void>> {
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () =>
      new Promise((resolve) => {
        Reflect.set(globalThis, 'choose', (path: string | null) =>
          resolve({ canceled: path === null, filePaths: path === null ? [] : [path] }),
        );
      });
  });
  return (path) =>
    app.evaluate((_electron, chosen) => Reflect.get(globalThis, 'choose')(chosen), path);
}

/** Opens the dialog, and gives back the page of the window that is made ready behind it. */
async function prepared(running: Running): Promise<Page> {
  const ready = running.app.waitForEvent('window');
  await menu(running, 'Open…');
  const page = await ready;
  await page.waitForLoadState();
  return page;
}

const seen = ({ app }: Running): Promise<boolean[]> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible()));

/** Counts from now on what the shell refuses because it came from where no document is. */
function refusals({ app }: Running): () => number {
  let log = '';
  app.process().stderr?.on('data', (more) => {
    log += more;
  });
  return () => log.split('a message from somewhere else').length - 1;
}

function fileIn({ folder }: Running): string {
  const file = join(folder, 'chosen.dateline');
  const release = fromTemplate('joint-statement');
  writeFileSync(file, encodeArchive({ release, assets: new Map() }));
  return file;
}

describe('a window that stands ready', () => {
  it('is unseen while a file is chosen, and is seen first with the document in it', async () => {
    const running = await start();
    const refused = refusals(running);
    const choose = await dialogOpens(running);
    const ready = await prepared(running);
    expect(await seen(running)).toEqual(expect.arrayContaining([true, false]));
    await running.app.evaluate(({ BrowserWindow }) => {
      const unseen = BrowserWindow.getAllWindows().find((each) => !each.isVisible());
      unseen?.once('show', () => {
        const text = "document.querySelector('.dl-page h1')?.textContent";
        Reflect.set(globalThis, 'atFirst', unseen.webContents.executeJavaScript(text));
      });
    });
    const page = await windowShownBy(running, () => choose(fileIn(running)));
    expect(page).toBe(ready);
    const atFirst = await running.app.evaluate(() => Reflect.get(globalThis, 'atFirst'));
    expect(atFirst).toBe(await page.locator('h1').textContent());
    await page.getByText('Saved', { exact: true }).waitFor();
    // Of what was drawn beforehand nothing is left.
    expect(await page.locator('.dl-page').count()).toBe(1);
    expect(await page.locator('body > div:not(:empty)').count()).toBe(1);
    await page.locator('.dl-lede').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Typed here.');
    await page.locator('.dl-lede', { hasText: 'Typed here.' }).waitFor();
    await page.getByText('Unsaved changes', { exact: true }).waitFor();
    expect(refused()).toBe(0);
  });

  it('is answered nothing before it has a document', async () => {
    const running = await start();
    const refused = refusals(running);
    await dialogOpens(running);
    const ready = await prepared(running);
    const answer = await ready.evaluate(() => window.dateline.request('recent.list', null));
    expect(answer.ok).toBe(false);
    await expect.poll(refused).toBe(1);
  });

  it('keeps nothing open when the last window that is seen is closed', async () => {
    const running = await start();
    const choose = await dialogOpens(running);
    await prepared(running);
    await choose(null);
    const ended = running.app.waitForEvent('close');
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.isVisible())
        ?.close(),
    );
    await ended;
  });

  it('is not used when its process has gone', async () => {
    const running = await start();
    // A document of one's own stays open beside the one that is chosen.
    await write(running.page.getByLabel('Reference'), 'R 1');
    const choose = await dialogOpens(running);
    await prepared(running);
    await running.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const unseen = BrowserWindow.getAllWindows().find((each) => !each.isVisible());
          unseen?.webContents.once('render-process-gone', () => resolve());
          unseen?.webContents.forcefullyCrashRenderer();
        }),
    );
    const page = await windowShownBy(running, () => choose(fileIn(running)));
    await page.locator('.dl-page h1').waitFor();
    // The one whose process has gone is no longer there either.
    await expect.poll(() => seen(running)).toEqual([true, true]);
  });

  it('is made ready where a template is chosen, too', async () => {
    const running = await start();
    const ready = running.app.waitForEvent('window');
    await menu(running, 'New from template…');
    const unseen = await ready;
    const card = running.page.getByRole('button', { name: /^Press release/ });
    const page = await windowShownBy(running, () => card.click());
    expect(page).toBe(unseen);
  });
});
