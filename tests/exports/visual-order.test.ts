import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import { directionOf, type ReleaseTime } from '../../core/release/facts';
import type { Release } from '../../core/release/release';
import { createEngine } from '../../electron/engine/engine';
import { release } from '../support/release';
import { onDisk, output } from './support/programs';

/*
 * What a reader sees, by where the words stand on the page: the order of characters in a file says
 * nothing of it where lines run both ways (UAX #9).
 */

const engine = createEngine();
const context = {
  asset: () => undefined,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly line: number;
}

/** The words of the pages with their places, as poppler finds the glyphs. */
function wordsOn(pdf: string): Word[] {
  const boxes = output('pdftotext', '-bbox', '-enc', 'UTF-8', pdf, '-').matchAll(
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
  );
  const words = [...boxes].map(([, left, top, right, bottom, text = '']) => ({
    text: text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''),
    left: Number(left),
    right: Number(right),
    line: Math.round((Number(top) + Number(bottom)) / 8),
  }));
  return touching(words.sort((a, b) => a.line - b.line || a.left - b.left));
}

/** The figures of a time may be drawn one by one. */
function touching(words: readonly Word[]): Word[] {
  const isFigure = ({ text }: Word) => /^[\d۰-۹:]+$/.test(text);
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const touches = before?.line === word.line && word.left - before.right < 1;
    if (before && touches && isFigure(before) && isFigure(word)) {
      joined[joined.length - 1] = { ...before, text: before.text + word.text, right: word.right };
    } else joined.push(word);
  }
  return joined;
}

/** poppler gives the letters of some words as they are read, of others as they are seen. */
const sameLetters = (text: string): string => [...text].sort().join('');

/** poppler takes what stands close together for one word. */
const wordsAndFigures = (words: readonly Word[]): string[] =>
  words.flatMap(({ text }) => text.match(/\p{Nd}+|[\p{L}\p{M}]+/gu) ?? []);

const UNIT = /years|سنوات|تاونس/;

const inLineOrder = (words: readonly string[], language: string): string =>
  (directionOf(language) === 'rtl' ? [...words].reverse() : words).join(' ');

const PAGES = {
  PDF: async (what: Release) => onDisk(await pdfFormat.export(what, context), 'a.pdf'),
  'Word document in LibreOffice': async (what: Release) =>
    byLibreOffice(onDisk(await docxFormat.export(what, context), 'a.docx')),
};

function byLibreOffice(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-order-'));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  output('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path);
  return join(folder, basename(path).replace(/\.\w+$/, '.pdf'));
}

const embargo = (...alsoIn: string[]): ReleaseTime => ({
  type: 'embargo',
  instant: '2026-12-10T09:31:00Z',
  zone: 'Asia/Amman',
  alsoIn,
});
const written = (language: string, releaseTime: ReleaseTime, blocks: TopBlock[] = []): Release =>
  release([{ type: 'headline', children: [{ text: language }] }, ...blocks], {
    language,
    direction: directionOf(language),
    releaseTime,
  });

/** Of a line, the word that stands nearest to another. */
function nearest(words: readonly Word[], to: Word, of: RegExp): string {
  const gap = (word: Word) => Math.max(word.left - to.right, to.left - word.right);
  return (
    words
      .filter((word) => word.line === to.line && of.test(word.text))
      .sort((a, b) => gap(a) - gap(b))[0]?.text ?? ''
  );
}

describe.each(Object.entries(PAGES))('%s', (name, page) => {
  it.each(['ar', 'he', 'fa'])('shows each time beside its own zone: %s', async (language) => {
    const what = written(language, embargo('Europe/London', 'America/New_York'));
    const words = wordsOn(await page(what));
    const pairs = { '12:31': 'UTC+3', '09:31': 'UTC', '04:31': 'UTC−5' };
    const latin = (text: string) =>
      text.replace(/[۰-۹]/g, (sign) => String(sign.charCodeAt(0) - 0x6f0));
    for (const [time, zone] of Object.entries(pairs)) {
      const clock = words.find(({ text }) => latin(text) === time);
      if (!clock) throw new Error(`${time} is not on the page: ${words.map(({ text }) => text)}`);
      expect(nearest(words, clock, /UTC/), `${name} ${time}`).toBe(zone);
    }
  });

  it.each([
    ['ar', 'Geneva', 'GENEVA 1 ديسمبر 2026'],
    ['he', 'Geneva', 'GENEVA 1 בדצמבר 2026'],
    ['en-GB', 'جنيف', 'جنيف 1 December 2026'],
  ])('keeps the day of a dateline with its month: %s, %s', async (language, place, read) => {
    const facts = { language, direction: directionOf(language), place, date: '2026-12-01' };
    const lede: TopBlock = { type: 'lede', children: [{ text: '' }] };
    const words = wordsOn(await page(release([lede], facts)));
    const line = words.find(({ text }) => text.includes('2026'))?.line;
    const seen = wordsAndFigures(words.filter((word) => word.line === line));
    expect(inLineOrder(seen, language).split(' ').map(sameLetters)).toEqual(
      read.split(' ').map(sameLetters),
    );
  });

  it.each(['ar', 'en-GB'])(
    'keeps who spoke in order where names and numbers mix: %s',
    async (language) => {
      const [speaker, role] = language === 'ar' ? ['Jane Doe', '3 سنوات'] : ['ليلى', '3 years'];
      const quote: TopBlock = { ...createBlock.quote(), speaker, role };
      const words = wordsOn(await page(written(language, { type: 'immediate' }, [quote])));
      const unit = words.find(({ text }) => UNIT.test(text));
      const on = wordsAndFigures(words.filter(({ line }) => line === unit?.line));
      const [before, after] = [on.indexOf('3'), on.findIndex((text) => UNIT.test(text))];
      expect(after - before, on.join(' ')).toBe(language === 'ar' ? -1 : 1);
    },
  );

  it('keeps the groups of a telephone number in their order, in Arabic', async () => {
    const contacts: TopBlock = {
      type: 'contact-block',
      children: [{ ...createBlock.contact(), name: 'ليلى حداد', phones: ['+41 22 767 12 34'] }],
    };
    const words = wordsOn(await page(written('ar', { type: 'immediate' }, [contacts])));
    const groups = words.filter(({ text }) => /^\+?\d{2,3}$/.test(text));
    const seen = [...groups].sort((a, b) => a.left - b.left).map(({ text }) => text);
    expect(seen).toEqual(['+41', '22', '767', '12', '34']);
  });

  it('sets a paragraph of another direction from its own side, its full stop at its end', async () => {
    const arabic = 'قالت ليلى حداد إن الأطفال في خطر كبير اليوم.';
    const english = 'The children of the region are in great danger today.';
    for (const [language, text] of [
      ['en-GB', arabic],
      ['ar', english],
    ] as const) {
      const blocks: TopBlock[] = [{ type: 'paragraph', children: [{ text }] }];
      const words = wordsOn(await page(written(language, { type: 'immediate' }, blocks)));
      // poppler gives the letters of a word from left to right as they are seen.
      const said = words.find((word) => /children|دادح|حداد/.test(word.text));
      const line = words.filter((word) => word.line === said?.line);
      const [first, last] = [line.at(0), line.at(-1)];
      if (text === arabic) {
        expect(last?.right, 'begins on the right').toBeGreaterThan(500);
        expect(first?.text, 'ends on the left').toMatch(/^\./);
      } else {
        expect(first?.left, 'begins on the left').toBeLessThan(80);
        expect(last?.text, 'ends on the right').toMatch(/\.$/);
      }
    }
  });
});
