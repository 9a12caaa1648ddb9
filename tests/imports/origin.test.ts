import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkImage } from '../../core/archive/assets';
import { compareReleases } from '../../core/compare/compare-releases';
import { formatById } from '../../core/exports/registry';
import { carriedIdentity, identityJson } from '../../core/imports/identity';
import { importFile } from '../../core/imports/registry';
import { recognise } from '../../core/recognise/recognise';
import { createBlock } from '../../core/release/blocks/create';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import type { Origin, ReadFile } from '../../electron/imports/import-task';
import { originOf } from '../../electron/imports/origin';
import { PIXEL as PNG } from '../support/pixel';
import { release } from '../support/release';

const PIXEL = checkImage(PNG);
const NOW = { now: '2026-12-01T00:00:00Z', zone: 'UTC' };

const WRITTEN = parseRelease(
  release(
    [
      { type: 'headline', children: [{ text: 'Half of coastal clinics have no safe water' }] },
      { type: 'lede', children: [{ text: 'One in two clinics had no safe water last month.' }] },
      { type: 'paragraph', children: [{ text: 'The survey is a solid basis for repairs.' }] },
      {
        type: 'image',
        ...PIXEL,
        alt: 'A well',
        decorative: false,
        caption: '',
        credit: '',
        width: 60,
        children: [{ text: '' }],
      },
      {
        type: 'contact-block',
        children: [{ ...createBlock.contact(), name: 'Ana Nasser', emails: ['ana@light.example'] }],
      },
    ],
    { status: 'approved', keywords: ['water'] },
  ),
);

async function written(format: string, options = {}, what: Release = WRITTEN): Promise<Uint8Array> {
  const asset = (name: string) => (name === PIXEL.asset ? PNG : undefined);
  const typeset = () => Promise.reject(new Error('no PDF here'));
  const bytes = await formatById(format)?.export(what, { asset, typeset }, options);
  if (!bytes) throw new Error(`no format ${format}`);
  return bytes;
}

async function read(bytes: Uint8Array, format: string): Promise<ReadFile> {
  const { format: told, source } = await importFile(bytes, `.${format}`);
  return { format: told, source, recognition: recognise(source, NOW) };
}

async function originIn(bytes: Uint8Array, format: string): Promise<Origin> {
  const origin = await originOf(await read(bytes, format), NOW);
  if (!origin) throw new Error('the file does not say where it came from');
  return origin;
}

/** A Word document with other text in one of its parts. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

describe.each([
  ['docx', {}],
  ['docx', { draft: true, contacts: 'two', quotes: 'italics' }],
  ['html', {}],
  ['html', { draft: true }],
  ['markdown', { pictures: 'inside' }],
])('a file that Dateline wrote as %s with %j', (format, options) => {
  it('comes back as the release it was written from', async () => {
    const origin = await originIn(await written(format, options), format);
    expect(origin.release.children).toEqual(WRITTEN.children);
    expect(origin.release.facts).toEqual({ ...WRITTEN.facts, status: 'draft' });
    expect(origin).toMatchObject({ missingPictures: 0, isUnchanged: true });
  });
});

it('tells what was changed in the file since, and nothing else', async () => {
  const bytes = changed(await written('docx'), 'word/document.xml', (xml) =>
    xml.replace('solid', 'firm'),
  );
  const { before, after, isUnchanged } = await originIn(bytes, 'docx');
  expect(isUnchanged).toBe(false);
  const { words, facts } = compareReleases(before, after);
  expect({ words, facts }).toEqual({ words: { added: 1, removed: 1 }, facts: [] });
});

it('leaves out pictures that are not in the file, says how many, and is not the same then', async () => {
  const {
    release: origin,
    missingPictures,
    isUnchanged,
  } = await originIn(await written('markdown'), 'markdown');
  expect(origin.children.map(({ type }) => type)).not.toContain('image');
  expect({ missingPictures, isUnchanged }).toEqual({ missingPictures: 1, isUnchanged: false });
});

it('does not hold a forged release for the text, and lets it claim no more than a draft', async () => {
  const forged = parseRelease({
    ...WRITTEN,
    children: [{ type: 'headline', children: [{ text: 'All clinics have safe water' }] }],
    ignoredChecks: [{ check: 'gaps', quote: null, near: null }],
  });
  const carried = carriedIdentity(forged, {}, () => undefined);
  const content = JSON.stringify({
    ...JSON.parse(carried.content),
    facts: { ...forged.facts, status: 'issued', template: { id: 'theirs', revision: 1 } },
  });
  const { sha256 } = await import('../../electron/files/sha256');
  const text = identityJson({ ...carried, content, digest: sha256(strToU8(content)) });
  const xml = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const bytes = changed(await written('docx'), 'customXml/release.xml', (part) =>
    part.replace(/>[^<]+<\/identity>/, () => `>${xml}</identity>`),
  );
  const { release: origin, isUnchanged } = await originIn(bytes, 'docx');
  expect(isUnchanged).toBe(false);
  expect(origin.facts).toMatchObject({ status: 'draft', template: null });
  expect(origin.ignoredChecks).toBeUndefined();
});

it('is not said by a foreign file, nor by what is no file of its own', async () => {
  const foreign = await read(strToU8('# A\n\nText.\n'), 'md');
  expect(await originOf(foreign, NOW)).toBeNull();
  const fragment = await read(await written('html', { form: 'fragment' }), 'html');
  expect(fragment.source.identity).toBeNull();
});
