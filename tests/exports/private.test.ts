import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkImage } from '../../core/archive/assets';
import { clipboardMail } from '../../core/exports/eml/clipboard-mail';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import { picturesToSend } from '../../core/images/metadata/without-metadata';
import { createBlock } from '../../core/release/blocks/create';
import type { Variable } from '../../core/release/form/variable';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import { createEngine } from '../../electron/engine/engine';
import { buildKit } from '../../electron/export/kit/build-kit';
import { runExport } from '../../electron/export/run-export';
import { release } from '../support/release';
import { picture, withMetadata } from './support/photographs';
import { onDisk, output } from './support/programs';

/** Stands in everything that nobody outside may see. */
const PRIVATE = 'ZQXPRIVATE';
const engine = createEngine();
const link = {
  entry: `${PRIVATE}-entry`,
  revision: 7,
  variant: `${PRIVATE} variant`,
  taken: { name: `${PRIVATE} digest` },
  here: [`${PRIVATE} field`],
};
const run = (text: string) => [{ text }];
const para = (text: string) => ({ type: 'paragraph' as const, children: run(text) });

const asked = (name: string, changes: Partial<Variable>): Variable => ({
  name,
  type: 'text',
  label: `${PRIVATE} label`,
  prompt: `${PRIVATE} prompt`,
  help: `${PRIVATE} help`,
  example: `${PRIVATE} example`,
  required: false,
  default: '',
  choices: [],
  ...changes,
});

let what: Release;
let assets: Map<string, Uint8Array>;

beforeAll(async () => {
  const photo = withMetadata(await picture('.jpg'), 'jpg', {
    '-GPSLatitude': '46.2276',
    '-GPSLatitudeRef': 'N',
    '-Artist': PRIVATE,
    '-XMP:CreatorTool': `${PRIVATE} /home/amal/${PRIVATE}.psd`,
    '-Comment': PRIVATE,
  });
  const logo = withMetadata(await picture('.png'), 'png', { '-XMP:CreatorTool': PRIVATE });
  const unused = new TextEncoder().encode(PRIVATE);
  const shown = checkImage(photo);
  const mark = checkImage(logo);
  assets = new Map([
    [shown.asset, photo],
    [mark.asset, logo],
    [`${'f'.repeat(64)}.png`, unused],
  ]);
  what = parseRelease({
    ...release(
      [
        {
          type: 'headline',
          children: run('What everybody may read'),
          part: { id: 'head', guidance: `${PRIVATE} guidance` },
        },
        {
          type: 'lede',
          children: [
            { text: 'Filled: ' },
            {
              type: 'placeholder',
              label: `${PRIVATE} label`,
              variable: 'left',
              children: [{ text: '' }],
            },
            { text: 'yes.' },
          ],
        },
        {
          type: 'paragraph',
          id: `${PRIVATE}-block`,
          children: [
            { text: 'Kept', suggestions: { [`${PRIVATE}-1`]: suggested('delete') } },
            { text: PRIVATE, suggestions: { [`${PRIVATE}-2`]: suggested('insert') } },
          ],
        },
        { ...para(PRIVATE), suggestions: { [`${PRIVATE}-3`]: suggested('insert') } },
        { ...para(`${PRIVATE} other case`), part: { when: { variable: 'joint', is: ['yes'] } } },
        { ...para(`${PRIVATE} pattern`), part: { id: 'pattern', each: 'partners' } },
        {
          type: 'image',
          ...shown,
          alt: 'A road',
          decorative: false,
          caption: 'A road at dawn',
          credit: 'Someone',
          width: 60,
          children: [{ text: '' }],
        },
        { ...createBlock.boilerplate(), link, children: [para('About us.')] },
        {
          type: 'contact-block',
          children: [
            {
              ...createBlock.contact(),
              link,
              name: 'Jo Bloggs',
              emails: ['jo@example.org'],
              from: { name: 'spokesperson' },
            },
          ],
        },
      ],
      {
        organisations: [
          { name: 'Example', acronym: '', website: '', logo: { ...mark, alt: 'Example' }, link },
        ],
        template: { id: `${PRIVATE}-template`, revision: 3 },
        variants: [{ language: 'fr', release: `${PRIVATE}-variant` }],
        issues: [
          {
            at: '2026-01-02T00:00:00Z',
            by: `${PRIVATE} user`,
            files: [{ name: `${PRIVATE}.pdf`, format: 'pdf', bytes: 1, sha256: 'a'.repeat(64) }],
            signOffs: [
              {
                organisation: PRIVATE,
                required: true,
                state: 'approved',
                decision: {
                  name: PRIVATE,
                  at: '2026-01-02T00:00:00Z',
                  how: PRIVATE,
                  text: PRIVATE,
                },
              },
            ],
            text: PRIVATE,
          },
        ],
      },
    ),
    id: `${PRIVATE}-id`,
    form: {
      guidance: `${PRIVATE} form guidance`,
      variables: [
        asked('joint', {
          type: 'choice',
          choices: ['yes', 'no'].map((value) => ({ value, label: value })),
        }),
        asked('left', {}),
        asked('partners', { many: true }),
      ],
      values: { joint: 'no', left: '' },
      parts: [`${PRIVATE}-part`],
    },
    ...reviewed(),
    ignoredChecks: [
      { check: `${PRIVATE}-check`, quote: `${PRIVATE} quote`, near: `${PRIVATE} near` },
    ],
  });
});

const suggested = (kind: 'insert' | 'delete') => ({
  kind,
  by: `${PRIVATE}-person`,
  at: '2026-11-29T10:00:00Z',
});

/** Comments, one of them resolved, a round, an answer, sign-offs, and the texts that were sent. */
function reviewed() {
  const by = `${PRIVATE}-person`;
  const at = '2026-11-29T10:00:00Z';
  const hash = 'd'.repeat(64);
  const comment = (id: string) => ({ id, by, at, text: `${PRIVATE} comment` });
  const sent = release([para(`${PRIVATE} text as it was`)]);
  return {
    review: {
      people: { [by]: { name: `${PRIVATE} person`, organisation: `${PRIVATE} house` } },
      threads: [
        {
          id: 't1',
          anchor: { type: 'fact', fact: 'place' },
          comments: [comment('c1')],
          resolved: null,
        },
        {
          id: 't2',
          anchor: { type: 'fact', fact: 'date' },
          comments: [comment('c2'), comment('c3')],
          resolved: { by, at },
        },
      ],
      rounds: [
        {
          id: 'r1',
          at,
          by,
          to: [{ organisation: `${PRIVATE} partner`, email: `${PRIVATE}@example.org` }],
          note: `${PRIVATE} note`,
          hash,
        },
      ],
      answers: [
        {
          id: 'a1',
          round: 'r1',
          from: { name: `${PRIVATE} name`, organisation: `${PRIVATE} partner` },
          at,
          file: `${PRIVATE}.docx`,
          hash,
          how: 'document',
        },
      ],
      signOffs: [
        {
          id: 's1',
          organisation: `${PRIVATE} partner`,
          approver: `${PRIVATE} approver`,
          email: `${PRIVATE}@example.org`,
          zone: '',
          due: at,
          required: true,
          concern: 'own',
          asked: [{ at, by, hash }],
          decisions: [
            {
              id: 'd1',
              answer: 'declined',
              name: `${PRIVATE} approver`,
              at,
              how: {
                type: 'mail',
                file: `${PRIVATE}.eml`,
                from: PRIVATE,
                subject: PRIVATE,
                sent: at,
                sha256: hash,
                source: PRIVATE,
              },
              note: `${PRIVATE} reason`,
              by,
              hash,
            },
          ],
        },
      ],
    },
    sent: {
      blocks: { [hash]: sent.children[0] },
      texts: { [hash]: { facts: { ...sent.facts, place: PRIVATE }, blocks: [hash] } },
    },
  };
}

const TOKEN = new RegExp(`${PRIVATE}|46[.,]2276|/home/|/work/|/root/`);

/** Everything that is in a file, unpacked as far as it goes. */
function contents(name: string, bytes: Uint8Array): string {
  const latin1 = (part: Uint8Array) => Buffer.from(part).toString('latin1');
  if (/\.(docx|zip)$/.test(name)) {
    return Object.entries(unzipSync(bytes))
      .map(([part, inner]) => `${part}\n${contents(part, inner)}`)
      .join('\n');
  }
  if (name.endsWith('.pdf')) {
    const clean = join(mkdtempSync(join(tmpdir(), 'dateline-private-')), 'clean.pdf');
    execFileSync('mutool', ['clean', '-d', onDisk(bytes, 'a.pdf'), clean]);
    // Text on a page stands there as numbers of glyphs; pdftotext turns them back.
    return latin1(readFileSync(clean)) + output('pdftotext', clean, '-');
  }
  const text = latin1(bytes);
  const inner = text.match(/(?:[A-Za-z0-9+/]{4}(?:\r\n)?){12,}={0,2}/g) ?? [];
  const decoded = inner.map((part) =>
    contents('', new Uint8Array(Buffer.from(part.replace(/\s/g, ''), 'base64'))),
  );
  return [text, ...(name === '' ? [] : decoded)].join('\n');
}

describe('nothing private leaves', () => {
  it('is a test that can fail: the release is full of it', () => {
    expect(JSON.stringify(what).match(new RegExp(PRIVATE, 'g'))?.length).toBeGreaterThan(20);
  });

  it.each(EXPORT_FORMATS.map(({ id }) => id))('in the %s file', async (id) => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-private-'));
    const extension = EXPORT_FORMATS.find((format) => format.id === id)?.extension;
    const [outcome] = await runExport({
      archive: { release: what, assets },
      folder,
      targets: [{ format: id, fileName: `a.${extension}` }],
      replace: false,
      typeset: async (document) => engine(document),
    });
    expect(outcome).toMatchObject({ type: 'written' });
    const [name = ''] = readdirSync(folder);
    const found = contents(name, new Uint8Array(readFileSync(join(folder, name))));
    expect(TOKEN.exec(found)?.[0]).toBeUndefined();
    if (id === 'text') expect(found).toContain('Filled: yes.');
  });

  it('in the kit', async () => {
    const kit = await buildKit({
      sources: [{ release: what, picture: async (asset) => assets.get(asset) }],
      formats: EXPORT_FORMATS.map(({ id }) => ({ id, options: {} })),
      folder: mkdtempSync(join(tmpdir(), 'dateline-private-')),
      name: '',
      as: 'zip',
      replace: false,
      typeset: async (document) => engine(document),
    });
    expect(kit.missing).toEqual([]);
    const found = contents('kit.zip', new Uint8Array(readFileSync(kit.path)));
    expect(TOKEN.exec(found)?.[0]).toBeUndefined();
    expect(output('unzip', '-Z1', kit.path)).not.toContain('f'.repeat(20));
  });

  it('on the clipboard', () => {
    const { html, text } = clipboardMail(what, picturesToSend(assets));
    expect(
      TOKEN.exec(contents('a.html', new TextEncoder().encode(html + text)))?.[0],
    ).toBeUndefined();
  });
});
