import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { readDocx } from '../../core/imports/docx/read-docx';
import { releaseMark } from '../../core/imports/identity';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import { allDecided } from '../../core/review/decide';
import { reviewDocument } from '../../core/review/word/review-document';
import { release } from '../support/release';
import { output } from './support/programs';
import { OOXML_SCHEMAS, WORD_SCHEMA } from './support/requirements';
import { by, reviewedRelease } from './support/reviewed';
import { decide, readByPandoc } from './support/tracked';

const context = { asset: () => undefined, typeset: () => Promise.reject(new Error('no PDF here')) };
const round = { round: 'round-1', hash: 'abc' };
const what = parseRelease(reviewedRelease());
let bytes: Uint8Array;
let parts: Record<string, string>;

const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]),
  );

const sent = async (each: Release): Promise<Uint8Array> =>
  (await reviewDocument(each, context, round)).bytes;

beforeAll(async () => {
  bytes = await sent(what);
  parts = partsOf(bytes);
});

const all = (xml: string | undefined, pattern: RegExp): string[] =>
  [...(xml ?? '').matchAll(pattern)].map(([, found = '']) => found);

describe('a document for review', () => {
  it.each(['accept', 'reject'] as const)(
    '%ss to the very text that the window does',
    async (way) => {
      const decided = allDecided(what, way);
      const clean = await sent({ ...decided, review: { people: {}, threads: [] } });
      expect(decide(bytes, way)).toEqual(decide(clean, way));
      const words = decide(clean, way).map((line) => line.slice(line.indexOf(': ') + 2));
      const read = readByPandoc(bytes, way).replace(/\s/g, '');
      // Pandoc reads no moves of paragraphs as changes, and neither rows that come and go.
      for (const line of words.slice(0, 9)) expect(read).toContain(line.replace(/\s/g, ''));
    },
  );

  it('leaves every other document as it is: nothing of the review is in one', async () => {
    const ordinary = await docxFormat.export(what, context);
    const agreed = parseRelease(
      allDecided({ ...what, review: { people: {}, threads: [] } }, 'reject'),
    );
    expect(ordinary).toEqual(await docxFormat.export(agreed, context));
    const all = Object.entries(partsOf(ordinary));
    for (const [name, xml] of all) {
      expect(name).not.toMatch(/comments|people/);
      expect(xml, name).not.toMatch(
        /<w:(?:ins|del|moveFrom|moveTo|comment\w*|sdt|trackRevisions)[ />]|w14:paraId|Ana Sá|Bo Li|Friday|suggestions|"sent"/,
      );
    }
  });

  it('is the same each time', async () => {
    expect(await sent(parseRelease(reviewedRelease()))).toEqual(bytes);
  });

  it('tracks what is changed from here on', () => {
    expect(parts['word/settings.xml']).toContain('<w:trackRevisions/>');
  });

  it('gives every change and comment a number of its own, over all parts', () => {
    const changes =
      /<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart|pPrChange) w:id="(\d+)"/g;
    const ids = [
      ...all(parts['word/document.xml'], changes),
      ...all(parts['word/comments.xml'], /<w:comment w:id="(\d+)"/g),
    ];
    expect(ids.length).toBeGreaterThan(40);
    expect(new Set(ids).size).toBe(ids.length);
    const paragraphs = Object.values(parts).flatMap((xml) => all(xml, /<w:p w14:paraId="(\w+)"/g));
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
  });

  it('keeps the reference of every comment, those of resolved threads too', () => {
    const ids = all(parts['word/comments.xml'], /<w:comment w:id="(\d+)"/g);
    for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
      const found = all(parts['word/document.xml'], new RegExp(`<w:${name} w:id="(\\d+)"`, 'g'));
      expect([...found].sort(), name).toEqual([...ids].sort());
    }
  });

  it('says which comment answers which, what is resolved, and who wrote', () => {
    const extended = parts['word/commentsExtended.xml'] ?? '';
    const threads = what.review?.threads ?? [];
    const comments = threads.flatMap((thread) =>
      thread.comments.map((comment) => ({ thread, comment })),
    );
    expect(all(extended, /w15:done="(\d)"/g)).toEqual(
      comments.map(({ thread }) => (thread.resolved ? '1' : '0')),
    );
    expect(all(extended, /w15:paraIdParent="(\w+)"/g)).toHaveLength(
      comments.length - threads.length,
    );
    expect(all(parts['word/people.xml'], /w15:person w15:author="([^"]+)"/g)).toEqual([
      'Ana Sá, Plan',
      'Bo Li, Oxfam',
      'Ana Sá, Care',
    ]);
    expect(all(parts['word/commentsIds.xml'], /w16cid:durableId="(\w+)"/g)).toHaveLength(
      comments.length,
    );
  });

  it('says which round it belongs to, which paragraph is which block, and whose name is whose', () => {
    const { identity } = readDocx(bytes, { changes: 'accepted' });
    expect(identity?.release).toBe(releaseMark(what.id));
    const hidden = identity?.sent;
    if (!hidden || hidden === 'damaged') throw new Error('no hidden part');
    expect(hidden).toMatchObject(round);
    const numbers = all(parts['word/document.xml'], /<w:p w14:paraId="(\w+)"/g);
    expect(Object.keys(hidden.paragraphs).sort()).toEqual([...numbers].sort());
    const lines = Object.values(hidden.paragraphs).map(
      ({ kind, block }) => `${kind} ${block ?? ''}`,
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        'text h',
        'text i2p',
        'text r2-1',
        'attribution q',
        'caption t',
        'contact c1',
        'end-mark e',
      ]),
    );
    expect(hidden.authors).toEqual({
      'Ana Sá, Plan': 'ana',
      'Bo Li, Oxfam': 'bo',
      'Ana Sá, Care': 'other',
    });
    expect(hidden.suggestions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['s1', 's13', 's16']),
    );
  });

  it('names what Word cannot show', async () => {
    const one = release([
      {
        type: 'paragraph',
        id: 'p',
        children: [
          {
            text: 'Both want it gone.',
            suggestions: { a: by('ana', 'delete', 1), b: by('bo', 'delete', 2) },
          },
        ],
      },
      {
        type: 'list',
        id: 'l',
        ordered: true,
        suggestions: { c: { ...by('ana', 'set', 3), before: { ordered: false } } },
        children: [
          {
            type: 'list-item',
            id: 'i',
            children: [{ type: 'paragraph', id: 'ip', children: [{ text: 'One' }] }],
          },
        ],
      },
    ]);
    expect((await reviewDocument(one, context, round)).notShown).toEqual(['b', 'c']);
    expect((await reviewDocument(what, context, round)).notShown).toEqual([]);
  });

  it('marks text from right to left, and what stands in it from left to right', async () => {
    const arabic = release(
      [
        {
          type: 'paragraph',
          id: 'p',
          children: [
            { text: 'يجتمع ' },
            { text: 'الوزراء', suggestions: { a: by('ana', 'delete', 1) } },
            { text: 'السفراء', suggestions: { a: by('ana', 'insert', 1) } },
            { text: ' في Geneva.' },
          ],
        },
      ],
      { language: 'ar', direction: 'rtl' },
    );
    const xml = partsOf(await sent(arabic))['word/document.xml'] ?? '';
    expect(xml).toMatch(
      /<w:ins [^>]*><w:r><w:rPr><w:rtl\/><\/w:rPr><w:t [^>]*>السفراء<\/w:t><\/w:r><\/w:ins>/,
    );
    expect(xml).toMatch(/<w:del [^>]*><w:r><w:rPr><w:rtl\/><\/w:rPr><w:delText [^>]*>الوزراء</);
  });

  it('writes 5,000 suggestions', async () => {
    const many = release(
      Array.from({ length: 500 }, (_, block) => ({
        type: 'paragraph' as const,
        id: `p${block}`,
        children: Array.from({ length: 20 }, (_, index) => ({
          text: `word ${index} `,
          ...(index % 2 === 0 && { suggestions: { [`s${block}-${index}`]: by('ana', 'insert') } }),
        })),
      })),
    );
    const file = await sent(many);
    expect(all(partsOf(file)['word/document.xml'], /<w:(ins) /g)).toHaveLength(5000);
  });

  it.skipIf(!OOXML_SCHEMAS.isThere)('is valid by the schemas of ECMA-376', () => {
    const folder = mkdtempSync(join(tmpdir(), 'review-'));
    for (const name of ['document', 'comments', 'settings']) {
      const path = join(folder, `${name}.xml`);
      writeFileSync(path, withoutExtensions(parts[`word/${name}.xml`] ?? ''));
      output('xmllint', '--noout', '--schema', WORD_SCHEMA, path);
    }
  });
});

/** Without what other namespaces add, which `mc:Ignorable` lets readers skip. */
const withoutExtensions = (xml: string): string =>
  xml.replace(/ (?:w14|mc):\w+="[^"]*"/g, '').replace(/<w1[45]:[^>]*\/>/g, '');
