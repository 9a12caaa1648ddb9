import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** Nodes of the page that the window's own code steps over, for each of some keys. */
async function readByKeys({ page }: Running): Promise<number> {
  await page.evaluate(() => {
    Reflect.set(globalThis, 'steps', 0);
    for (const name of ['nextSibling', 'firstChild'] as const) {
      const own = Object.getOwnPropertyDescriptor(Node.prototype, name);
      Object.defineProperty(Node.prototype, name, {
        ...own,
        get() {
          Reflect.set(globalThis, 'steps', Reflect.get(globalThis, 'steps') + 1);
          return own?.get?.call(this);
        },
      });
    }
  });
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('x');
  return (await page.evaluate(() => Reflect.get(globalThis, 'steps') as number)) / KEYS;
}

/** Bytes that go between window and shell for each of some keys, and what comes of them. */
async function sentForKeys({ app, page }: Running): Promise<{ there: number; back: number }> {
  await app.evaluate(({ BrowserWindow }) => {
    const sent = { there: 0, back: 0, found: 0 };
    Reflect.set(globalThis, 'sent', sent);
    const size = (data: unknown): number =>
      JSON.stringify(data, (_key, each) =>
        ArrayBuffer.isView(each) ? ' '.repeat(each.byteLength) : each,
      ).length;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('no window');
    // Electron's own event for what a window asks; its types do not tell of it.
    (contents as NodeJS.EventEmitter).on('-ipc-invoke', (...[, , , args]) => {
      sent.there += size(args);
    });
    const send = contents.send.bind(contents);
    contents.send = (channel, ...args) => {
      sent.back += size(args);
      if (args[0] === 'checks.found') sent.found += 1;
      send(channel, ...args);
    };
  });
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('x');
  const sent = () =>
    app.evaluate(
      () => Reflect.get(globalThis, 'sent') as { there: number; back: number; found: number },
    );
  // The keys have gone over, and what the checks say of them has come.
  await expect.poll(async () => Math.min(...Object.values(await sent()))).toBeGreaterThan(0);
  const { there, back } = await sent();
  return { there: there / KEYS, back: back / KEYS };
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

  it('is not read from end to end for a key', async () => {
    const { page } = window;
    const nodes = await page.evaluate(() => document.querySelectorAll('.dl-page *').length);
    expect(nodes).toBeGreaterThan(2000);
    expect(await readByKeys(window)).toBeLessThan(nodes / 10);
  });

  it('goes over to the shell letter by letter, not as a whole', async () => {
    const { page } = window;
    await page.getByLabel('Checks', { exact: true }).click();
    await page.locator('.findings-count').waitFor();
    await page.locator('.dl-lede').click();
    const { there, back } = await sentForKeys(window);
    expect(there).toBeLessThan(400);
    expect(back).toBeLessThan(1000);
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

  it('is drawn as far as it is seen, then as a whole', async () => {
    // Any key finds the whole page.
    await window.page.keyboard.press('Shift');
    const all = await blocks(window);
    expect(all).toBeGreaterThan(1500);
    expect(await drawnAtFirst(window)).toBeLessThan(all / 10);
    await expect.poll(() => blocks(window), { timeout: 60_000 }).toBe(all);
  });

  it('is whole for whoever does something before that', async () => {
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
