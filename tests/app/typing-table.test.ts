import { afterEach, describe, expect, it } from 'vitest';
import { type } from './support/hand';
import { caretIn, menu, start, stop } from './support/launch';

afterEach(stop);

describe('the handles of a table', () => {
  it('insert, move, align and delete rows and columns, by mouse and by keyboard', async () => {
    const window = await start();
    const { page } = window;
    await page.getByText('For children, the adoption').click({ position: { x: 60, y: 6 } });
    await menu(window, 'Table');
    await caretIn(window, '.dl-table');
    const table = page.locator('.dl-table').first();
    const cells = () => table.locator('tr').first().locator('td').allTextContents();
    await type(page, 'A');
    await page.keyboard.press('Tab');
    await type(page, 'B');

    await page.getByRole('button', { name: 'Column options' }).click();
    await page.getByRole('menuitem', { name: 'Move column back' }).click();
    await expect
      .poll(async () => (await cells()).slice(0, 2))
      .toEqual([expect.stringContaining('B'), expect.stringContaining('A')]);
    await table.locator('td').nth(2).hover();
    await page.getByRole('button', { name: 'Column options' }).click();
    await page.getByRole('menuitem', { name: 'Delete column' }).click();
    await expect.poll(async () => (await cells()).length).toBe(2);

    await table.locator('td').first().click();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // With the keys on its first entry, a moment after it is drawn.
    await page.locator('[role="menuitem"]:focus', { hasText: 'Insert row above' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => table.locator('tr').count()).toBe(4);
    await caretIn(window, '.dl-table');

    const standsAt = () =>
      table
        .locator('tr')
        .last()
        .locator('td')
        .first()
        .evaluate((td) => getComputedStyle(td).textAlign);
    const lastRow = table.locator('tr').last();
    await lastRow.locator('td').first().click();
    await caretIn(window, '.dl-table tr:last-child td:first-child');
    await type(page, '1,204');
    await expect.poll(() => lastRow.locator('td').first().textContent()).toContain('1,204');
    await expect.poll(standsAt).toBe('end');
    await page.getByRole('button', { name: 'Column options' }).click();
    await page.getByRole('menuitemradio', { name: 'Centre' }).click();
    await expect.poll(standsAt).toBe('center');
  });
});
