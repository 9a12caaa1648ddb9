import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Header, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpen, end, launch, menu, type Running } from './support/launch';
import { showPages } from './support/pages';

let window: Running;
beforeAll(async () => {
  window = await launch();
  await showPages(window);
});
afterAll(() => end(window));

/** Height of a page for each unit of its width. */
const proportion = () =>
  window.page
    .locator('.preview-sheet')
    .first()
    .evaluate((sheet) => {
      const { width, height } = sheet.getBoundingClientRect();
      return height / width;
    });

const form = () => window.page.frameLocator('iframe.preview-form');

describe('what is chosen for the export', () => {
  it('is chosen beside the pages, which are set with it', async () => {
    const { page } = window;
    expect(await proportion()).toBeCloseTo(842 / 596, 2);
    await page.getByRole('button', { name: 'A4' }).click();
    const look = page.getByRole('region', { name: 'How it leaves' });
    await look.getByLabel('Paper').selectOption({ label: 'US Letter' });
    await look.getByLabel('Mark as draft').check();
    await page.getByRole('button', { name: 'US Letter · Draft' }).waitFor();
    await expect.poll(proportion).toBeCloseTo(792 / 612, 2);
    const mark = page.locator('.preview-watermark').first();
    await mark.waitFor();
    const drawn = await mark.evaluate((image) => (image as HTMLImageElement).naturalWidth);
    expect(drawn).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await look.waitFor({ state: 'hidden' });
  });

  it('is the same in the export’s dialog, and what is chosen there is seen on the pages', async () => {
    const { page } = window;
    await menu(window, 'Export…');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    expect(await dialog.getByLabel('Paper').inputValue()).toBe('letter');
    expect(await dialog.getByLabel('Mark as draft').isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Export as draft' }).waitFor();
    await dialog.getByLabel('Mark as draft').uncheck();
    await dialog.getByRole('button', { name: /^Export( anyway)?$/ }).waitFor();
    await page.locator('.preview-watermark').first().waitFor({ state: 'detached' });
    await dialog.getByLabel('Mark as draft').check();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.locator('.preview-watermark').first().waitFor();
  });

  it('is seen in every other form', async () => {
    const { page } = window;
    for (const [name, words] of [
      ['text', 'DRAFT – NOT FOR RELEASE'],
      ['eml', 'Subject: [DRAFT – NOT FOR RELEASE]'],
      ['html', 'DRAFT – NOT FOR RELEASE'],
      ['markdown', 'DRAFT – NOT FOR RELEASE'],
      ['docx', 'DRAFT – NOT FOR RELEASE'],
    ] as const) {
      await page.getByLabel('Shown as').selectOption(name);
      await form().getByText(words).first().waitFor();
    }
    // 8.5 inches in Word's frame, however much it is made smaller to fit.
    const width = await form()
      .locator('section.word')
      .first()
      .evaluate((paper) => getComputedStyle(paper).width);
    expect(Number.parseFloat(width)).toBeCloseTo(8.5 * 96, 0);
  });

  it('says which Word letterhead is missing, and shows the one that is chosen', async () => {
    const { page, folder } = window;
    await page.getByRole('button', { name: 'US Letter · Draft' }).click();
    const look = page.getByRole('region', { name: 'How it leaves' });
    await look.getByLabel('Letterhead').selectOption({ label: 'My Word letterhead' });
    await page.getByText('There is no Word letterhead yet.').waitFor();
    const children = [new Paragraph('House of Example')];
    const headers = { default: new Header({ children }) };
    const house = new Document({ sections: [{ headers, children: [] }] });
    const file = join(folder, 'house.docx');
    writeFileSync(file, await Packer.toBuffer(house));
    await answerOpen(window, file);
    await look.getByRole('button', { name: 'Choose letterhead…' }).click();
    await form().locator('header').getByText('House of Example').first().waitFor();
  });

  it('is there the next time', async () => {
    const { folder } = window;
    await end(window);
    window = await launch([], folder);
    await showPages(window);
    const { page } = window;
    await page.getByRole('button', { name: 'US Letter · Draft' }).waitFor();
    await page.locator('.preview-watermark').first().waitFor();
    expect(await proportion()).toBeCloseTo(792 / 612, 2);
  });

  it('stands in the Word form as Word draws it: behind the text of every page', async () => {
    const { page } = window;
    await page.getByLabel('Shown as').selectOption('docx');
    await page.getByRole('button', { name: 'US Letter · Draft' }).click();
    const look = page.getByRole('region', { name: 'How it leaves' });
    await look.getByLabel('Letterhead').selectOption('organisations');
    await page.keyboard.press('Escape');
    const marks = form().locator('section.word > .word-watermark');
    const sheets = form().locator('section.word');
    await expect.poll(async () => (await marks.count()) - (await sheets.count())).toBe(0);
    await expect.poll(() => marks.count()).toBeGreaterThan(1);
    await marks.last().getByText('DRAFT – NOT FOR RELEASE').waitFor();
    // Looked at again: one that has just been drawn anew has no place.
    await expect
      .poll(() => marks.last().evaluate((drawing) => Number(getComputedStyle(drawing).zIndex)))
      .toBeLessThan(0);
    const numbers = form().locator('footer p').first();
    await expect.poll(() => numbers.textContent()).toMatch(/^Page 1 of [2-9]$/);
    await page.locator('.dl-lede').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type('Short');
    await form().getByText('Short').first().waitFor();
    await expect.poll(() => numbers.textContent()).toBe('Page 1 of 1');
    expect(await numbers.isVisible()).toBe(true);
    // Set in faces that come along where the machine has not got Word's.
    const faces = await form()
      .locator('body')
      .evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
    expect(faces).toBeGreaterThan(0);
  });
});
