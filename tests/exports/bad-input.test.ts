import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportContext } from '../../core/exports/format';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import type { Facts } from '../../core/release/facts';
import type { Release } from '../../core/release/release';
import { createEngine } from '../../electron/engine/engine';
import { runExport } from '../../electron/export/run-export';
import { release } from '../support/release';
import { picture } from './support/photographs';
import { squashed } from './support/printed';
import { readMessage } from './support/read-back';
import { readBack } from './support/readers';

/*
 * What nobody should have sent, as a picture and as a logo, through every format and the one way out
 * of the program: a right file or a clear sentence, never a broken one.
 */

const engine = createEngine();
const typeset: ExportContext['typeset'] = async (document) => engine(document);
const fresh = (): string => mkdtempSync(join(tmpdir(), 'dateline-bad-'));
const ASSET = `${'a'.repeat(64)}.png`;
const JPEG = `${'c'.repeat(64)}.jpg`;

const line = (text: string): TopBlock => ({ type: 'paragraph', children: [{ text }] });
const image = (asset: string): TopBlock => ({
  type: 'image',
  asset,
  pixels: { width: 60, height: 40 },
  alt: 'Three pupils',
  decorative: false,
  caption: 'On their way',
  credit: 'A. Photographer',
  width: 100,
  children: [{ text: '' }],
});
const logo = (asset: string): Partial<Facts> => ({
  organisations: [
    {
      name: 'Example',
      acronym: '',
      website: '',
      logo: { asset, pixels: { width: 60, height: 40 }, alt: 'Example logo' },
      link: null,
    },
  ],
});
const showing = (asset: string): Release =>
  release([line('Before.'), image(asset), line('After.')]);
const under = (asset: string): Release => release([line('Before.'), line('After.')], logo(asset));

/** The name of the file in the format with this id. */
const outIn = (id: string): string =>
  `out.${EXPORT_FORMATS.find((format) => format.id === id)?.extension}`;

async function leaves(what: Release, id: string, assets: ReadonlyMap<string, Uint8Array>) {
  const folder = fresh();
  const [outcome] = await runExport({
    archive: { release: what, assets: new Map(assets) },
    folder,
    targets: [{ format: id, fileName: outIn(id) }],
    replace: false,
    typeset,
  });
  if (!outcome) throw new Error('no outcome');
  if (outcome.type === 'failed') {
    expect(readdirSync(folder)).toEqual([]);
    return { problem: outcome.problem, bytes: null, text: '' };
  }
  expect(readdirSync(folder)).toEqual([outIn(id)]);
  const bytes = new Uint8Array(readFileSync(outcome.path));
  return { problem: null, bytes, text: squashed((await readBack(id, bytes)).text) };
}

const SCRIPTED = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" onload="alert(1)"><script>alert("SECRET")</script></svg>',
);
const whole = await picture('.jpg', { width: 600, height: 400 });

const PICTURES: readonly [string, string, Uint8Array | undefined][] = [
  ['is missing', ASSET, undefined],
  ['is an SVG with a script, under another name', ASSET, SCRIPTED],
  ['is empty', ASSET, new Uint8Array()],
  ['ends in the middle of its header', JPEG, whole.subarray(0, 12)],
  ['is a page', ASSET, new TextEncoder().encode('<html><script>SECRET</script>')],
];

describe.each(EXPORT_FORMATS.map(({ id }) => id))('%s', (id) => {
  it.each(PICTURES)('describes a picture that %s', async (_, name, bytes) => {
    const assets = new Map(bytes ? [[name, bytes]] : []);
    const { text, problem, bytes: file } = await leaves(showing(name), id, assets);
    expect(problem).toBeNull();
    for (const part of ['Before.', 'Three pupils', 'On their way', 'A. Photographer', 'After.']) {
      expect(text, part).toContain(squashed(part));
    }
    expect(Buffer.from(file ?? []).toString('latin1')).not.toMatch(/SECRET|PHNjcmlwd/);
  });

  it.each(PICTURES)('leaves out a logo that %s', async (_, name, bytes) => {
    const assets = new Map(bytes ? [[name, bytes]] : []);
    const { text, problem, bytes: file } = await leaves(under(name), id, assets);
    expect(problem).toBeNull();
    for (const part of ['Before.', 'After.']) expect(text, part).toContain(part);
    expect(Buffer.from(file ?? []).toString('latin1')).not.toMatch(/SECRET|PHNjcmlwd/);
  });

  it('carries a picture that stops in the middle of its dots, or says what is wrong', async () => {
    const half = whole.subarray(0, Math.floor(whole.length / 2));
    const { text, problem } = await leaves(showing(JPEG), id, new Map([[JPEG, half]]));
    if (problem) expect(problem.advice).toContain('damaged picture');
    else expect(text).toContain('After.');
  });

  it('carries a table of 200 columns whole, or says that no page holds it', async () => {
    const cells = Array.from({ length: 200 }, (_, index) => ({
      ...createBlock['table-cell'](),
      children: [{ type: 'paragraph' as const, children: [{ text: `c${index}.` }] }],
    }));
    const what = release([
      { ...createBlock.table(), children: [{ type: 'table-row', children: cells }] },
    ]);
    const { text, problem } = await leaves(what, id, new Map());
    if (id === 'docx' || id === 'pdf') {
      expect(problem?.message).toContain('A table with 200 columns does not fit on a page');
      return;
    }
    expect(problem).toBeNull();
    const at = cells.map((_, index) => text.indexOf(`c${index}.`));
    expect(at.every((each, index) => each > (at[index - 1] ?? -1))).toBe(true);
  });

  it('carries an address of 500 characters whole, in what is read and what is clicked', async () => {
    const url = `https://example.org/${'a1b2-'.repeat(96)}`;
    const what = release([
      { type: 'paragraph', children: [{ type: 'link', url, children: [{ text: 'the report' }] }] },
      line(url),
    ]);
    const { text, bytes } = await leaves(what, id, new Map());
    expect(text).toContain(url);
    const { links } = await readBack(id, bytes ?? new Uint8Array());
    expect(links).toContain(url);
    if (id === 'eml') expect(readMessage(bytes ?? new Uint8Array()).text).toContain(url);
  });

  it('says so when its folder is not there, or is a file, and touches nothing', async () => {
    const folder = join(fresh(), 'out');
    const order = {
      archive: { release: showing(ASSET), assets: new Map() },
      folder,
      targets: [{ format: id, fileName: outIn(id) }],
      replace: false,
      typeset,
    };
    const [never] = await runExport(order);
    expect(never).toMatchObject({ type: 'failed', problem: { message: expect.any(String) } });
    expect(existsSync(folder)).toBe(false);
    // Where a folder is expected, there is a file now.
    writeFileSync(folder, 'mine');
    const [blocked] = await runExport(order);
    expect(blocked).toMatchObject({ type: 'failed' });
    for (const outcome of [never, blocked]) {
      if (outcome?.type !== 'failed') continue;
      expect(outcome.problem.message).not.toBe('This format could not be made.');
      expect(outcome.problem.advice).not.toBe('');
    }
    expect(readFileSync(folder, 'utf8')).toBe('mine');
  });
});

describe('a folder that goes away between two formats', () => {
  it('reports one error for later exports, and leaves earlier ones alone', async () => {
    const folder = join(fresh(), 'out');
    mkdirSync(folder);
    const seen: string[] = [];
    const outcomes = await runExport({
      archive: { release: release([line('Text.')]), assets: new Map() },
      folder,
      targets: ['docx', 'pdf', 'html'].map((format) => ({ format, fileName: `a.${format}` })),
      replace: false,
      // The engine is at work while somebody unplugs the disk.
      typeset: async (document) => {
        seen.push(...readdirSync(folder));
        rmSync(folder, { recursive: true });
        return engine(document);
      },
    });
    expect(seen).toEqual(['a.docx']);
    expect(outcomes.map(({ type }) => type)).toEqual(['written', 'failed', 'failed']);
    for (const outcome of outcomes) {
      if (outcome.type === 'failed') {
        expect(outcome.problem.message).not.toBe('This format could not be made.');
      }
    }
    expect(existsSync(folder)).toBe(false);
  });
});
