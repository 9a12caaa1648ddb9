import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { readImageHeader } from '../../core/images/read-image-header';
import type { Release } from '../../core/release/release';
import { collectGarbage } from '../../electron/engine/collect-garbage';
import { createEngine } from '../../electron/engine/engine';
import { type ExportJob, runJob } from '../../electron/export/jobs';
import { buildKit, type KitJob } from '../../electron/export/kit/build-kit';
import { borrowPictures, lendPictures } from '../../electron/export/lent-pictures';
import { Stopped } from '../../electron/export/stop';
import { numbered } from '../bench/support/photographs';
import { release } from '../unit/support';
import { picture } from './support/photographs';

const PICTURES = 8;
const engine = createEngine();
const fresh = (): string => mkdtempSync(join(tmpdir(), 'dateline-kit-stream-'));
const assets = new Map<string, Uint8Array>();
let one: Release;
const plain = {
  formats: ['docx', 'html', 'text'].map((id) => ({ id, options: {} })),
  name: 'kit',
  replace: false,
};

beforeAll(async () => {
  const photo = await picture('.jpg', { width: 300, height: 200 });
  for (let at = 0; at < PICTURES; at += 1) {
    const { name, bytes } = numbered(photo, at);
    assets.set(name, bytes);
  }
  one = ofPictures([...assets.keys()]);
});

const ofPictures = (names: readonly string[]): Release =>
  release(
    names.map((asset) => ({
      type: 'image' as const,
      asset,
      pixels: { width: 2400, height: 1600 },
      caption: 'On the way home',
      alt: 'Pupils',
      credit: 'Jo Bloggs',
      decorative: false,
      width: 100,
      children: [{ text: '' as const }],
    })),
  );

const job = (picture: (asset: string) => Promise<Uint8Array | undefined>): KitJob => ({
  ...plain,
  as: 'folder',
  folder: fresh(),
  sources: [{ release: one, picture }],
  typeset: async (document) => engine(document),
});

describe('a kit of many photographs', () => {
  it('holds one or two of them as they came, however many there are', async () => {
    const given: WeakRef<Uint8Array>[] = [];
    let most = 0;
    const result = await buildKit(
      job(async (asset) => {
        await nextTurn();
        collectGarbage();
        most = Math.max(most, given.filter((each) => each.deref()).length);
        const bytes = assets.get(asset)?.slice();
        if (bytes) given.push(new WeakRef(bytes));
        return bytes;
      }),
    );
    expect(result.missing).toEqual([]);
    expect(given.length).toBeGreaterThan(3 * PICTURES - 1);
    expect(most).toBeLessThanOrEqual(2);
  });

  it('has them in a Word document as large as a page needs, beside the originals', async () => {
    const { name, bytes } = numbered(await picture('.jpg', { width: 2100, height: 1400 }), 0);
    const { path } = await buildKit({
      ...job(async () => bytes),
      formats: [{ id: 'docx', options: {} }],
      sources: [{ release: ofPictures([name]), picture: async () => bytes }],
    });
    const [word = ''] = readdirSync(path, { recursive: true })
      .map(String)
      .filter((file) => /(?<!fact-sheet)\.docx$/.test(file));
    const inWord = Object.entries(unzipSync(readFileSync(join(path, word))))
      .filter(([part]) => part.startsWith('word/media/'))
      .map(([, media]) => readImageHeader(media)?.width);
    const beside = readdirSync(join(path, 'images/print')).map(
      (file) => readImageHeader(readFileSync(join(path, 'images/print', file)))?.width,
    );
    expect([inWord, beside]).toEqual([[2000], [2100]]);
  });

  it('is stopped between two pictures, and leaves nothing behind', async () => {
    for (const as of ['zip', 'folder'] as const) {
      const stop = new AbortController();
      let read = 0;
      const stopped = {
        ...job(async (asset) => {
          read += 1;
          if (read === 3) stop.abort();
          return assets.get(asset);
        }),
        as,
        signal: stop.signal,
      };
      await expect(buildKit(stopped)).rejects.toBeInstanceOf(Stopped);
      expect(read).toBe(3);
      expect(readdirSync(stopped.folder)).toEqual([]);
    }
  });

  it('asks the window for each when its turn comes', async () => {
    const order: ExportJob = {
      ...plain,
      kind: 'kit',
      as: 'folder',
      folder: fresh(),
      sources: [{ archive: { release: one, assets } }],
    };
    const { job: sent, port, close } = lendPictures(order);
    if (!port) throw new Error('no port');
    // Nothing of the pictures goes with the job.
    expect(JSON.stringify(sent).length).toBeLessThan(20_000);
    const result = await runJob(
      sent,
      async (document) => engine(document),
      undefined,
      undefined,
      borrowPictures(port),
    );
    close();
    expect(result.kit).toMatchObject({ type: 'written', missing: [] });
    expect(readdirSync(join(result.kit?.path ?? '', 'images/print'))).toHaveLength(PICTURES);
  });

  it('reads them one by one from its file, and names one that is damaged', async () => {
    const folder = fresh();
    const path = join(folder, 'a.dateline');
    const bytes = encodeArchive({ release: one, assets });
    // Within the pixels of the last picture.
    const middle = bytes.length - 3000;
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    const out = fresh();
    const order: ExportJob = {
      ...plain,
      kind: 'kit',
      as: 'zip',
      folder: out,
      sources: [{ open: path }],
    };
    const { kit, problem } = await runJob(order, async (document) => engine(document));
    expect(problem).toBeNull();
    expect(kit?.type).toBe('written');
    expect(kit?.missing).toHaveLength(2);
    for (const why of kit?.missing ?? []) expect(why).toContain('missing or damaged');
  });
});
