import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import { write } from './support/hand';
import {
  answerSave,
  menu,
  type Running,
  saved,
  start,
  stop,
  windowShownBy,
} from './support/launch';

afterEach(stop);

const titles = ({ app }: Running): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((each) => each.isVisible())
      .map((each) => each.getTitle()),
  );

describe('the first start', () => {
  it('shows the first template as a sample, until somebody changes it', async () => {
    const window = await start();
    const { page } = window;
    const notice = page.getByRole('region', { name: 'Sample' });
    await notice.waitFor();
    await page.getByText('Sample', { exact: true }).waitFor();
    expect(await titles(window)).toEqual(['Sample: Joint statement – Dateline']);
    await notice.getByRole('button', { name: 'Take the tour' }).click();
    for (const step of ['The page', 'Facts', 'Checks', 'Where you are', 'Export']) {
      const tour = page.getByRole('dialog', { name: `Tour: ${step}` });
      await tour.waitFor();
      expect(await violations(page, '.tour')).toEqual([]);
      await tour.getByRole('button', { name: step === 'Export' ? 'Done' : 'Next' }).click();
    }
    await page.locator('.tour').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.matches('.dl-page'));
    await menu(window, 'Facts');
    await write(page.getByLabel('Reference'), 'R 1');
    await notice.waitFor({ state: 'detached' });
    await page.getByText('Unsaved changes').waitFor();
    expect(await titles(window)).toEqual(['• Joint statement – Dateline']);
  });

  it('is not a sample any more once it is saved', async () => {
    const window = await start();
    const file = join(mkdtempSync(join(tmpdir(), 'dateline-own-')), 'own.dateline');
    await answerSave(window, file);
    await menu(window, 'Save as…');
    await saved(window);
    await window.page.getByRole('region', { name: 'Sample' }).waitFor({ state: 'detached' });
    expect(await titles(window)).toEqual(['own – Dateline']);
  });

  it('gives way to a blank release, in which one types the headline at once', async () => {
    const window = await start();
    const opened = await windowShownBy(window, () =>
      window.page.getByRole('button', { name: 'Blank release' }).click(),
    );
    await opened.locator('.dl-page').waitFor();
    await expect.poll(() => titles(window)).toEqual(['Untitled release – Dateline']);
    await opened.waitForFunction(() => document.activeElement?.matches('.dl-page'));
    await opened.keyboard.type('Schools open');
    await expect.poll(() => opened.locator('.dl-page h1').textContent()).toBe('Schools open');
    expect(await opened.locator('.dl-page section').count()).toBe(0);
  });

  it('opens the next window beside the first, so that both are seen', async () => {
    const window = await start();
    await write(window.page.getByLabel('Reference'), 'R 1');
    const opened = await windowShownBy(window, () => menu(window, 'Blank release'));
    await opened.locator('.dl-page').waitFor();
    const places = await window.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => each.getBounds()),
    );
    expect(places).toHaveLength(2);
    const [first, second] = places;
    expect([first?.x, first?.y]).not.toEqual([second?.x, second?.y]);
  });
});

describe('the gallery', () => {
  it('has a blank release and the common templates first, and finds by name', async () => {
    const { page } = await start();
    await page.getByRole('button', { name: 'Start from a template…' }).click();
    const cards = page.getByRole('list', { name: 'Templates' }).getByRole('button');
    await expect.poll(() => cards.count()).toBeGreaterThan(15);
    const names = (count: number) =>
      cards
        .locator('strong')
        .allTextContents()
        .then((all) => all.slice(0, count));
    expect(await names(3)).toEqual(['Blank release', 'Press release', 'Coalition statement']);
    const card = (name: string) => cards.filter({ hasText: name }).first();
    await card('Arabic').waitFor();
    await card('Sample of 2018').waitFor();
    await write(page.getByLabel('Search templates'), 'press release');
    await expect.poll(() => names(1)).toEqual(['Press release']);
    await write(page.getByLabel('Search templates'), 'blank');
    await expect.poll(() => names(1)).toEqual(['Blank release']);
    await write(page.getByLabel('Search templates'), 'zeppelin');
    await page.getByText('No matching template.').waitFor();
  });
});
