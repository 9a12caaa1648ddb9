import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { htmlPage } from '../../core/exports/html/page';
import { corpus } from '../exports/support/corpus';
import { release } from '../support/release';
import { type Running, start, stop } from './support/launch';

afterEach(stop);

/** The families of the page whose files have been fetched. */
const loaded = ({ page }: Running): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', ''));
  });

/** Opens a made release in Hindi. */
async function openHindi(): Promise<Running> {
  const release = corpus(1).find(({ script }) => script === 'Devanagari')?.release;
  if (!release) throw new Error('the corpus has no Devanagari');
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-hindi-')), 'hindi.dateline');
  writeFileSync(file, encodeArchive({ release, assets: new Map() }));
  return start([file]);
}

describe('a release in another script', () => {
  it('is shown in the faces of its PDF, which no other release fetches', async () => {
    const english = await start();
    await expect.poll(() => loaded(english)).toContain('Source Serif 4');
    expect(await loaded(english)).not.toContain('Dateline Devanagari');
    await stop();
    const hindi = await openHindi();
    await expect.poll(() => loaded(hindi)).toContain('Dateline Devanagari');
    expect((await loaded(hindi)).filter((family) => family.startsWith('Noto'))).toEqual([]);
  });

  it('is begun by choosing its language, which turns the page where it has to', async () => {
    const { page } = await openHindi();
    const language = page.getByRole('combobox', { name: 'Language', exact: true });
    const direction = () => page.locator('.dl-page > [lang]').getAttribute('dir');
    await language.selectOption({ label: 'Hebrew' });
    await expect.poll(direction).toBe('rtl');
    await language.selectOption({ label: 'Japanese' });
    await expect.poll(direction).toBe('ltr');
  });
});

/** Of each time in a line, the zone that is drawn nearest to it: Chromium says where each stands. */
const zonesBesideTimes = ({ page }: Running, selector: string, html = ''): Promise<string[][]> =>
  page.evaluate(
    ({ wanted, markup }) => {
      let root: ParentNode = document;
      if (markup) {
        const host = document.body.appendChild(document.createElement('div'));
        const shadow = host.attachShadow({ mode: 'open' });
        shadow.innerHTML = markup;
        root = shadow;
      }
      const line = root.querySelector(wanted);
      if (!line) throw new Error(`there is no ${wanted}`);
      const found: { text: string; box: DOMRect }[] = [];
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        for (const { 0: text, index } of (node.nodeValue ?? '').matchAll(
          /\d\d:\d\d|UTC(?:[+−]\d+)?/g,
        )) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + text.length);
          found.push({ text, box: range.getBoundingClientRect() });
        }
      }
      const isTime = (text: string) => text.includes(':');
      return found
        .filter(({ text }) => isTime(text))
        .map((time) => {
          const gap = (box: DOMRect) =>
            Math.abs(box.top - time.box.top) * 1000 +
            Math.max(box.left - time.box.right, time.box.left - box.right);
          const [zone] = found
            .filter(({ text }) => !isTime(text))
            .sort((a, b) => gap(a.box) - gap(b.box));
          return [time.text, zone?.text ?? ''];
        });
    },
    { wanted: selector, markup: html },
  );

describe('an embargo in a language from right to left', () => {
  it('shows each time beside its own zone, in the window and in the web page', async () => {
    const embargoed = release(
      [
        { type: 'headline', children: [{ text: 'المدارس تفتح أبوابها' }] },
        { type: 'paragraph', children: [{ text: 'A whole English sentence stands here.' }] },
      ],
      {
        language: 'ar',
        direction: 'rtl',
        releaseTime: {
          type: 'embargo',
          instant: '2036-12-10T09:31:00Z',
          zone: 'Asia/Amman',
          alsoIn: ['Europe/London', 'America/New_York'],
        },
      },
    );
    const file = join(mkdtempSync(join(tmpdir(), 'dateline-arabic-')), 'arabic.dateline');
    writeFileSync(file, encodeArchive({ release: embargoed, assets: new Map() }));
    const window = await start([file]);
    const pairs = [
      ['12:31', 'UTC+3'],
      ['09:31', 'UTC'],
      ['04:31', 'UTC−5'],
    ];
    await window.page.locator('.dl-opening.embargo').waitFor();
    expect(await zonesBesideTimes(window, '.dl-opening.embargo')).toEqual(pairs);
    const html = htmlPage(embargoed, () => null);
    const [, body = ''] = /<body>([\s\S]*)<\/body>/.exec(html) ?? [];
    expect(
      await zonesBesideTimes(window, '.release-line', `<div dir="rtl" lang="ar">${body}</div>`),
    ).toEqual(pairs);
    // A sentence of the other direction has one of its own; the Arabic headline needs none.
    await expect
      .poll(() => window.page.locator('.dl-page p[dir="ltr"]').textContent())
      .toContain('A whole English sentence');
    expect(await window.page.locator('.dl-page h1').getAttribute('dir')).toBeNull();
  });
});
