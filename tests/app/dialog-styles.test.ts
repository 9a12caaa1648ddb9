import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { end, launch, menu, type Running } from './support/launch';

/** Dialogs, by what the menu calls them, and words that are there when all of one is. */
const DIALOGS = [
  ['Issue…', 'Plain text'],
  ['Press kit…', 'Plain text'],
  ['Export several releases…', 'Plain text'],
  ['Export…', 'Plain text'],
  ['Compare with the last version…', 'No differences.'],
  ['Recently closed…', 'Recently closed'],
] as const;

let window: Running;
beforeAll(async () => {
  window = await launch();
  await window.page.locator('.findings-count').waitFor();
});
afterAll(() => end(window));

it('looks the same whichever dialogs were opened before', async () => {
  const { page } = window;
  const panel = await geometry(page, '.panel .facts');
  const first = new Map<string, string[]>();
  for (const [item, words] of DIALOGS) first.set(item, await opened(item, words));
  for (const [item, words] of DIALOGS) expect(await opened(item, words)).toEqual(first.get(item));
  expect(await geometry(page, '.panel .facts')).toEqual(panel);
});

it('has no part with the browser’s own frame around it', async () => {
  const { page } = window;
  for (const [item, words] of DIALOGS) {
    await menu(window, item);
    await page.getByRole('dialog').getByText(words).first().waitFor();
    const framed = await page
      .locator('dialog fieldset')
      .evaluateAll((all) => all.filter((each) => getComputedStyle(each).borderStyle === 'groove'));
    expect(framed, item).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});

async function opened(item: string, words: string): Promise<string[]> {
  const { page } = window;
  await menu(window, item);
  await page.getByRole('dialog').getByText(words).first().waitFor();
  // The folder comes from the shell.
  const folder = page.locator('dialog .folder-choice code');
  if ((await folder.count()) > 0) await expect.poll(() => folder.textContent()).not.toBe('');
  const found = await geometry(page, 'dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return found;
}

/** Where each element within a part of the window is, and how large, each in a line. */
const geometry = (page: Page, selector: string): Promise<string[]> =>
  page.locator(`${selector} *`).evaluateAll((all) =>
    all.map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      const place = [x, y, width, height].map(Math.round).join(' ');
      return `${each.tagName.toLowerCase()} ${each.textContent?.slice(0, 20)}: ${place}`;
    }),
  );
