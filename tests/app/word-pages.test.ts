import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { longRelease } from '../bench/support/long-release';
import { menu, type Running, start, stop } from './support/launch';

let window: Running;

beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-word-')), 'long.dateline');
  writeFileSync(file, encodeArchive({ release: longRelease(8), assets: new Map() }));
  window = await start([file]);
  const { page } = window;
  await page.locator('h1').click();
  await menu(window, 'Pages beside the text');
  await page.getByLabel('Shown as').selectOption('docx');
  await page.getByText(/^About \d+ pages/).waitFor();
});

afterAll(() => stop());

const frame = () => window.page.frameLocator('iframe.preview-form');

interface SeenSheet {
  /** Height for each unit of its width. */
  readonly proportion: number;
  readonly head: string;
  readonly foot: string;
  readonly text: string;
  /** How far the last line is from the foot of the page, in lines; less than nothing: behind it. */
  readonly room: number;
}

const sheets = (): Promise<SeenSheet[]> =>
  frame()
    .locator('body')
    .evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('section.word')].map((sheet) => {
        const part = (name: string) => sheet.querySelector<HTMLElement>(`:scope > ${name}`);
        const text = [...sheet.querySelectorAll<HTMLElement>(':scope > article p')];
        const end = Math.max(...text.map((each) => each.getBoundingClientRect().bottom));
        const foot = part('footer')?.getBoundingClientRect().top ?? 0;
        return {
          proportion: sheet.offsetHeight / sheet.offsetWidth,
          head: part('header')?.textContent ?? '',
          foot: part('footer')?.textContent?.trim() ?? '',
          text: text.map(({ textContent }) => textContent).join(''),
          room: foot - end,
        };
      }),
    );

describe('the Word form of a long release', () => {
  it('is shown on pages of its paper, each with header, footer and number', async () => {
    const seen = await sheets();
    const count = seen.length;
    expect(count).toBeGreaterThan(5);
    await window.page.getByText(`About ${count} pages (Word may break`).waitFor();
    expect(seen.map(({ foot }) => foot)).toEqual(
      seen.map((_, index) => `Page ${index + 1} of ${count}`),
    );
    for (const { proportion, room } of seen) {
      expect(proportion).toBeCloseTo(297 / 210, 2);
      expect(room).toBeGreaterThanOrEqual(0);
    }
    const [first, ...others] = seen.map(({ head }) => head);
    expect(first).toContain('Initiative for Child Rights');
    expect(first?.toLowerCase()).toContain('joint statement');
    for (const head of others) expect(head).toContain('The Initiative for Child Rights in the');
  });

  it('is drawn by a process that is not the window’s, which it cannot keep waiting', async () => {
    const processes = await window.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree.map(
        ({ osProcessId }) => osProcessId,
      ),
    );
    expect(processes).toHaveLength(2);
    expect(new Set(processes).size).toBe(2);
  });

  it('has the ground and the scroll bar of the pane, and white paper, in the dark too', async () => {
    const { page } = window;
    const schemeOf = (locator: Locator) =>
      locator.evaluate((element) => {
        const probe = element.appendChild(document.createElement('i'));
        probe.style.color = 'CanvasText';
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color === 'rgb(255, 255, 255)' ? 'dark' : 'light';
      });
    const schemes = async () => [
      await schemeOf(page.locator('.preview-form')),
      await schemeOf(frame().locator('body')),
      await schemeOf(frame().locator('section.word').first()),
    ];
    const text = frame().locator('section.word').first();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await schemes()).toEqual(['dark', 'dark', 'light']);
    expect(await text.evaluate((sheet) => getComputedStyle(sheet).color)).toBe('rgb(0, 0, 0)');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await schemes()).toEqual(['light', 'light', 'light']);
    const shown = page.getByLabel('Shown as');
    await shown.selectOption('pages');
    await page.getByRole('button', { name: 'Dark surround' }).click();
    await shown.selectOption('docx');
    await page.getByText(/^About \d+ pages/).waitFor();
    await expect.poll(schemes).toEqual(['dark', 'dark', 'light']);
  });

  it('has on its pages all that is written, once and in its order', async () => {
    const seen = await sheets();
    const whole = seen.map(({ text }) => text).join('');
    const written = longRelease(8).children.flatMap((block) =>
      'children' in block && block.type === 'paragraph'
        ? [block.children.map((each) => ('text' in each ? each.text : '')).join('')]
        : [],
    );
    let at = 0;
    for (const paragraph of written) {
      const found = whole.indexOf(paragraph, at);
      expect(found, paragraph).toBeGreaterThanOrEqual(at);
      at = found + paragraph.length;
    }
    // Some paragraph goes over from a page to the next.
    const ends = seen.slice(0, -1).map(({ text }) => text.slice(-20));
    expect(ends.some((end) => !/[.]$|children$/.test(end))).toBe(true);
  });

  it('numbers an item once, however many pages it spans', async () => {
    const numbers = await frame()
      .locator('body')
      .evaluate(() =>
        [...document.querySelectorAll('.word-continued')].map(
          (rest) => getComputedStyle(rest, '::before').content,
        ),
      );
    expect(numbers.length).toBeGreaterThan(0);
    for (const content of numbers) expect(content).toBe('none');
  });

  it('keeps its scroll position during edits', async () => {
    const { page } = window;
    const last = frame().locator('section.word').last();
    const top = () => last.evaluate(() => self.scrollY);
    await last.scrollIntoViewIfNeeded();
    const before = await top();
    expect(before).toBeGreaterThan(0);
    await page.locator('.dl-lede').click();
    await page.keyboard.press('End');
    await page.keyboard.type('QQXQ');
    await frame().getByText('QQXQ').waitFor({ state: 'attached' });
    expect(await top()).toBe(before);
  });
});
