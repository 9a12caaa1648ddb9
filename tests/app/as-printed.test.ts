import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { createBlock } from '../../core/release/blocks/create';
import { release } from '../support/release';
import { type Running, start, stop } from './support/launch';

const file = join(tmpdir(), `dateline-as-printed-${process.pid}.dateline`);
const line = (text: string) => [{ text }];
const p = (text: string) => ({ ...createBlock.paragraph(), children: line(text) });
const contact = {
  ...createBlock.contact(),
  name: 'Bo Lee',
  emails: ['bo@example.org'],
  phones: ['+41 22 555 01 01'],
};
const RELEASE = release(
  [
    { type: 'headline', children: line('Schools open') },
    { type: 'lede', children: line('All schools open today.') },
    {
      ...createBlock.quote(),
      speaker: 'Ana Souza',
      role: 'Director',
      children: [p('We are ready.'), p('We begin today.')],
    },
    { ...createBlock.notes(), children: [p('The figures are new.')] },
    { ...createBlock.boilerplate(), about: 'Open Schools', children: [p('It has 40 members.')] },
    { ...createBlock['contact-block'](), children: [contact] },
  ],
  { place: 'Geneva', date: '2026-12-10', releaseTime: { type: 'immediate' } },
);

let window: Running;
beforeAll(async () => {
  writeFileSync(file, encodeArchive({ release: RELEASE, assets: new Map() }));
  window = await start([file]);
});
afterAll(stop);

/** What is on the system's clipboard, as another program reads it. */
const clipboard = (): Promise<{ html: string; text: string }> =>
  window.app.evaluate(({ clipboard: held }) => {
    // The runtime of the tests has Electron's older, synchronous clipboard.
    const old = held as unknown as { readHTML(): string; readText(): string };
    return { html: old.readHTML(), text: old.readText() };
  });

describe('the page', () => {
  it('shows the headings that are printed', async () => {
    const titles = await window.page.locator('.dl-page section h2').allTextContents();
    expect(titles).toEqual(['Notes to editors', 'About Open Schools', 'Media contact']);
  });

  it('shows the quotation marks that are printed', async () => {
    const marks = await window.page.locator('.dl-quote > p').evaluateAll((paragraphs) =>
      paragraphs.map((paragraph) => {
        const content = (which: string) => getComputedStyle(paragraph, which).content;
        return [content('::before'), content('::after')];
      }),
    );
    expect(marks).toEqual([
      ['"“"', 'none'],
      ['"“"', '"”"'],
    ]);
  });
});

describe('what is copied out of the editor', () => {
  it('is the release as it prints, without the words of the window', async () => {
    const { page } = window;
    await page.locator('.dl-lede [data-slate-string]').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(async () => (await clipboard()).text).toContain('Bo Lee');
    const { html, text } = await clipboard();
    expect(text).toContain('FOR IMMEDIATE RELEASE');
    expect(text).toContain('GENEVA, 10 December 2026 – All schools open today.');
    expect(text).toContain('“We begin today.”\n  — Ana Souza, Director');
    expect(text).toContain('Media contact\n\nBo Lee\nbo@example.org\nTel. +41 22 555 01 01');
    expect(html).toContain('<h2>About Open Schools</h2>');
    expect(html).toContain('mailto:bo@example.org');
    for (const own of ['Speaker', 'Caption', 'Telephone', 'Remove contact', 'Agreed wording']) {
      expect(text + html).not.toContain(own);
    }
    expect(html).not.toMatch(/<input|<label|<button/);
  });

  it('is a word where a word is selected', async () => {
    const { page } = window;
    await page.locator('.dl-page h1 [data-slate-string]').dblclick({ position: { x: 20, y: 10 } });
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(async () => (await clipboard()).text).toBe('Schools');
    expect((await clipboard()).html).not.toContain('<h1>');
  });
});

describe('an embargo in Arabic', () => {
  it('stands on the page with each time beside its zone', async () => {
    const arabic = release([{ type: 'headline', children: line('الاتفاق') }], {
      language: 'ar',
      direction: 'rtl',
      releaseTime: {
        type: 'embargo',
        instant: '2026-12-10T09:31:00Z',
        zone: 'Asia/Amman',
        alsoIn: ['Europe/London'],
      },
    });
    const path = join(tmpdir(), `dateline-arabic-${process.pid}.dateline`);
    writeFileSync(path, encodeArchive({ release: arabic, assets: new Map() }));
    await stop();
    window = await start([path]);
    const places = await window.page.locator('.dl-opening').evaluate((opening) => {
      const text = opening.firstChild as Text;
      return ['12:31', 'UTC+3', '09:31'].map((part) => {
        const range = document.createRange();
        const at = text.data.indexOf(part);
        range.setStart(text, at);
        range.setEnd(text, at + part.length);
        const { left, right } = range.getBoundingClientRect();
        return { left, right };
      });
    });
    const [amman, zone, london] = places;
    // "12:31 UTC+3" reads from left to right, and London stands to the left of it.
    expect(amman && zone && zone.left - amman.right).toBeLessThan(8);
    expect(amman && zone && zone.left - amman.right).toBeGreaterThanOrEqual(0);
    expect(london && amman && london.right).toBeLessThan(amman?.left ?? 0);
  });
});
