import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkImage } from '../../core/archive/assets';
import { UserError } from '../../core/errors';
import type { TopBlock } from '../../core/release/blocks/block';
import { thin } from '../../core/versions/thin';
import { VersionStore } from '../../electron/versions/version-store';
import { PIXEL } from '../exports/support/formats';
import { release } from '../support/release';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-11-24T12:00:00Z');

const p = (text: string): TopBlock => ({ type: 'paragraph', children: [{ text }] });
const archive = (text: string) => ({ release: release([p(text)]), assets: new Map() });
const saved = { reason: 'saved' as const, path: '/shared/release.dateline' };

describe('thinning', () => {
  it('keeps all of a day, then one an hour, one a day, one a week; and whatever stays', () => {
    const every = (step: number, from: number, to: number) =>
      Array.from({ length: Math.floor((to - from) / step) }, (_, n) => from + n * step);
    const ages = [
      ...every(HOUR / 4, 0, DAY),
      ...every(HOUR / 4, DAY + 1, 3 * DAY),
      ...every(HOUR, 8 * DAY, 11 * DAY),
      ...every(DAY, 40 * DAY, 68 * DAY),
    ];
    const versions = ages.map((age) => ({ id: String(age), time: START - age, stays: false }));
    const named = { id: 'named', time: START - 2 * DAY - 1, stays: true };
    const drop = thin([...versions, named], START);
    const left = versions.filter(({ id }) => !drop.has(id)).map(({ time }) => START - time);
    const between = (from: number, to: number) => left.filter((age) => age >= from && age < to);
    expect(between(0, DAY)).toHaveLength(96);
    expect(between(DAY, 3 * DAY).length).toBeLessThanOrEqual(49);
    expect(between(8 * DAY, 11 * DAY).length).toBeLessThanOrEqual(4);
    expect(between(40 * DAY, 68 * DAY).length).toBeLessThanOrEqual(5);
    expect(drop.has('named')).toBe(false);
  });

  it('drops nothing that a clock put back has left in the future', () => {
    const versions = [1, 2, 3].map((n) => ({ id: String(n), time: START + n, stays: false }));
    expect(thin(versions, START)).toEqual(new Set());
  });
});

describe('the version store', () => {
  let folder: string;
  let now: number;
  const open = (options = {}) => new VersionStore(folder, { now: () => new Date(now), ...options });
  const files = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-versions-'));
    now = START;
  });

  it('gives versions back, with the words that changed, also to the next session', async () => {
    const store = open();
    await store.keep(archive('one two three'), saved);
    now += 60_000;
    await store.keep(archive('one two four five'), saved);
    const { versions } = await open().list('test');
    expect(versions.map(({ words, file, time }) => ({ words, file, time }))).toEqual([
      {
        words: { added: 2, removed: 1 },
        file: 'release.dateline',
        time: '2026-11-24T12:01:00.000Z',
      },
      { words: null, file: 'release.dateline', time: '2026-11-24T12:00:00.000Z' },
    ]);
    const old = await open().read('test', versions[1]?.id ?? '');
    expect(old.release).toEqual(archive('one two three').release);
  });

  it('keeps one where nothing changed', async () => {
    const store = open();
    const first = await store.keep(archive('the same'), saved);
    now += DAY;
    expect(await store.keep(archive('the same'), saved)).toBe(first);
    expect((await store.list('test')).versions).toHaveLength(1);
  });

  it('stores a picture once, gives it back, and drops it with the last version that shows it', async () => {
    const { asset, pixels } = checkImage(PIXEL);
    const shown = (text: string) => ({
      release: release([
        p(text),
        {
          type: 'image',
          asset,
          pixels: { ...pixels },
          alt: '',
          decorative: false,
          caption: '',
          credit: '',
          width: 50,
          children: [{ text: '' }],
        },
      ]),
      assets: new Map([[asset, PIXEL]]),
    });
    const store = open();
    const ids = [await store.keep(shown('a'), saved), await store.keep(shown('b'), saved)];
    expect(files().filter((name) => name.endsWith('.png'))).toHaveLength(1);
    expect((await store.read('test', ids[0] ?? '')).assets.get(asset)).toEqual(PIXEL);
    for (const id of ids) await store.delete('test', id);
    await store.forgetDeleted('test');
    expect(files()).toEqual([]);
  });

  it('brings back what was deleted, with its name and pictures, until it is forgotten', async () => {
    const store = open();
    const first = await store.keep(archive('one'), saved);
    await store.name('test', first, 'sent to partners');
    now += 60_000;
    await store.keep(archive('one two'), saved);
    const before = await store.list('test');
    await store.delete('test', first);
    expect((await store.list('test')).versions).toHaveLength(1);
    await store.keep(archive('one two three'), saved);
    await store.undelete('test', first);
    expect((await store.list('test')).versions.slice(1).map(({ id, name }) => [id, name])).toEqual(
      before.versions.map(({ id, name }) => [id, name]),
    );
    expect((await store.read('test', first)).release.children).toEqual([p('one')]);
    await store.delete('test', first);
    await store.forgetDeleted('test');
    await expect(store.undelete('test', first)).rejects.toThrow('no longer there');
  });

  it('keeps the name a person gave when it is noted that a version was exported', async () => {
    const store = open();
    const id = await store.keep(archive('one'), { ...saved, name: 'sent to partners' });
    const noted = { ...saved, reason: 'exported', name: 'Exported with 1 error' } as const;
    for (let count = 0; count < 2; count += 1) {
      expect(await store.keep(archive('one'), noted)).toBe(id);
    }
    expect((await store.list('test')).versions.map(({ name }) => name)).toEqual([
      'sent to partners. Exported with 1 error',
    ]);
  });

  it('thins as versions age, keeps named ones, and counts the words anew', async () => {
    const store = open();
    const first = await store.keep(archive('one'), saved);
    await store.name('test', first, 'sent to partners');
    for (const text of ['one two', 'one two three', 'one two three four']) {
      now += 60_000;
      await store.keep(archive(text), saved);
    }
    now += 3 * DAY;
    await store.keep(archive('one two three four five'), saved);
    const { versions } = await store.list('test');
    expect(versions.map(({ name, words }) => [name, words?.added])).toEqual([
      ['', 1],
      ['', 3],
      ['sent to partners', undefined],
    ]);
  });

  it('stays within its bound, but never drops a name or the latest', async () => {
    const store = open({ mostBytes: 4_000 });
    const noise = () => Array.from({ length: 90 }, () => Math.random().toString(36)).join(' ');
    const named = await store.keep(archive(noise()), { ...saved, name: 'agreed' });
    for (let n = 0; n < 8; n += 1) {
      now += 60_000;
      await store.keep(archive(noise()), saved);
    }
    const { versions } = await store.list('test');
    expect(versions.length).toBeLessThan(6);
    expect(versions.at(-1)?.id).toBe(named);
  });

  it('lists and reads the others when one is damaged, and says so in a sentence', async () => {
    const store = open();
    const ids = [
      await store.keep(archive('first'), saved),
      await store.keep(archive('second'), saved),
    ];
    const [text, details] = ['.release.gz', '.json'].map((end) =>
      files().find((name) => name.endsWith((ids[0] ?? '') + end)),
    );
    const path = join(folder, text ?? '');
    const bytes = readFileSync(path);
    bytes[20] = (bytes[20] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    writeFileSync(join(folder, details ?? ''), '{"format":1,"na');
    expect((await store.list('test')).versions).toHaveLength(2);
    await expect(store.read('test', ids[0] ?? '')).rejects.toThrow(UserError);
    expect((await store.read('test', ids[1] ?? '')).release.children).toEqual([p('second')]);
    await store.keep(archive('third'), saved);
    expect((await store.list('test')).versions).toHaveLength(3);
  });

  it('reads no version outside its folder, whatever it is asked for', async () => {
    const store = open();
    for (const id of ['../../secret', '', 'x'.repeat(5000)]) {
      await expect(store.read('../../etc', id)).rejects.toThrow(UserError);
      await store.delete('../../etc', id);
    }
  });

  it('leaves alone what a newer Dateline has kept, and counts it', async () => {
    const store = open();
    await store.keep(archive('mine'), saved);
    const newer = await store.keep(archive('theirs'), saved);
    const details = files().find((name) => name.endsWith(`${newer}.json`)) ?? '';
    writeFileSync(join(folder, details), JSON.stringify({ format: 2, surprise: true }));
    const listed = await store.list('test');
    expect([listed.versions.length, listed.newer]).toEqual([1, 1]);
    now += 400 * DAY;
    await store.keep(archive('later'), saved);
    expect((await store.list('test')).newer).toBe(1);
  });

  it('says in a sentence that the folder cannot be written', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder should be');
    await expect(open().keep(archive('x'), saved)).rejects.toThrow(UserError);
  });
});
