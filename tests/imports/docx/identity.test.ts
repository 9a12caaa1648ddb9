import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../../core/exports/docx/docx-format';
import { readDocx } from '../../../core/imports/docx/read-docx';
import {
  carriedIdentity,
  identityJson,
  readIdentity,
  releaseMark,
} from '../../../core/imports/identity';
import { parseRelease } from '../../../core/release/parse';
import type { Release } from '../../../core/release/release';
import { release } from '../../unit/support';

const context = { asset: () => undefined, typeset: () => Promise.reject(new Error('no PDF here')) };
const what = release([
  { type: 'headline', children: [{ text: 'A headline & <more>' }] },
  {
    type: 'paragraph',
    children: [
      {
        text: 'Half\u200cspace, \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645, a lone \ud800 and a tab\t.',
      },
    ],
  },
  {
    type: 'quote',
    speaker: 'A',
    role: '',
    organisation: '',
    children: [{ type: 'paragraph', children: [{ text: 'Said.' }] }],
  },
]);
const read = (bytes: Uint8Array) => readDocx(bytes, { changes: 'accepted' });
const PART = 'customXml/release.xml';

describe('what a Word document carries of its release', () => {
  it('comes back as the very release, with its quotations as they were typed', async () => {
    const { identity } = read(await docxFormat.export(what, context));
    expect(identity?.release).toBe(releaseMark(what.id));
    const back = parseRelease(JSON.parse(identity?.content ?? ''));
    expect(back.children).toEqual(parseRelease(what).children);
    expect(back.facts.organisations).toEqual(what.facts.organisations);
  });

  it('is the same each time', async () => {
    const [first, second] = [
      await docxFormat.export(what, context),
      await docxFormat.export(what, context),
    ];
    expect(first).toEqual(second);
  });

  it('is found in a part that Word has renamed', async () => {
    const parts = unzipSync(await docxFormat.export(what, context));
    const renamed = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
      if (name === PART) return ['customXml/item1.xml', bytes];
      if (!name.endsWith('document.xml.rels')) return [name, bytes];
      const rels = strFromU8(bytes).replace('customXml/release.xml', 'customXml/item1.xml');
      return [name, new TextEncoder().encode(rels)];
    });
    expect(read(zipSync(Object.fromEntries(renamed))).identity?.release).toBe(releaseMark(what.id));
  });

  it.each([
    ['other words', (xml: string) => xml.replace('A headline', 'Another headline')],
    [
      'another version',
      (xml: string) => xml.replace('&quot;dateline&quot;:1', '&quot;dateline&quot;:99'),
    ],
    ['no JSON', (xml: string) => xml.replace('{', '[')],
    ['no XML', () => '<identity xmlns="urn:dateline:identity"'],
  ])('is left out where it was changed, and the text is read: %s', async (_, change) => {
    const parts = unzipSync(await docxFormat.export(what, context));
    const xml = strFromU8(parts[PART] as Uint8Array);
    const changed = zipSync({ ...parts, [PART]: new TextEncoder().encode(change(xml)) });
    const source = read(changed);
    expect(source.identity).toBeNull();
    expect(source.blocks.length).toBeGreaterThan(2);
  });

  it('holds nothing of the house: status, issues, templates, other languages, the library', () => {
    const full: Release = {
      ...what,
      ignoredChecks: [{ check: 'SECRET', quote: null, near: null }],
      facts: {
        ...what.facts,
        status: 'approved',
        template: { id: 'SECRET', revision: 1 },
        variants: [{ language: 'fr', release: 'SECRET' }],
        issues: [{ at: '2026-01-01T00:00:00Z', by: 'SECRET', files: [] }],
        correction: { of: 'SECRET', date: null, number: 1, what: 'a', why: 'b' },
      },
    };
    const text = identityJson(carriedIdentity(full, {}, () => undefined));
    expect(text).not.toContain('SECRET');
    expect(text).not.toContain(what.id);
    expect(readIdentity(text)?.content).not.toContain('approved');
  });
});
