import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import { end, launch, type Running } from './support/launch';
import { showPages } from './support/pages';

let window: Running;

beforeAll(async () => {
  window = await launch();
  await showTwo();
});

afterAll(() => end(window));

/** The pages, and that there are two of them. */
async function showTwo(): Promise<void> {
  await showPages(window);
  await window.page.getByRole('button', { name: 'Where to cut…' }).waitFor();
}

const zoom = () => window.page.getByLabel('Zoom', { exact: true });
const pages = () => window.page.getByRole('region', { name: 'The pages as they print' });
const sheetWidth = async () =>
  (await window.page.locator('.preview-sheet').first().boundingBox())?.width;

async function resize(width: number): Promise<void> {
  await window.app.evaluate(
    ({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 700),
    width,
  );
  await window.page.waitForFunction((wide) => innerWidth === wide, width);
}

/** The name of what has the focus. */
const focused = () =>
  window.page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent;
  });

describe('the bar of the pages', () => {
  it('is one line with all that stands in it, however wide the window', async () => {
    for (const width of [1000, 1101, 1280, 1401, 1600]) {
      await resize(width);
      const places = await window.page.locator('.preview').evaluate((pane) => {
        const { left, right } = pane.getBoundingClientRect();
        return [...pane.querySelectorAll('.preview-bar :is(select, button)')].map((each) => {
          const box = each.getBoundingClientRect();
          const isInside = box.left >= left && box.right <= right;
          return {
            isInside,
            middle: box.top + box.height / 2,
            large: Math.min(box.width, box.height),
          };
        });
      });
      expect(places).toHaveLength(7);
      expect(places.every(({ isInside }) => isInside)).toBe(true);
      const middles = places.map(({ middle }) => middle);
      expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4);
      // What a finger or a shaking hand can hit (WCAG 2.5.8).
      expect(Math.min(...places.map(({ large }) => large))).toBeGreaterThanOrEqual(24);
    }
  });

  it('can be used with the keyboard, and popovers return the focus', async () => {
    const { page } = window;
    await page.getByLabel('Shown as').focus();
    const order = [await focused()];
    for (let step = 0; step < 7; step += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused());
    }
    expect(order).toEqual([
      'Shown as',
      'A4',
      'Zoom',
      'Two pages side by side',
      'Dark surround',
      'Where to cut…',
      'Hide the pages',
      'The pages as they print',
    ]);
    const look = page.getByRole('region', { name: 'How it leaves' });
    await page.getByRole('button', { name: 'A4' }).press('Enter');
    await look.waitFor();
    await page.keyboard.press('Tab');
    expect(await look.evaluate((list) => list.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await look.waitFor({ state: 'detached' });
    expect(await focused()).toBe('A4');
    // Whoever goes on without closing it leaves it.
    await page.keyboard.press('Enter');
    await look.waitFor();
    await zoom().focus();
    await look.waitFor({ state: 'detached' });
  });

  it('has nothing in it that a screen reader stumbles over', async () => {
    const { page } = window;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, '.preview')).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null });
  });
});

describe('the zoom of the pages', () => {
  it('follows the keys where the pages have the focus, and leaves the window as it is', async () => {
    const { page } = window;
    await resize(1280);
    await zoom().selectOption('100');
    await pages().focus();
    const taken = page.evaluate(
      () =>
        new Promise((done) => {
          addEventListener('keydown', (event) => event.key === '=' && done(event.defaultPrevented));
        }),
    );
    await page.keyboard.press('Control+Equal');
    expect(await zoom().inputValue()).toBe('125');
    // What the page takes, the menu does not get.
    expect(await taken).toBe(true);
    await page.keyboard.press('Control+Minus');
    await page.keyboard.press('Control+Minus');
    expect(await zoom().inputValue()).toBe('75');
    await expect.poll(sheetWidth).toBeCloseTo((596 * 0.75 * 96) / 72, 0);
    await page.keyboard.press('Control+Digit0');
    expect(await zoom().inputValue()).toBe('width');
  });

  it('follows the wheel with Ctrl, around what is under the pointer', async () => {
    const { page } = window;
    await zoom().selectOption('100');
    const box = await pages().boundingBox();
    if (!box) throw new Error('no pages');
    const pointer = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    /** How far down the first page the pointer is, for each unit of its height. */
    const under = async () => {
      const sheet = await page.locator('.preview-sheet').first().boundingBox();
      return sheet ? (pointer.y - sheet.y) / sheet.height : 0;
    };
    await page.mouse.move(pointer.x, pointer.y);
    const down = () => pages().evaluate((scroller) => scroller.scrollTop);
    const from = await down();
    await page.mouse.wheel(0, 300);
    // It goes there softly: zoomed on the way, it would go on afterwards.
    await expect.poll(down).toBe(from + 300);
    expect(await under()).toBeGreaterThan(0.4);
    const before = await under();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect.poll(async () => Number(await zoom().inputValue())).toBeGreaterThan(110);
    await expect.poll(async () => Math.abs((await under()) - before)).toBeLessThan(0.01);
  });

  it('is there the next time, as are the surround and two pages side by side', async () => {
    await zoom().selectOption('75');
    const chosen = ['Dark surround', 'Two pages side by side'].map((name) => ({ name }));
    for (const each of chosen) await window.page.getByRole('button', each).click();
    const isAsChosen = async () => {
      expect(await zoom().inputValue()).toBe('75');
      for (const each of chosen) {
        const isOn = window.page.getByRole('button', each).getAttribute('aria-pressed');
        expect(await isOn).toBe('true');
      }
    };
    await window.page.getByRole('button', { name: 'Hide the pages' }).click();
    await showTwo();
    await isAsChosen();
    const { folder } = window;
    await end(window);
    window = await launch([], folder);
    await showTwo();
    await isAsChosen();
  });
});
