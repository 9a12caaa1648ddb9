import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import { write } from './support/hand';
import { answerSave, launch, menu, type Running } from './support/launch';

let window: Running;
const text = () => window.page.locator('.dl-page').textContent();
const saved = () => window.page.getByText('Saved', { exact: true }).waitFor();
const listed = () => window.page.locator('.versions .version');

/** Types at the end of the lede. */
async function type(words: string): Promise<void> {
  const { page } = window;
  await page.locator('.dl-page p[data-slate-node]').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

beforeAll(async () => {
  window = await launch();
  await answerSave(window, join(window.folder, 'release.dateline'));
  await menu(window, 'Save');
  await saved();
});
afterAll(async () => {
  await window?.app.evaluate(({ app }) => app.exit()).catch(() => undefined);
});

describe('versions', () => {
  it('are kept with every save, with the words that changed', async () => {
    await type(' Seven more words than there were before.');
    await menu(window, 'Save');
    await saved();
    await menu(window, 'Versions');
    await expect.poll(() => listed().count()).toBe(2);
    expect(await listed().first().textContent()).toContain('+7 words');
  });

  it('can be named, and keep their name', async () => {
    const { page } = window;
    await listed().last().click();
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await write(page.getByLabel(/^Name; a named/), 'sent to partners');
    await page.getByRole('button', { name: 'OK' }).click();
    await page.locator('.versions .version', { hasText: 'sent to partners' }).waitFor();
  });

  it('are looked at without being changed', async () => {
    const { page } = window;
    const before = await text();
    await page.getByRole('button', { name: 'View', exact: true }).click();
    const shown = page.getByRole('dialog');
    await expect.poll(() => shown.textContent()).toContain('Global Compact');
    expect(await shown.textContent()).not.toContain('Seven more words');
    expect(await shown.locator('[contenteditable="true"]').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await text()).toBe(before);
  });

  it('are compared in one text and side by side', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Compare with now' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('7 words added').waitFor();
    expect(await dialog.locator('.cmp-text ins').allTextContents()).toEqual([
      expect.stringContaining('Seven more words'),
    ]);
    await dialog.getByLabel('Side by side').check();
    await dialog.getByLabel('Only what changed').check();
    expect(await dialog.locator('.cmp-text .row').count()).toBe(1);
    const [left, right] = await dialog.locator('.cmp-text .row > div').allTextContents();
    expect([left?.includes('Seven'), right?.includes('Seven')]).toEqual([false, true]);
  });

  it('can be looked through and compared by everybody, light and dark', async () => {
    const { page } = window;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, 'dialog')).toEqual([]);
      expect(await violations(page, '.versions')).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null });
  });

  it('leave as a Word document with tracked changes', async () => {
    const { page, folder } = window;
    const path = join(folder, 'compared.docx');
    // What goes wrong is said in front of the dialog, and can be dismissed there.
    await answerSave(window, join(folder, 'no-such-folder', 'compared.docx'));
    await page.getByRole('button', { name: /^Save as Word/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('alert')
      .getByRole('button', { name: 'Dismiss' })
      .click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await answerSave(window, path);
    await page.getByRole('button', { name: /^Save as Word/ }).click();
    await page.getByText('The comparison is ready.').waitFor();
    await page.getByRole('button', { name: 'Show in folder' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<w:ins [^>]*>.*Seven more words/s);
  });

  it('are restored as an edit that undo takes back, with the present kept', async () => {
    const { page } = window;
    const before = await text();
    const count = await listed().count();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText('is back.').waitFor();
    expect(await text()).not.toContain('Seven more words');
    await page.getByText('Unsaved changes', { exact: true }).waitFor();
    await page
      .locator('.notice')
      .filter({ hasText: 'is back.' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect.poll(text).toBe(before);
    await expect.poll(() => listed().count()).toBeGreaterThanOrEqual(count);
  });

  it('are deleted with a way back', async () => {
    const { page } = window;
    const named = page.locator('.versions .version', { hasText: 'sent to partners' });
    if ((await named.getAttribute('aria-expanded')) === 'false') await named.click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await named.waitFor({ state: 'detached' });
    await page
      .locator('.notice')
      .filter({ hasText: 'was deleted.' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await named.waitFor();
  });
});
