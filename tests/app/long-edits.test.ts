import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFragment } from '../../core/exports/html/fragment';
import { longRelease } from '../bench/support/long-release';
import { write } from './support/hand';
import { answerOpen, end, menu, type Running } from './support/launch';
import { count, counted, numbered, openLong, words } from './support/long-window';

const folder = mkdtempSync(join(tmpdir(), 'dateline-edits-'));

/** Nodes that change: the line of the caret, and the chunks in which something comes or goes. */
const FEW = 40;

/** Drags the block that begins so behind another one that is far from it. */
async function drag({ page }: Running, begins: RegExp, behind: RegExp): Promise<void> {
  const block = page.locator('.dl-page p', { hasText: begins });
  await block.scrollIntoViewIfNeeded();
  await block.hover();
  const handle = page.getByTitle('Drag to move this block');
  await handle.hover();
  await page.mouse.down();
  await page.mouse.wheel(0, 6000);
  const target = page.locator('.dl-page p', { hasText: behind });
  // What comes into sight is laid out then, and is higher or lower than it was taken for.
  const look = async (): Promise<string> => {
    await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    return JSON.stringify(await target.boundingBox());
  };
  const stands = async (): Promise<boolean> => {
    const before = await look();
    return before === (await look());
  };
  await expect.poll(stands).toBe(true);
  const box = await target.boundingBox();
  if (!box) throw new Error('the target is not there');
  await page.mouse.move(box.x + 40, box.y + box.height - 4, { steps: 3 });
  await page.locator('.dl-gap').waitFor();
}

/** Drags the first block behind another, and takes that back. */
async function dragFirstBehind(window: Running, number: number): Promise<void> {
  const before = await numbered(window);
  await drag(window, /^1\. /, new RegExp(`^${number}\\. `));
  await count(window);
  await window.page.mouse.up();
  await expect.poll(async () => (await numbered(window))[0]).toBe('2. ');
  const moved = await numbered(window);
  expect(moved[moved.indexOf(`${number}. `) + 1]).toBe('1. ');
  expect(moved).toHaveLength(before.length);
  expect(await counted(window)).toBeLessThan(FEW);
  await menu(window, 'Undo');
  await expect.poll(() => numbered(window)).toEqual(before);
}

/** Selects from the start of one paragraph to the end of another. */
async function select({ page }: Running, from: RegExp, to: RegExp): Promise<void> {
  const last = await page.locator('.dl-page p', { hasText: to }).elementHandle();
  const first = page.locator('.dl-page p', { hasText: from });
  await first.click();
  await first.evaluate((element, end) => {
    document.getSelection()?.setBaseAndExtent(element, 0, end as Node, 1);
  }, last);
}

describe('in 150 pages', () => {
  let window: Running;
  beforeAll(async () => {
    window = await openLong(150);
  });
  afterAll(() => end(window));

  it('a block is dragged to another place, and undo brings it back', async () => {
    await dragFirstBehind(window, 38);
  });

  it('50 pages are pasted as HTML from the clipboard, and taken back', async () => {
    const { page, app } = window;
    const before = await words(window);
    const pasted = longRelease(50);
    const html = htmlFragment(pasted, () => null);
    const text = html.replace(/<\/(?:p|h\d|li|tr)>/g, '\n').replace(/<[^>]*>/g, '');
    await app.evaluate(
      ({ clipboard }, given) => {
        // The runtime of the tests has Electron's older, synchronous clipboard.
        (clipboard as unknown as { write(data: typeof given): void }).write(given);
      },
      { html, text },
    );
    await page.getByText('With 38 paragraphs').first().click();
    await page.keyboard.press('End');
    await count(window);
    await page.keyboard.press('ControlOrMeta+v');
    const twice = async () => (await numbered(window)).filter((each) => each === '230. ').length;
    await expect.poll(twice).toBe(2);
    expect(await counted(window)).toBeLessThan(FEW);
    expect((await words(window)).split('Measure 136.3: For children')).toHaveLength(3);
    await menu(window, 'Undo');
    await expect.poll(async () => (await words(window)) === before).toBe(true);
  });

  it('50 pages of its own are copied and pasted, and taken back', async () => {
    const { page } = window;
    const [before, all] = [await words(window), await numbered(window)];
    await select(window, /^10\. /, /^250\. /);
    await page.keyboard.press('ControlOrMeta+c');
    await page.getByText('With 38 paragraphs').first().click();
    await page.keyboard.press('End');
    await count(window);
    await page.keyboard.press('ControlOrMeta+v');
    // The first goes on where the caret stood.
    const pasted = all.slice(all.indexOf('10. ') + 1, all.indexOf('250. ') + 1);
    await expect.poll(() => numbered(window)).toEqual([...pasted, ...all]);
    expect(await counted(window)).toBeLessThan(FEW);
    await menu(window, 'Undo');
    await expect.poll(async () => (await words(window)) === before).toBe(true);
  });

  it('everything is selected, deleted and brought back', async () => {
    const { page } = window;
    const before = await words(window);
    await page.getByText('With 38 paragraphs').first().click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await expect.poll(() => numbered(window)).toEqual([]);
    await menu(window, 'Undo');
    await expect.poll(async () => (await words(window)) === before).toBe(true);
  });
});

describe('in 500 pages', () => {
  let window: Running;
  beforeAll(async () => {
    window = await openLong(500);
  }, 120_000);
  afterAll(() => end(window));

  it('a letter is typed, and touches nothing but its line', async () => {
    const { page } = window;
    await page.locator('.dl-lede').click();
    await page.keyboard.press('End');
    await count(window);
    await page.keyboard.type('TYPED');
    await page.getByText('TYPED').waitFor();
    expect(await counted(window)).toBeLessThan(12);
  });

  it('a block is dragged from one end to the other, and undo brings it back', async () => {
    await dragFirstBehind(window, 2490);
  });

  it('50 pages are cut and put in elsewhere, and taken back', async () => {
    const { page } = window;
    const [before, all] = [await words(window), await numbered(window)];
    const gone = all.slice(all.indexOf('10. ') + 1, all.indexOf('250. ') + 1);
    const left = all.filter((number) => !gone.includes(number) && number !== '10. ');
    await select(window, /^10\. /, /^250\. /);
    await count(window);
    await page.keyboard.press('ControlOrMeta+x');
    await expect.poll(() => numbered(window)).toEqual(left);
    expect(await counted(window)).toBeLessThan(FEW);

    await page.locator('.dl-page p', { hasText: /^410\. / }).click();
    await page.keyboard.press('End');
    await count(window);
    await page.keyboard.press('ControlOrMeta+v');
    const at = left.indexOf('410. ') + 1;
    await expect.poll(() => numbered(window)).toEqual(left.toSpliced(at, 0, ...gone));
    expect(await counted(window)).toBeLessThan(FEW);

    await menu(window, 'Undo');
    await expect.poll(() => numbered(window)).toEqual(left);
    await menu(window, 'Undo');
    await expect.poll(async () => (await words(window)) === before).toBe(true);
  });

  it('all of it leaves as Word document and as PDF', async () => {
    const { page } = window;
    await menu(window, 'Export…');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await answerOpen(window, folder);
    await dialog.getByRole('button', { name: 'Change folder…' }).click();
    await write(dialog.getByRole('textbox', { name: 'File name' }), 'a');
    await dialog.getByRole('button', { name: 'Export' }).click();
    await dialog.getByText('Nothing has been sent.').waitFor({ timeout: 60_000 });
    expect(statSync(join(folder, 'a.pdf')).size).toBeGreaterThan(500_000);
    expect(statSync(join(folder, 'a.docx')).size).toBeGreaterThan(40_000);
    await dialog.getByRole('button', { name: 'Close' }).click();
  });
});
