import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDate } from './support/hand';
import { end, launch, menu, type Running } from './support/launch';

let window: Running;
beforeAll(async () => {
  window = await launch();
});
afterAll(() => end(window));

async function resize(width: number): Promise<void> {
  const { app, page } = window;
  await app.evaluate(
    ({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 800),
    width,
  );
  await page.waitForFunction((wide) => innerWidth === wide, width);
}

/** The panels that are shown, from the start of the window to its end. */
const shown = () =>
  window.page
    .locator('.panel')
    .evaluateAll((all) => all.map((panel) => panel.getAttribute('aria-label')));

const press = (name: string) => window.page.getByRole('button', { name, exact: true }).click();

const widthOf = async (selector: string) =>
  (await window.page.locator(selector).boundingBox())?.width ?? 0;

describe('the panels beside the page', () => {
  it('stand on both sides while there is room for text, pages and both', async () => {
    await resize(1440);
    await window.page.locator('.dl-lede').click();
    await menu(window, 'Pages beside the text');
    await window.page.getByRole('img', { name: 'Page 1', exact: true }).waitFor();
    await expect.poll(shown).toEqual(['Outline', 'Facts']);
    expect(await widthOf('.preview')).toBeGreaterThan(400);
  });

  it('make room for the pages: the one that was asked for last stays', async () => {
    await resize(1280);
    await expect.poll(shown).toEqual(['Facts']);
    expect(await widthOf('.preview')).toBeGreaterThan(400);
    await press('Outline');
    await expect.poll(shown).toEqual(['Outline']);
    await press('Checks');
    await expect.poll(shown).toEqual(['Checks']);
    await press('Checks');
    await expect.poll(shown).toEqual([]);
    await press('Checks');
    // With the room they come back.
    await resize(1440);
    await expect.poll(shown).toEqual(['Outline', 'Checks']);
    await resize(1280);
    await menu(window, 'Pages beside the text');
    await expect.poll(shown).toEqual(['Outline', 'Checks']);
    await menu(window, 'Pages beside the text');
    await expect.poll(shown).toEqual(['Checks']);
  });

  it('lie over a narrow window one at a time, and only when they are asked for', async () => {
    await resize(900);
    await expect.poll(shown).toEqual([]);
    expect(await widthOf('.preview')).toBeGreaterThan(400);
    await press('Checks');
    await expect.poll(shown).toEqual(['Checks']);
    await press('Outline');
    await expect.poll(shown).toEqual(['Outline']);
    await press('Outline');
    await expect.poll(shown).toEqual([]);
  });

  it('leave the whole window to the pages where two columns could not be read', async () => {
    const { page } = window;
    await resize(640);
    await page.locator('.dl-page').waitFor({ state: 'hidden' });
    expect(await widthOf('.preview')).toBeGreaterThan(500);
    await press('Hide the pages');
    await page.locator('.dl-page').waitFor();
  });
});

describe('the dateline before the lede', () => {
  it('leads to its fields while it is not known', async () => {
    const { page } = window;
    await resize(1280);
    await page.getByText('Add place and date').click();
    await page.waitForFunction(
      () => document.activeElement?.closest('label')?.textContent === 'Place',
    );
    await page.keyboard.type('Geneva');
    await writeDate(page.getByLabel('Date', { exact: true }), '2026-12-10');
  });

  it('puts the caret behind itself where it is clicked, and leads to its fields on a second click', async () => {
    const { page } = window;
    const dateline = page.locator('.dl-dateline');
    await page.getByText('With 38 paragraphs').click();
    await dateline.click({ position: { x: 4, y: 8 } });
    await page.keyboard.type('HERE ');
    await page.locator('.dl-lede', { hasText: /GENEVA.*HERE The Initiative/ }).waitFor();
    await dateline.dblclick();
    await page.waitForFunction(
      () => document.activeElement?.closest('label')?.textContent === 'Place',
    );
  });
});
