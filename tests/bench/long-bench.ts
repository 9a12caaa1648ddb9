import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkImage } from '../../core/archive/assets';
import { encodeArchive } from '../../core/archive/encode';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import type { Release } from '../../core/release/release';
import { createEngine } from '../../electron/engine/engine';
import { median, type Row, row, timed } from './row';
import { longRelease } from './support/long-release';
import { noisePicture } from './support/noise-picture';
import { type Opened, openDateline } from './support/windows';

const RUNS = 5;

/** Long documents: opening one with pictures, and what an export costs as it grows. */
export async function bench(): Promise<Row[]> {
  return [await opening(), await growth()];
}

/**
 * From the choice of a file in the dialog to its text in a new window, in a running Dateline, against
 * pandoc. The dialog stands open until a window is ready behind it, as it does for any person.
 */
async function opening(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const { release, assets } = withPictures(longRelease(150), 50);
  const asset = (name: string) => assets.get(name);
  const typeset = () => Promise.reject(new Error('no PDF'));
  const word = join(folder, 'long.docx');
  writeFileSync(word, await docxFormat.export(release, { asset, typeset }));
  const running = await openDateline(null);
  try {
    const ours: number[] = [];
    const rival: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const file = join(folder, `long-${run}.dateline`);
      writeFileSync(file, encodeArchive({ release, assets }));
      const time = await timeToOpen(running, file);
      await running.app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()
          .find((each) => each.getTitle().startsWith('long'))
          ?.destroy();
      });
      const [theirs = 0] = await timed(1, () =>
        execFileSync('pandoc', [word, '-o', join(folder, 'long.html'), '--extract-media', folder]),
      );
      if (run === 0) continue;
      ours.push(time);
      rival.push(theirs);
    }
    return row({
      name: 'Opening 150 pages with 50 pictures, once chosen',
      rivalName: 'pandoc, docx to html',
      ours: median(ours),
      rival: median(rival),
      unit: 'ms',
      timesAsQuick: 5,
    });
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeToOpen({ app, page }: Opened, file: string): Promise<number> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () =>
      new Promise((resolve) => {
        Reflect.set(globalThis, 'choose', () => {
          resolve({ canceled: false, filePaths: [filePath] });
          return Date.now();
        });
      });
  }, file);
  const prepared = app.waitForEvent('window');
  const opened = page.evaluate(() =>
    Reflect.get(globalThis, 'dateline').request('document.open', { path: null }),
  );
  const window = await prepared;
  // Nobody finds a file in less time.
  await window.waitForTimeout(1500);
  const shown = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<number>((resolve) => {
        const unseen = BrowserWindow.getAllWindows().find((each) => !each.isVisible());
        unseen?.once('show', () => resolve(Date.now()));
      }),
  );
  await window.evaluate(noteFrames);
  const chosen = await app.evaluate(() => Reflect.get(globalThis, 'choose')());
  await opened;
  return (await window.evaluate(frameAfter, await shown)) - chosen;
}

/** Notes when each frame with the text is drawn: a task that is given out in a frame comes after it. */
function noteFrames(): void {
  const frames: number[] = [];
  Reflect.set(globalThis, 'noted', frames);
  const look = (): void => {
    if (document.querySelectorAll('.dl-page p').length > 2) {
      setTimeout(() => frames.push(Date.now()));
    }
    if (frames.length < 200) requestAnimationFrame(look);
  };
  look();
}

/** The first frame that was noted after a time; both in milliseconds since 1970. */
const frameAfter = (time: number): Promise<number> =>
  new Promise((resolve) => {
    const look = (): void => {
      const frame = Reflect.get(globalThis, 'noted').find((each: number) => each > time);
      if (frame) resolve(frame);
      else setTimeout(look, 20);
    };
    look();
  });

function withPictures(release: Release, count: number) {
  const assets = new Map<string, Uint8Array>();
  const every = Math.floor(release.children.length / count);
  const children = release.children.flatMap((block, index) => {
    if (index % every !== 3 || assets.size >= count) return [block];
    const bytes = noisePicture(400, 300, index);
    const { asset, pixels } = checkImage(bytes);
    assets.set(asset, bytes);
    const fields = { alt: `Picture ${index}`, decorative: false, caption: '', credit: '' };
    const picture = { type: 'image' as const, asset, pixels, ...fields, width: 60 };
    return [block, { ...picture, children: [{ text: '' }] as [{ text: '' }] }];
  });
  return { release: { ...release, children }, assets };
}

/** What a page costs in a document of 500 against one of 10: DOCX and PDF, each seen first. */
async function growth(): Promise<Row> {
  const engine = createEngine();
  const context = {
    asset: () => undefined,
    typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
  };
  const perPage: Record<number, number[]> = { 10: [], 500: [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const pages of [10, 500]) {
      const release = structuredClone(longRelease(pages));
      const edited = { ...release, facts: { ...release.facts, reference: `${run} ${Date.now()}` } };
      const [time = 0] = await timed(1, async () => {
        await docxFormat.export(edited, context);
        await pdfFormat.export(edited, context);
      });
      perPage[pages]?.push(time / pages);
    }
  }
  return row({
    name: 'DOCX + PDF for each page of 500',
    rivalName: 'for each page of 10',
    ours: median(perPage[500] ?? []),
    rival: median(perPage[10] ?? []),
    unit: 'ms',
    atMost: 1.2,
  });
}
