import { afterEach, describe, expect, it } from 'vitest';
import { write, writeDate } from './support/hand';
import { caretIn, menu, start, stop, unsaved } from './support/launch';

afterEach(stop);

describe('the shell', () => {
  it('has every edit as it is made: a window that starts anew shows the same text', async () => {
    const window = await start();
    const { page } = window;
    await page.getByText('For children, the adoption').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Typed and not saved.');
    await menu(window, 'Quote');
    await caretIn(window, '.dl-quote');
    await page.keyboard.type('Every child counts.');
    await write(page.getByLabel('Place'), 'Geneva');
    await writeDate(page.getByLabel('Date', { exact: true }), '2026-12-10');
    await menu(window, 'Undo');
    await unsaved(window);
    const before = await page.locator('.dl-page').textContent();
    await page.reload();
    await page.locator('.dl-page').waitFor();
    expect(await page.locator('.dl-page').textContent()).toBe(before);
    expect(before).toContain('Typed and not saved.');
    expect(before).toContain('GENEVA');
    await unsaved(window);
  });
});
