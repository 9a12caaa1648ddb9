import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longRelease } from '../bench/support/long-release';
import { write } from './support/hand';
import { end, menu, type Running } from './support/launch';
import { count, counted, openLong } from './support/long-window';

const KEYS = 10;
const PAGES = 150;

let window: Running;

beforeAll(async () => {
  window = await openLong(PAGES);
});

afterAll(() => end(window));

/**
 * How much script runs in the window for each of some keys: the blocks of code that V8 counts, a loop
 * once for each turn. It says the same however busy the machine is.
 */
async function workForKeys({ page }: Running): Promise<number> {
  await page.locator('.dl-lede').click();
  await page.keyboard.press('End');
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Profiler.enable');
  await devTools.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const typed = async (letter: string): Promise<void> => {
    for (let key = 0; key < KEYS; key += 1) await page.keyboard.press(letter);
    await page.locator('.dl-lede', { hasText: letter.repeat(KEYS) }).waitFor();
  };
  await typed('q');
  // What has been counted so far is dropped.
  await devTools.send('Profiler.takePreciseCoverage');
  await typed('z');
  const { result } = await devTools.send('Profiler.takePreciseCoverage');
  await devTools.detach();
  const counts = result.flatMap(({ functions }) =>
    functions.flatMap(({ ranges }) => ranges.map(({ count: times }) => times)),
  );
  return counts.reduce((sum, times) => sum + times, 0) / KEYS;
}

/** Bytes that the shell sends to the window for each of some keys. */
async function sentForKeys({ app, page }: Running): Promise<number> {
  await app.evaluate(({ BrowserWindow }) => {
    const sent = { bytes: 0, findings: 0 };
    Reflect.set(globalThis, 'sent', sent);
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('no window');
    const send = contents.send.bind(contents);
    contents.send = (channel, ...args) => {
      sent.bytes += JSON.stringify(args, (_key, each) =>
        ArrayBuffer.isView(each) ? ' '.repeat(each.byteLength) : each,
      ).length;
      if (args[0] === 'checks.found') sent.findings += 1;
      send(channel, ...args);
    };
  });
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('x');
  const sent = () =>
    app.evaluate(() => Reflect.get(globalThis, 'sent') as { bytes: number; findings: number });
  // What the checks say of the keys has come.
  await expect.poll(async () => (await sent()).findings).toBeGreaterThan(0);
  return (await sent()).bytes / KEYS;
}

describe('a document of 150 pages', () => {
  it('opens with its first page, and is drawn in chunks', async () => {
    const { page } = window;
    await page.locator('h1').waitFor();
    expect(await page.locator('.dl-chunk').count()).toBeGreaterThan(20);
  });

  it('changes nothing but the line that is typed in', async () => {
    const { page } = window;
    await page.locator('.dl-lede').click();
    await page.keyboard.press('End');
    await count(window);
    for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('x');
    expect(await counted(window)).toBeLessThan(12);
    await page.getByText('xxxxxxxxxx').first().waitFor();
  });

  it('is gone through for a key block by block at most, never within them', async () => {
    const short = await openLong(2);
    const few = await workForKeys(short);
    await end(short);
    const many = await workForKeys(window);
    expect(few).toBeGreaterThan(100);
    const moreBlocks = longRelease(PAGES).children.length - longRelease(2).children.length;
    // Rendering a block takes hundreds.
    expect((many - few) / moreBlocks).toBeLessThan(20);
  });

  it('is sent findings as differences, whatever its length', async () => {
    const { page } = window;
    await page.getByLabel('Checks', { exact: true }).click();
    await page.locator('.findings-count').waitFor();
    await page.locator('.dl-lede').click();
    expect(await sentForKeys(window)).toBeLessThan(1000);
  });

  it('is replaced in as a whole, in one step of undo', async () => {
    const { page } = window;
    await menu(window, 'Find…');
    await write(page.getByLabel('Find', { exact: true }), 'collaboration in protecting');
    await page.getByText(/^\d{2,} results$/).waitFor();
    await write(page.getByLabel('Replace with'), 'work to protect');
    await page.getByRole('button', { name: 'Replace all' }).click();
    await page.getByText(/^\d{2,} replaced$/).waitFor();
    await menu(window, 'Undo');
    await page.getByText(/^\d{2,} results$/).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it('shows its first pages at once and knows the rest soon after', async () => {
    const { page } = window;
    await page.locator('.dl-lede').click();
    await menu(window, 'Pages beside the text');
    await page.getByRole('img', { name: 'Page 1', exact: true }).waitFor();
    await page.getByText(/1\d\d pages, contacts on page 1\d\d/).waitFor();
    await page.keyboard.press('ControlOrMeta+End');
    await page
      .getByRole('img', { name: /^Page 1[23]\d$/ })
      .first()
      .waitFor();
  });

  /** Starts the page anew, and counts what it has drawn when its first frame with text comes. */
  async function drawnAtFirst({ page }: Running): Promise<number> {
    await page.addInitScript(() => {
      const look = (): void => {
        const { length } = document.querySelectorAll('.dl-page [data-slate-node="element"]');
        if (length === 0) requestAnimationFrame(look);
        else Reflect.set(globalThis, 'atFirst', length);
      };
      requestAnimationFrame(look);
    });
    await page.reload();
    return page
      .waitForFunction(() => Reflect.get(globalThis, 'atFirst'))
      .then((it) => it.jsonValue());
  }

  const blocks = ({ page }: Running): Promise<number> =>
    page.locator('.dl-page [data-slate-node="element"]').count();

  it('renders the viewport first, then the rest', async () => {
    // Any key finds the whole page.
    await window.page.keyboard.press('Shift');
    const all = await blocks(window);
    expect(all).toBeGreaterThan(1500);
    expect(await drawnAtFirst(window)).toBeLessThan(all / 10);
    await expect.poll(() => blocks(window), { timeout: 60_000 }).toBe(all);
  });

  it('renders the rest at once when somebody uses it', async () => {
    const { page } = window;
    await drawnAtFirst(window);
    await page.locator('.dl-lede').click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('The last word.');
    await page.locator('.dl-page', { hasText: 'The last word.' }).waitFor();
    const place = await page.evaluate(() => {
      const text = document.querySelector('.dl-page')?.textContent ?? '';
      return text.lastIndexOf('The last word.') / text.length;
    });
    expect(place).toBeGreaterThan(0.9);
  });
});
