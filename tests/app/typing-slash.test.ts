import { afterEach, describe, expect, it } from 'vitest';
import { type } from './support/hand';
import { answerOpen, caretIn, menu, type Running, start, stop } from './support/launch';
import { picture } from './support/picture';

afterEach(stop);

/** An empty line after the first paragraph, with the caret in it. */
async function emptyLine({ page }: Running): Promise<void> {
  await page.getByText('For children, the adoption').click({ position: { x: 60, y: 6 } });
  for (const key of ['Home', 'Enter', 'ArrowUp']) await page.keyboard.press(key);
}

describe('the insert menu at the caret', () => {
  it('opens beside the caret, is filtered by typing and inserts with Enter', async () => {
    const window = await start();
    const { page } = window;
    await emptyLine(window);
    await page.locator('[data-type-hint="Type / to insert"]').waitFor();
    const line = await page.locator('[data-type-hint]').boundingBox();
    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: 'Insert' });
    await field.waitFor();
    const box = await page.locator('.caret-menu').boundingBox();
    if (!line || !box) throw new Error('no line or no menu');
    expect(Math.abs(box.x - line.x)).toBeLessThan(30);
    expect(
      Math.min(Math.abs(box.y - line.y - line.height), Math.abs(box.y + box.height - line.y)),
    ).toBeLessThan(30);
    await type(page, 'photo');
    expect(await page.locator('.caret-menu').getByRole('option').allTextContents()).toEqual([
      expect.stringContaining('Picture'),
    ]);
    for (const _ of 'photo') await page.keyboard.press('Backspace');
    await type(page, 'quo');
    const option = page.locator('.caret-menu').getByRole('option', { name: /^Quote/ });
    expect(await option.getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await page.keyboard.press('Enter');
    await caretIn(window, '.dl-quote');
    await type(page, 'Every child counts.');
    expect((await picture(page)).join('\n')).toContain('Every child counts.|');
  });

  it('moves with the arrow keys, round at the ends, and keeps what was typed as text on Escape', async () => {
    const window = await start();
    const { page } = window;
    await emptyLine(window);
    await page.keyboard.press('/');
    const chosen = page.locator('.caret-menu [aria-selected="true"]');
    const first = await chosen.textContent();
    await page.keyboard.press('ArrowUp');
    expect(await chosen.textContent()).toContain('Page break');
    await page.keyboard.press('ArrowDown');
    expect(await chosen.textContent()).toBe(first);
    await type(page, 'week');
    await page.getByText('No results.').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.caret-menu').waitFor({ state: 'detached' });
    await type(page, 'ly');
    expect((await picture(page)).join('\n')).toContain('/weekly|');
  });

  it('scrolls to a picture that is inserted, and Tab goes to the fields of that picture', async () => {
    const window = await start();
    const { page } = window;
    const file = await page.screenshot();
    const path = `${window.folder}/shot.png`;
    (await import('node:fs')).writeFileSync(path, file);
    await answerOpen(window, path);
    await emptyLine(window);
    await menu(window, 'Quote');
    await caretIn(window, '.dl-quote');
    await type(page, 'Said.');
    await menu(window, 'Picture…');
    const figure = page.locator('.dl-figure');
    await figure.waitFor();
    await page.waitForFunction(() => {
      const box = document.querySelector('.dl-figure')?.getBoundingClientRect();
      return box && box.top < innerHeight && box.bottom > 0;
    });
    await page.keyboard.press('Tab');
    await type(page, 'A crowd at the border.');
    expect(await figure.getByRole('textbox', { name: 'Alternative text' }).inputValue()).toBe(
      'A crowd at the border.',
    );
    expect(await page.locator('.dl-quote').first().getByLabel('Speaker').inputValue()).toBe('');
  });

  it('goes on in a new line with Enter in the last field of a quote', async () => {
    const window = await start();
    const { page } = window;
    await emptyLine(window);
    await menu(window, 'Quote');
    await caretIn(window, '.dl-quote');
    await type(page, 'Said.');
    await page.keyboard.press('Tab');
    await type(page, 'Ana Souza');
    await page.keyboard.press('Enter');
    await type(page, 'Director');
    await page.keyboard.press('Enter');
    await type(page, 'UNICEF');
    await page.keyboard.press('Enter');
    await type(page, 'After it.');
    const quote = page.locator('.dl-quote').first();
    expect(await quote.getByLabel('Speaker').inputValue()).toBe('Ana Souza');
    expect(await quote.getByLabel('Organisation').inputValue()).toBe('UNICEF');
    expect((await picture(page)).join('\n')).toContain('After it.|');
  });
});
