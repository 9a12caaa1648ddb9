import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkImage } from '../../core/archive/assets';
import { encodeArchive } from '../../core/archive/encode';
import { createBlock } from '../../core/release/blocks/create';
import type { Image } from '../../core/release/blocks/image';
import type { Release } from '../../core/release/release';
import { picture } from '../exports/support/photographs';
import { fromTemplate } from '../exports/support/seed';
import { type } from './support/hand';
import { caretIn, end, launch, menu, type Running } from './support/launch';
import { newFolder } from './support/profile';

/** What people write into fields: spaces, apostrophes, accents, right-to-left, emoji. */
const TYPED = [
  "Anna-Lena O'Brien, née Müller",
  'نور الحداد',
  '李小龍 田中さん',
  'Day & night: “call” 👩‍👩‍👧 🇺🇳',
];

/** Every field on the page, by its block and its label. */
const FIELDS = [
  ['.dl-card', 'Name'],
  ['.dl-card', 'Role'],
  ['.dl-card', 'Organisation'],
  ['.dl-card', 'Agreed wording after the name'],
  ['.dl-card', 'Hours'],
  ['.dl-card', 'Region'],
  ['.dl-figure', 'Alternative text'],
  ['.dl-figure', 'Caption'],
  ['.dl-figure', 'Credit'],
  ['.dl-quote', 'Speaker'],
  ['.dl-quote', 'Role'],
  ['.dl-quote', 'Organisation'],
  ['.dl-table', 'Caption'],
] as const;

let window: Running;
let page: Page;

beforeAll(async () => {
  const bytes = await picture('.png', { width: 300, height: 200 });
  const { asset, pixels } = checkImage(bytes);
  const words = { alt: '', caption: '', credit: '', decorative: false };
  const image: Image = {
    type: 'image',
    asset,
    pixels,
    ...words,
    width: 40,
    children: [{ text: '' }],
  };
  const seed = fromTemplate('joint-statement');
  const { quote, table, 'contact-block': contacts } = createBlock;
  const arabic = { ...table(), caption: 'أطفال في المدرسة' };
  const release: Release = {
    ...seed,
    children: [...seed.children.slice(0, 3), image, quote(), arabic, contacts()],
  };
  const file = join(newFolder(), 'fields.dateline');
  writeFileSync(file, encodeArchive({ release, assets: new Map([[asset, bytes]]) }));
  window = await launch([file]);
  ({ page } = window);
  await page.locator('.dl-card').waitFor();
});
afterAll(() => end(window));

const fieldOf = (block: string, label: string): Locator =>
  page.locator(block).first().getByLabel(label, { exact: true });

describe('fields of blocks on the page', () => {
  it('have the direction of what the release holds, whatever that of the page is', async () => {
    const direction = (label: string): Promise<string> =>
      fieldOf('.dl-table', label).evaluate((input) => getComputedStyle(input).direction);
    expect(await direction('Caption')).toBe('rtl');
  });

  it.each(FIELDS)('take every letter typed into %s: %s', async (block, label) => {
    const field = fieldOf(block, label);
    await field.click();
    for (const text of TYPED) {
      await page.keyboard.press('ControlOrMeta+a');
      await type(page, text);
      expect(await field.inputValue()).toBe(text);
    }
    expect(await field.evaluate((input) => document.activeElement === input)).toBe(true);
  });

  it('keep the caret where a click and the arrow keys put it', async () => {
    const field = fieldOf('.dl-card', 'Telephone');
    await field.click();
    await page.keyboard.press('ControlOrMeta+a');
    await type(page, '+44 20 7946 0000');
    await page.locator('.dl-card legend').click();
    // A click at the start of the text, then one key to the right.
    await field.click({ position: { x: 3, y: 8 } });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Delete');
    await type(page, '353');
    expect(await field.inputValue()).toBe('+353 20 7946 0000');
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(4);
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await type(page, '1');
    expect(await field.inputValue()).toBe('1');
  });

  it('hold several values, whose commas can be typed and taken back', async () => {
    const field = fieldOf('.dl-card', 'E-mail');
    await field.click();
    await type(page, 'a@example.org,b@example.org, ');
    expect(await field.inputValue()).toBe('a@example.org,b@example.org, ');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    expect(await field.inputValue()).toBe('a@example.org,b@example.org');
  });

  it('lead from one to the next by Tab, and back into the text by a click', async () => {
    await fieldOf('.dl-figure', 'Caption').click();
    await page.keyboard.press('Tab');
    await type(page, 'Photo: UN');
    expect(await fieldOf('.dl-figure', 'Credit').inputValue()).toContain('Photo: UN');
    await page.locator('.dl-page h1').click();
    await caretIn(window, 'h1', page);
    await page.keyboard.press('End');
    await type(page, ' heard');
    expect(await page.locator('.dl-page h1').textContent()).toContain(' heard');
  });

  it('take back by undo what was typed, and leave the rest', async () => {
    const field = fieldOf('.dl-quote', 'Speaker');
    const before = await field.inputValue();
    await field.click();
    await page.keyboard.press('End');
    await type(page, 'Esq.');
    await menu({ ...window, page }, 'Undo');
    await expect.poll(() => field.inputValue()).toBe(before);
  });

  it('are the same in the window and in the shell', async () => {
    const values = (): Promise<string[]> =>
      page
        .locator('.dl-page input')
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    const before = await values();
    await page.reload();
    await page.locator('.dl-card').waitFor();
    const after = await values();
    // Commas are followed by one space when a list is shown anew.
    expect(after).toEqual(before.map((value) => value.replace('org,b@', 'org, b@')));
  });
});
