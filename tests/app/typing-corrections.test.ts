import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type } from './support/hand';
import { end, launch, menu, type Running } from './support/launch';
import { picture } from './support/picture';

let window: Running;

beforeAll(async () => {
  window = await launch();
});
afterAll(() => end(window));

/** A new paragraph of its own, with the caret in it. */
async function newParagraph(): Promise<void> {
  const { page } = window;
  await page.getByText('With 38 paragraphs').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
}

const shown = async (): Promise<string> => (await picture(window.page)).join('\n');

describe('what a hand types', () => {
  it('is corrected: quotation marks, apostrophes, dashes, ellipses, units', async () => {
    const { page } = window;
    await newParagraph();
    await type(page, '"Don\'t wait," she said - 5 km away...');
    await expect.poll(shown).toContain('“Don’t wait,” she said – 5\u00a0km away…|');
  });

  it('is given back by one Backspace, and by one Undo', async () => {
    const { page } = window;
    await newParagraph();
    await type(page, 'Wait...');
    await expect.poll(shown).toContain('Wait…|');
    await page.keyboard.press('Backspace');
    await expect.poll(shown).toContain('Wait...|');
    await page.keyboard.press('Enter');
    await type(page, 'Aid --');
    await expect.poll(shown).toContain('Aid –|');
    await page.keyboard.press('Control+Z');
    await expect.poll(shown).toContain('Aid --|');
  });

  it('begins lists and headings, and makes links of addresses', async () => {
    const { page } = window;
    await newParagraph();
    await type(page, '- First');
    await page.keyboard.press('Enter');
    await type(page, 'see www.unicef.org now');
    await page.locator('.dl-page ul li', { hasText: 'First' }).waitFor();
    await page.locator('.dl-page li a[href="https://www.unicef.org"]').waitFor();
    await newParagraph();
    await type(page, '# Background');
    await page.locator('.dl-page h2', { hasText: 'Background' }).waitFor();
  });

  it('is left alone where correcting is switched off, and in fields', async () => {
    const { page } = window;
    await menu(window, 'Correct as you type: on or off');
    await page.getByText('Text is not corrected as you type.').waitFor();
    await newParagraph();
    await type(page, '"No" -- see www.un.org.');
    await expect.poll(shown).toContain('"No" -- see www.un.org.|');
    await menu(window, 'Correct as you type: on or off');
    await newParagraph();
    await type(page, '"Yes"');
    await expect.poll(shown).toContain('“Yes”|');
    const mail = page.locator('.dl-card').first().getByLabel('E-mail');
    await mail.click();
    await page.keyboard.press('End');
    await type(page, ", o'neill--x@example.org");
    expect(await mail.inputValue()).toContain("o'neill--x@example.org");
  });
});
