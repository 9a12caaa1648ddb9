import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noisePicture } from '../bench/support/noise-picture';
import { answerOpen, menu, type Running, start, stop } from './support/launch';

/** What stands in the shell while these tests run. */
interface Threads {
  /** Threads of the pages, in the order they were started. */
  readonly started: { terminate(): Promise<number> }[];
  /** Megabytes that the next ones get; null: as many as they want. */
  memory: number | null;
  /** Sizes that pictures are said to have, in place of their own. */
  size: { width: number; height: number } | null;
}

let window: Running;

beforeAll(async () => {
  window = await start();
  await window.app.evaluate(() => {
    const module = process.mainModule?.require('node:worker_threads');
    const { Worker } = module;
    const threads: Threads = { started: [], memory: null, size: null };
    Reflect.set(globalThis, 'threads', threads);
    module.Worker = class extends Worker {
      constructor(file: string, options: object = {}) {
        const isPages = file.endsWith('preview-worker.cjs');
        const limits = { maxOldGenerationSizeMb: threads.memory };
        const isStarved = isPages && threads.memory !== null;
        super(file, isStarved ? { ...options, resourceLimits: limits } : options);
        if (isPages) threads.started.push(this as never);
      }
      postMessage(sent: { message?: { type: string; sizes?: [string, object][] } }) {
        const { message } = sent;
        const isSizes = message?.type === 'pictures' && threads.size !== null;
        const sizes = message?.sizes?.map(([asset]) => [asset, threads.size]);
        super.postMessage(isSizes ? { message: { ...message, sizes } } : sent);
      }
    };
  });
  await window.page.locator('.dl-lede').click();
  await menu(window, 'Pages beside the text');
  await sheet(2).waitFor();
});

afterAll(() => stop());

const sheet = (number: number) =>
  window.page.getByRole('img', { name: `Page ${number}`, exact: true });

const versionOf = (number: number) => sheet(number).getAttribute('data-version');

/** How much ink stands where on the first page. */
const drawing = () =>
  sheet(1).evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const image = (element as HTMLCanvasElement)
      .getContext('2d')
      ?.getImageData(0, 0, width, height);
    return [...(image?.data ?? [])].filter((_, at) => at % 4 === 3).map((ink) => ink / 255);
  });

/** The most that a spot differs; the edge of what is drawn anew is a trace lighter or darker. */
const differs = (before: readonly number[], now: readonly number[]): number =>
  before.reduce((most, ink, at) => Math.max(most, Math.abs(ink - (now[at] ?? 0))), 0);

/** Waits until what is done has drawn a page anew. */
async function drawnAnew(number: number, act: () => Promise<unknown>): Promise<void> {
  const before = await versionOf(number);
  await act();
  await expect.poll(() => versionOf(number)).not.toBe(before);
}

/** Waits until the window is sent pages again. */
const renewed = () =>
  window.page.evaluate(
    () =>
      new Promise<void>((done) => {
        const { on } = Reflect.get(globalThis, 'dateline');
        const stopped = on('preview.renewed', () => {
          stopped();
          done();
        });
      }),
  );

const kill = () =>
  window.app.evaluate(async () => {
    const { started } = Reflect.get(globalThis, 'threads') as Threads;
    await started.at(-1)?.terminate();
  });

const giveMemory = (memory: number | null) =>
  window.app.evaluate((_, wanted) => {
    (Reflect.get(globalThis, 'threads') as Threads).memory = wanted;
  }, memory);

const giveSize = (size: Threads['size']) =>
  window.app.evaluate((_, wanted) => {
    (Reflect.get(globalThis, 'threads') as Threads).size = wanted;
  }, size);

const countStarted = () =>
  window.app.evaluate(() => (Reflect.get(globalThis, 'threads') as Threads).started.length);

const sentence = () => window.page.getByText('The pages have stopped');

describe('pages whose engine dies', () => {
  it('come back by themselves, the same as before, and stay in sight meanwhile', async () => {
    const { page } = window;
    // Signs that came last for this thread come first for the next one.
    await page.locator('h1').click();
    await page.keyboard.press('Home');
    await drawnAnew(1, () => page.keyboard.type('ß'));
    const before = await drawing();
    await page.evaluate(() => {
      const lost: Node[] = [];
      Reflect.set(globalThis, 'lost', lost);
      new MutationObserver((changes) => {
        for (const { removedNodes } of changes) lost.push(...removedNodes);
      }).observe(document.querySelector('.preview-pages') as Element, {
        childList: true,
        subtree: true,
      });
    });
    const back = renewed();
    await kill();
    await back;
    await expect.poll(async () => differs(before, await drawing())).toBeLessThan(0.1);
    const lost = await page.evaluate(() => (Reflect.get(globalThis, 'lost') as Node[]).length);
    expect(lost).toBe(0);
    await drawnAnew(1, () => page.keyboard.type('s'));
    expect(await sentence().count()).toBe(0);
  });

  it('stop when it dies again and again, say what to do, and come back when asked', async () => {
    const { page } = window;
    const before = await countStarted();
    await giveMemory(4);
    await kill();
    await sentence().waitFor();
    expect((await countStarted()) - before).toBeLessThanOrEqual(3);
    const stopped = await countStarted();
    expect(await sheet(1).count()).toBe(1);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(countStarted).toBe(stopped + 1);
    await page.getByRole('button', { name: 'Try again', disabled: false }).waitFor();
    await giveMemory(null);
    await page.getByRole('button', { name: 'Try again' }).click();
    await sentence().waitFor({ state: 'detached' });
    await page.locator('h1').click();
    await drawnAnew(1, () => page.keyboard.type('!'));
  });

  it('are tried again when the text is changed', async () => {
    const { page } = window;
    await giveMemory(4);
    await kill();
    await sentence().waitFor();
    await giveMemory(null);
    await page.locator('h1').click();
    await page.keyboard.type('?');
    await sentence().waitFor({ state: 'detached' });
    await drawnAnew(1, () => page.keyboard.type('!'));
  });
});

describe('pages that cannot be set', () => {
  it('stay as they were, say what to do, and are set when the cause is gone', async () => {
    const { folder, page } = window;
    const photo = join(folder, 'photo.png');
    writeFileSync(photo, noisePicture(4, 3, 1));
    await page.locator('.dl-lede').click();
    await giveSize({ width: 0, height: 0 });
    await answerOpen(window, photo);
    await drawnAnew(1, () => page.keyboard.type('B'));
    const before = await drawing();
    await menu(window, 'Picture…');
    const problem = page.getByText('The pages cannot be shown for the release as it is now.');
    await problem.waitFor();
    expect(differs(before, await drawing())).toBeLessThan(0.1);
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    await menu(window, 'Undo');
    await problem.waitFor({ state: 'detached' });
    await expect.poll(async () => differs(before, await drawing())).toBeLessThan(0.1);
    await page.locator('.dl-lede').click();
    await drawnAnew(1, () => page.keyboard.type('A'));
  });
});
