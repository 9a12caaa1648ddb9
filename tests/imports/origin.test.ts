import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { compareReleases } from '../../core/compare/compare-releases';
import { importFile } from '../../core/imports/registry';
import { recognise } from '../../core/recognise/recognise';
import { releaseFrom } from '../../core/recognise/release-from';
import { createBlock } from '../../core/release/blocks/create';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import { asWritten, originOf } from '../../electron/imports/origin';
import { release } from '../support/release';

const ORIGIN = parseRelease(
  release([
    { type: 'headline', children: [{ text: 'Half of coastal clinics have no safe water' }] },
    { type: 'lede', children: [{ text: 'One in two clinics had no safe water last month.' }] },
    { type: 'paragraph', children: [{ text: 'The survey is a solid basis for repairs.' }] },
    {
      type: 'contact-block',
      children: [{ ...createBlock.contact(), name: 'Ana Nasser', emails: ['ana@light.example'] }],
    },
  ]),
);

const written = async (): Promise<Uint8Array> => {
  const bytes = await asWritten(ORIGIN, 'docx', () => undefined);
  if (!bytes) throw new Error('the Word file was not written');
  return bytes;
};

/** What a Word file is taken for without anybody's help. */
async function read(bytes: Uint8Array): Promise<Release> {
  const { source } = await importFile(bytes, '.docx');
  const now = '2026-12-01T00:00:00Z';
  return releaseFrom(source, recognise(source, { now }), { id: 'read', now }).release;
}

it('carries the release that it came from in a Word file, and no other in a foreign one', async () => {
  const { source } = await importFile(await written(), '.docx');
  expect(originOf(source)?.children).toEqual(ORIGIN.children);
  expect(originOf({ ...source, identity: null })).toBeNull();
});

it('tells what was changed in the file since, and nothing else', async () => {
  const bytes = await written();
  const before = await read(bytes);
  expect(compareReleases(before, await read(bytes)).differs).toBe(false);
  const parts = unzipSync(bytes);
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = text.replace('solid', 'firm');
  expect(edited).not.toBe(text);
  const after = await read(zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
  const { words, facts } = compareReleases(before, after);
  expect({ words, facts }).toEqual({ words: { added: 1, removed: 1 }, facts: [] });
});

it('is not written again in a format that Dateline does not write', async () => {
  expect(await asWritten(ORIGIN, 'msg', () => undefined)).toBeNull();
});
