import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { htmlFragment } from '../../core/exports/html/fragment';
import { longRelease } from '../bench/support/long-release';
import { answerOpen, launch, menu, type Running } from './support/launch';

const folder = mkdtempSync(join(tmpdir(), 'dateline-edits-'));

async function open(pages: number): Promise<Running> {
  const file = join(folder, `${pages}.dateline`);
  writeFileSync(file, encodeArchive({ release: longRelease(pages), assets: new Map() }));
  const window = await launch([file]);
  // The last block: what is not seen is drawn a little later.
  await window.page.locator('section[aria-label="Contacts"]').waitFor({ state: 'attached' });
  return window;
}

async function end({ app }: Running): Promise<void> {
  await app.evaluate(({ app: electron }) => electron.exit()).catch(() => undefined);
  await app.close().catch(() => undefined);
}

/** Begins to count the nodes of the page that are touched, by what the browser reports of its tree. */
const count = ({ page }: Running): Promise<void> =>
  page.evaluate(() => {
    const touched = new Set<Node>();
    const root = document.querySelector('.dl-page');
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        touched.add(target);
        for (const added of addedNodes) touched.add(added);
      }
    });
    const what = { subtree: true, childList: true, characterData: true, attributes: true };
    if (root) observer.observe(root, what);
    Reflect.set(globalThis, 'touched', () => {
      observer.disconnect();
      return touched.size;
    });
  });

const counted = ({ page }: Running): Promise<number> =>
  page.evaluate(() => (Reflect.get(globalThis, 'touched') as () => number)());

const nodes = ({ page }: Running): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('.dl-page *').length);

const words = ({ page }: Running): Promise<string> =>
  page.evaluate(() => document.querySelector('.dl-page')?.textContent ?? '');

/** The numbers that paragraphs begin with, in the order in which they stand. */
const numbered = ({ page }: Running): Promise<string[]> =>
  page
    .locator('.dl-page p')
    .evaluateAll((all) => all.flatMap((each) => /^\d+\. /.exec(each.textContent ?? '')?.[0] ?? []));

describe('in 150 pages', () => {
  let window: Running;
  beforeAll(async () => {
    window = await open(150);
  });
  afterAll(() => end(window));

  it('a block is dragged to another place, and undo brings it back', async () => {
    const { page } = window;
    const before = await numbered(window);
    const block = page.locator('.dl-page p', { hasText: /^1\. / });
    await block.scrollIntoViewIfNeeded();
    await block.hover();
    const handle = page.getByTitle('Drag to move this block');
    await handle.hover();
    await page.mouse.down();
    await page.mouse.wheel(0, 6000);
    const target = page.locator('.dl-page p', { hasText: /^38\. / });
    await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await target.boundingBox();
    if (!box) throw new Error('the target is not there');
    await page.mouse.move(box.x + 40, box.y + box.height - 4, { steps: 3 });
    await page.locator('.dl-gap').waitFor();
    await count(window);
    await page.mouse.up();
    await expect.poll(async () => (await numbered(window))[0]).toBe('2. ');
    const moved = await numbered(window);
    expect(moved[moved.indexOf('38. ') + 1]).toBe('1. ');
    expect(moved).toHaveLength(before.length);
    expect(await counted(window)).toBeLessThan((await nodes(window)) / 2);
    await menu(window, 'Undo');
    await expect.poll(() => numbered(window)).toEqual(before);
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
    // What was there is not drawn again for what comes; marks of findings may come meanwhile.
    expect(await counted(window)).toBeLessThan((await nodes(window)) / 2);
    expect((await words(window)).split('Measure 136.3: For children')).toHaveLength(3);
    await menu(window, 'Undo');
    await expect.poll(async () => (await words(window)) === before).toBe(true);
  });

  it('50 pages of its own are copied and pasted, and taken back', async () => {
    const { page } = window;
    const [before, all] = [await words(window), await numbered(window)];
    const last = await page.locator('.dl-page p', { hasText: /^250\. / }).elementHandle();
    const first = page.locator('.dl-page p', { hasText: /^10\. / });
    await first.click();
    await first.evaluate((element, end) => {
      document.getSelection()?.setBaseAndExtent(element, 0, end as Node, 1);
    }, last);
    await page.keyboard.press('ControlOrMeta+c');
    await page.getByText('With 38 paragraphs').first().click();
    await page.keyboard.press('End');
    await count(window);
    await page.keyboard.press('ControlOrMeta+v');
    // The first goes on where the caret stood.
    const pasted = all.slice(all.indexOf('10. ') + 1, all.indexOf('250. ') + 1);
    await expect.poll(() => numbered(window)).toEqual([...pasted, ...all]);
    expect(await counted(window)).toBeLessThan((await nodes(window)) / 2);
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
    window = await open(500);
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

  it('all of it leaves as Word document and as PDF', async () => {
    const { page } = window;
    await menu(window, 'Export…');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await answerOpen(window, folder);
    await dialog.getByRole('button', { name: 'Change folder…' }).click();
    await dialog.getByRole('textbox', { name: 'File name of the PDF document' }).fill('a.pdf');
    await dialog.getByRole('textbox', { name: 'File name of the Word document' }).fill('a.docx');
    await dialog.getByRole('button', { name: 'Export' }).click();
    await dialog.getByText('Written:').nth(1).waitFor({ timeout: 60_000 });
    expect(statSync(join(folder, 'a.pdf')).size).toBeGreaterThan(500_000);
    expect(statSync(join(folder, 'a.docx')).size).toBeGreaterThan(40_000);
    await dialog.getByRole('button', { name: 'Close' }).click();
  });
});
