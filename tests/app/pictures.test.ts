import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkImage } from '../../core/archive/assets';
import { encodeArchive } from '../../core/archive/encode';
import { MEMORY_ORIGIN } from '../../core/bridge/asset-url';
import { createBlock } from '../../core/release/blocks/create';
import type { Image } from '../../core/release/blocks/image';
import type { Release } from '../../core/release/release';
import { picture } from '../exports/support/photographs';
import { fromTemplate } from '../exports/support/seed';
import { end, launch, menu, type Running, windowShownBy } from './support/launch';

const SIZE = { width: 3000, height: 2000 };
const assets = new Map<string, Uint8Array>();

/** A picture of the archive, shown over the whole column. */
function taken(alt: string, bytes: Uint8Array): Image {
  const { asset, pixels } = checkImage(bytes);
  assets.set(asset, bytes);
  const words = { alt, caption: '', credit: '', decorative: false };
  return { type: 'image', asset, pixels, ...words, width: 100, children: [{ text: '' }] };
}

const text = (number: number) => ({
  ...createBlock.paragraph(),
  children: [{ text: `${number}. ${'Measures were agreed. '.repeat(20)}` }],
});

let window: Running;
/** A picture in sight when the window opens, a photograph, and one far below. */
let pictures: readonly [near: Image, photograph: Image, far: Image];
const asked: string[] = [];

beforeAll(async () => {
  const far = await picture('.png', { width: 3000, height: 2400 });
  pictures = [
    taken('near', await picture('.png', SIZE)),
    taken('photograph', await picture('.jpg', SIZE)),
    taken('far', far),
  ];
  const logo = await picture('.png', { width: 3000, height: 1000 });
  const { asset, pixels } = checkImage(logo);
  assets.set(asset, logo);
  const seed = fromTemplate('joint-statement');
  const [near, ...others] = pictures;
  const release: Release = {
    ...seed,
    facts: {
      ...seed.facts,
      organisations: seed.facts.organisations.map((each, index) =>
        index === 0 ? { ...each, logo: { asset, pixels, alt: 'Logo' } } : each,
      ),
    },
    children: [
      ...seed.children.slice(0, 1),
      near,
      ...seed.children.slice(1),
      ...others.flatMap((each) => [...Array.from({ length: 40 }, (_, n) => text(n)), each]),
    ],
  };
  window = await launch();
  // The thread that makes pictures smaller can be ended by a test, and kept from starting.
  await window.app.evaluate(() => {
    const threads = process.mainModule?.require('node:worker_threads');
    const { Worker } = threads;
    threads.Worker = class extends Worker {
      constructor(file: string, options: object) {
        const isOurs = file.includes('image-worker');
        super(isOurs ? (Reflect.get(globalThis, 'pictureWorker') ?? file) : file, options);
        if (isOurs) Reflect.set(globalThis, 'pictureThread', this);
      }
    };
  });
  const file = join(window.folder, 'kit.dateline');
  writeFileSync(file, encodeArchive({ release, assets }));
  // The sample, which asks for it, gives way to it before it is answered.
  const { page: sample } = window;
  const page = await windowShownBy(window, () =>
    sample.evaluate(
      (path) => void Reflect.get(globalThis, 'dateline').request('document.open', { path }),
      file,
    ),
  );
  page.on('request', (request) => asked.push(request.url()));
  window = { ...window, page };
  await page.locator('.dl-page').waitFor();
});

afterAll(() => end(window));

const shown = ({ alt, asset }: Image, place = '.dl-figure') =>
  window.page.locator(
    place === '.dl-figure' ? `${place} [alt="${alt}"]` : `${place} [src*="${asset}"]`,
  );

interface Measured {
  /** Pixels across, of the picture and of the screen. */
  readonly pixels: number;
  readonly screen: number;
  readonly height: number;
}

/** How large a picture is, in itself and as it is shown; nothing of it where it has not come. */
const measured = (image: Image, place?: string): Promise<Measured> =>
  shown(image, place).evaluate((element: HTMLImageElement) => ({
    pixels: element.complete ? element.naturalWidth : 0,
    screen: element.clientWidth * devicePixelRatio,
    height: element.clientHeight,
  }));

/** Waits until a picture has come in as many pixels as the screen shows of it, or up to twice as many. */
async function comesAsShown(image: Image, place?: string): Promise<void> {
  await expect
    .poll(async () => {
      const { pixels, screen } = await measured(image, place);
      return pixels / screen;
    })
    .toSatisfy((times: number) => times >= 1 && times <= 2);
}

/** What an address gives in the window: the pixels across, 0 where there is no picture. */
const widthAt = (address: string): Promise<number> =>
  window.page.evaluate(
    (src) =>
      new Promise<number>((done) => {
        const image = document.createElement('img');
        image.onload = () => done(image.naturalWidth);
        image.onerror = () => done(0);
        image.src = src;
      }),
    `${MEMORY_ORIGIN}/assets/${address}`,
  );

describe('pictures in the window', () => {
  it('are asked for when they are near, and have their room before', async () => {
    const { page } = window;
    const [near, , far] = pictures;
    await comesAsShown(near);
    await expect.poll(() => page.locator('.dl-chunk.waiting').count()).toBe(0);
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect(asked.filter((url) => url.includes(near.asset))).toHaveLength(1);
    expect(asked.filter((url) => url.includes(far.asset))).toEqual([]);
    const before = await measured(far);
    await shown(far).scrollIntoViewIfNeeded();
    await comesAsShown(far);
    expect(before.height).toBeCloseTo((before.screen * 2400) / 3000, 0);
    // A pixel is won or lost where a fraction of one is rounded.
    expect(Math.abs((await measured(far)).height - before.height)).toBeLessThanOrEqual(1);
  });

  it('come in the pixels that are shown, a logo too, and in more where the window is zoomed', async () => {
    const { app, page } = window;
    const [near] = pictures;
    await shown(near).scrollIntoViewIfNeeded();
    const logo = page.locator('.dl-letterhead img');
    const times = () =>
      logo.evaluate((each: HTMLImageElement) => each.naturalWidth / each.clientWidth);
    await expect.poll(times).toSatisfy((each: number) => each >= 1 && each <= 2);
    const { pixels } = await measured(near);
    const zoom = (factor: number) =>
      app.evaluate(
        ({ BrowserWindow }, given) =>
          BrowserWindow.getAllWindows().map((each) => each.webContents.setZoomFactor(given)),
        factor,
      );
    // The frames in which nothing is there, until more has come.
    const holes = shown(near).evaluate(async (element: HTMLImageElement, before) => {
      let count = 0;
      while (element.naturalWidth <= before) {
        if (element.naturalWidth === 0) count += 1;
        await new Promise((done) => requestAnimationFrame(done));
      }
      return count;
    }, pixels);
    await zoom(3);
    expect(await holes).toBe(0);
    await zoom(1);
    await comesAsShown(near);
  });

  it('come so on the pages beside the text', async () => {
    const [near] = pictures;
    await menu(window, 'Pages beside the text');
    await shown(near, '.preview-sheet').waitFor();
    await comesAsShown(near, '.preview-sheet');
    await menu(window, 'Pages beside the text');
  });

  it('come as they are when the thread that makes them smaller dies', async () => {
    const [near] = pictures;
    const { app } = window;
    await app.evaluate(async () => {
      Reflect.set(globalThis, 'pictureWorker', '/none.cjs');
      await Reflect.get(globalThis, 'pictureThread').terminate();
    });
    expect(await widthAt(`${near.asset}?width=168`)).toBe(3000);
    await app.evaluate(() => Reflect.deleteProperty(globalThis, 'pictureWorker'));
    expect(await widthAt(`${near.asset}?width=1344`)).toBe(1344);
  });

  it('are given in the widths that there are, by their names, and else not', async () => {
    const [near, photograph] = pictures;
    expect(await widthAt(near.asset)).toBe(3000);
    expect(await widthAt(`${near.asset}?width=336`)).toBe(336);
    expect(await widthAt(photograph.asset)).toBe(3000);
    for (const address of [
      `${near.asset}?width=337`,
      `${near.asset}?width=0336`,
      `${near.asset}?width=336&width=672`,
      `${near.asset}?height=336`,
      `${photograph.asset}?width=336`,
      `${'0'.repeat(64)}.png?width=336`,
    ]) {
      expect([address, await widthAt(address)]).toEqual([address, 0]);
    }
  });

  it('leave whole', async () => {
    const { page, folder } = window;
    const written = await page.evaluate(async (into) => {
      const { request } = Reflect.get(globalThis, 'dateline');
      const { json } = (await request('document.current', null)).value;
      const release = JSON.parse(new TextDecoder().decode(json));
      const targets = [{ format: 'docx', fileName: 'kit.docx' }];
      const how = { work: crypto.randomUUID(), despite: '', replace: true };
      return (await request('export.run', { ...how, release, folder: into, targets })).value;
    }, folder);
    expect(written).toEqual([expect.objectContaining({ type: 'written' })]);
    const word = unzipSync(readFileSync(join(folder, 'kit.docx')));
    const widths = Object.entries(word)
      .filter(([name]) => name.startsWith('word/media/'))
      .map(([, bytes]) => checkImage(bytes).pixels.width);
    expect(widths).toEqual([3000, 3000, 3000, 3000]);
  });
});
