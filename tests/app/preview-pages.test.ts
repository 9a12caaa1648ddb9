import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { end, launch, menu, type Running } from './support/launch';

let window: Running;

beforeAll(async () => {
  window = await launch();
  // Known before anybody has looked at the pages.
  await window.page.getByText('2 pages, contacts on page 2').waitFor();
  await window.page.locator('.dl-lede').click();
  await menu(window, 'Pages beside the text');
  await window.page.getByRole('img', { name: 'Page 2', exact: true }).waitFor();
});

afterAll(() => end(window));

const versionOf = (number: number) =>
  window.page
    .getByRole('img', { name: `Page ${number}`, exact: true })
    .getAttribute('data-version');

interface Box {
  readonly x: number;
  readonly y: number;
}

/** Where the caret's mark on the pages comes to rest, once it has left a place. */
async function restingPlace(left: Box | null): Promise<Box> {
  const mark = window.page.locator('.preview-caret');
  let last: Box | null = null;
  let times = 0;
  const isAt = (place: Box | null, box: Box) => place?.x === box.x && place.y === box.y;
  await expect
    .poll(async () => {
      const box = await mark.boundingBox();
      times = box && isAt(last, box) && !isAt(left, box) ? times + 1 : 0;
      last = box;
      return times;
    })
    .toBeGreaterThan(5);
  if (!last) throw new Error('the caret is not on the page');
  return last;
}

describe('the pages beside the text', () => {
  it('are counted, and say where the contacts are', async () => {
    await window.page.getByText('2 pages, contacts on page 2').waitFor();
  });

  it('are updated while typing, only the changed one', async () => {
    const { page } = window;
    const before = [await versionOf(1), await versionOf(2)];
    await page.getByText('For children, the adoption').click();
    await page.keyboard.press('End');
    await page.keyboard.press('x');
    const changed = page.locator(`[aria-label="Page 1"]:not([data-version="${before[0]}"])`);
    await changed.waitFor();
    expect(await versionOf(2)).toBe(before[1]);
  });

  it('are counted once, by the preview while it is open', async () => {
    const { app, page } = window;
    await app.evaluate(() => {
      const threads = process.mainModule?.require('node:worker_threads');
      const { Worker } = threads;
      Reflect.set(globalThis, 'threads', []);
      threads.Worker = class extends Worker {
        constructor(file: string, options: object) {
          super(file, options);
          Reflect.get(globalThis, 'threads').push(file);
        }
      };
    });
    const counted = page.evaluate(
      () =>
        new Promise((done) => {
          const { on } = Reflect.get(globalThis, 'dateline');
          on('preview.facts', done);
        }),
    );
    await page.keyboard.press('y');
    expect(await counted).toEqual({ count: 2, contacts: 2 });
    const threads = await app.evaluate(() => Reflect.get(globalThis, 'threads') as string[]);
    expect(threads.filter((file) => file.includes('page-facts'))).toEqual([]);
  });

  it('take the caret where they are clicked, and show where it is', async () => {
    const { page } = window;
    const elsewhere = await restingPlace(null);
    await page.getByText('With 38 paragraphs').click({ position: { x: 4, y: 6 } });
    await page.keyboard.press('Home');
    const first = await restingPlace(elsewhere);
    await page.locator('.dl-lede').click();
    await restingPlace(first);
    await page.mouse.click(first.x + 1, first.y + 2);
    await page.waitForFunction(() => {
      const { anchorNode, anchorOffset } = document.getSelection() ?? {};
      return anchorNode?.nodeValue?.startsWith('With 38') && anchorOffset === 0;
    });
    await page.keyboard.type('HERE ');
    await page.getByText('HERE With 38 paragraphs').waitFor();
  });

  it('suggest what to tighten so that one is enough, and lead there', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Where to cut…' }).click();
    const list = page.getByRole('region', { name: 'Where the text could be cut' });
    await list
      .getByRole('button', { name: /^Shorten/ })
      .first()
      .waitFor();
    await list.getByRole('button', { name: /^Shorten the headline/ }).click();
    await page.keyboard.type('Short. ');
    expect(await page.locator('h1').textContent()).toMatch(/^Short\. /);
  });

  it('give way to the other forms, which cannot run anything', async () => {
    const { page } = window;
    for (const [form, word] of [
      ['html', 'HERE With 38'],
      ['eml', 'Subject:'],
      ['text', 'HERE With 38'],
    ] as const) {
      await page.getByLabel('Shown as').selectOption(form);
      const frame = page.frameLocator('iframe.preview-form');
      await frame.getByText(word).first().waitFor();
    }
    expect(await page.locator('iframe.preview-form').getAttribute('sandbox')).toBe('');
    await page.getByLabel('Shown as').selectOption('pages');
    await page.getByRole('img', { name: 'Page 1', exact: true }).waitFor();
  });

  it('give way to the Word document that is exported, drawn in a frame that can load nothing', async () => {
    const { page } = window;
    await page.getByLabel('Shown as').selectOption('docx');
    const frame = page.frameLocator('iframe.preview-form');
    await frame.getByText('HERE With 38').waitFor();
    await frame.locator('header').getByText('Initiative for Child Rights').first().waitFor();
    expect(await frame.getByText('For more information contact').count()).toBe(1);
    expect(await page.locator('iframe.preview-form').getAttribute('sandbox')).toBe('allow-scripts');
    const reached = await frame.locator('body').evaluate(async () => {
      const load = await fetch('app://dateline/index.html').then(
        () => true,
        () => false,
      );
      return { load, bridge: 'dateline' in globalThis, origin: self.origin };
    });
    expect(reached).toEqual({ load: false, bridge: false, origin: 'null' });
    await page.locator('.dl-lede').click();
    await page.keyboard.press('End');
    await page.keyboard.type('WORDS');
    await frame.getByText('WORDS').waitFor();
    await page.getByLabel('Shown as').selectOption('pages');
    await page.getByRole('img', { name: 'Page 1', exact: true }).waitFor();
  });

  it('can stand alone, two side by side', async () => {
    const { page } = window;
    await menu(window, 'Pages alone');
    await page.locator('.dl-page').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Two pages side by side' }).click();
    const [one, two] = await Promise.all(
      [1, 2].map((each) =>
        page
          .locator('.preview-sheet')
          .nth(each - 1)
          .boundingBox(),
      ),
    );
    expect(one?.y).toBe(two?.y);
    await page.getByRole('button', { name: 'Hide the pages' }).click();
    await page.locator('.dl-page').waitFor();
  });
});
