import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { encodeArchive } from '../../core/archive/encode';
import { release } from '../support/release';
import { COPIED_FROM_WORD, copied } from '../unit/reading/copied';
import { drawing } from '../unit/reading/drawing';
import { menu, type Running, saved, start, stop, unchanged, unsaved } from './support/launch';

const file = join(tmpdir(), `dateline-paste-${process.pid}.dateline`);
const text = (words: string) => [{ text: words }];
const BEFORE = release([
  { type: 'headline', children: text('Alpha') },
  { type: 'lede', children: text('Bravo') },
  { type: 'paragraph', children: text('') },
  { type: 'end-mark', mark: '###', children: [{ text: '' }] },
]);

let window: Running;

/** Puts something on the system's clipboard, as another program does. */
const copy = (given: { html?: string; text?: string; rtf?: string }): Promise<void> =>
  window.app.evaluate(({ clipboard }, data) => {
    // The runtime of the tests has Electron's older, synchronous clipboard.
    (clipboard as unknown as { write(what: typeof data): void }).write(data);
  }, given);

/** Puts the caret at the end of the lede, and from there where the keys lead. */
async function caret(...keys: readonly string[]): Promise<void> {
  const { page } = window;
  await page.locator('.dl-lede [data-slate-string]').click();
  await page.waitForFunction(() =>
    document.getSelection()?.anchorNode?.nodeValue?.includes('Bravo'),
  );
  for (const key of ['End', ...keys]) await page.keyboard.press(key);
}

/** What the file says after what was pasted; one undo, and it is as it was before. */
async function taken(): Promise<string[]> {
  await unsaved(window);
  await menu(window, 'Save');
  await saved(window);
  const { children } = decodeArchive(readFileSync(file)).release;
  await menu(window, 'Undo');
  await unsaved(window);
  await menu(window, 'Save');
  await saved(window);
  expect(decodeArchive(readFileSync(file)).release.children).toEqual(BEFORE.children);
  return drawing(children);
}

async function pasted(html: string, plain = 'as plain text'): Promise<string[]> {
  await copy({ html, text: plain });
  await caret('ArrowDown');
  await window.page.keyboard.press('ControlOrMeta+v');
  const [headline, lede, ...rest] = await taken();
  expect([headline, lede]).toEqual(['headline: Alpha', 'lede: Bravo']);
  return rest.filter((line) => line !== 'end-mark');
}

beforeAll(async () => {
  writeFileSync(file, encodeArchive({ release: BEFORE, assets: new Map() }));
  window = await start([file]);
});
afterAll(stop);

describe('what was copied elsewhere', () => {
  it('comes in from Word', async () => {
    expect(await pasted(copied('word'))).toEqual(COPIED_FROM_WORD);
  });

  it('has the numbers that it had, and says what was left out', async () => {
    const { page } = window;
    const item = (marker: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${marker}</span>${words}</p>`;
    await copy({
      html: `${item('(2)', 'One')}<p>Two <del cite="mailto:a">no</del></p>${item('(3)', 'Three')}`,
      text: 'as plain text',
    });
    await caret('ArrowDown');
    await page.keyboard.press('ControlOrMeta+v');
    const markers = () =>
      page
        .locator('.dl-page li')
        .evaluateAll((items) => items.map((each) => getComputedStyle(each).listStyleType));
    await expect.poll(markers).toEqual(['"(2) "', '"(3) "']);
    await page.getByText('Not pasted: 1 deletion of tracked changes.').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect((await taken()).slice(2, -1)).toEqual(['(2) One', 'Two', '(3) Three']);
  });

  it('is plain text where nothing in it is to be read', async () => {
    expect(await pasted('<img src="https://example.org/a.png">', 'One\n\nTwo')).toEqual([
      'One',
      'Two',
    ]);
  });

  it('is plain text where the person asks for that', async () => {
    await copy({ html: '<h2>One</h2><ul><li>two</li></ul>', text: 'One\ntwo' });
    await caret('ArrowDown');
    await window.page.keyboard.press('ControlOrMeta+Shift+v');
    expect((await taken()).slice(2, -1)).toEqual(['One', 'two']);
  });

  it('is Rich Text Format where there is no HTML', async () => {
    const item = String.raw`{\pntext\f0 1.\tab}{\*\pn\pnlvlbody\pndec{\pntxta .}}\fi-360\li720`;
    await copy({
      rtf: String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}\pard One {\b in} two.\par\pard${item} Repair\par}`,
      text: 'One in two.\nRepair',
    });
    await caret('ArrowDown');
    await window.page.keyboard.press('ControlOrMeta+v');
    expect((await taken()).slice(2, -1)).toEqual(['One *in* two.', '1. Repair']);
  });

  it('is a quote where the person says so', async () => {
    await copy({ text: '“Water comes first.”' });
    await caret('ArrowDown');
    await menu(window, 'Paste as quote');
    expect((await taken()).slice(2, -1)).toEqual(['> “Water comes first.”']);
  });

  it('stays within the sentence where it is part of one', async () => {
    await copy({ html: '<meta><span style="color:red">the <i>new</i> </span>', text: ' the new ' });
    await caret('ArrowLeft', 'ArrowLeft');
    await window.page.keyboard.press('ControlOrMeta+v');
    expect((await taken()).slice(0, 2)).toEqual(['headline: Alpha', 'lede: Bra the /new/ vo']);
  });

  it('comes after the letters typed just before, and is undone without them', async () => {
    const { page } = window;
    await copy({ html: '<b>X</b>', text: 'X' });
    await caret();
    await page.keyboard.type(' typed ');
    await page.keyboard.press('ControlOrMeta+v');
    const lede = page.locator('.dl-lede');
    await expect.poll(() => lede.textContent()).toContain('Bravo typed X');
    await menu(window, 'Undo');
    await expect.poll(() => lede.textContent()).toMatch(/Bravo typed $/);
    while (!(await unchanged(page).isVisible())) {
      await menu(window, 'Undo');
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
    }
  });

  it('is the text where there is a picture of it beside, and the picture where that is all', async () => {
    const table = '<table><tr><td>A</td><td>B</td></tr></table>';
    for (const [html, gives] of [
      [table, ['| A | B']],
      ['<meta><img src="https://example.org/a.png" alt="no">', ['image']],
    ] as const) {
      await window.app.evaluate(({ clipboard, nativeImage }, given) => {
        const size = { width: 40, height: 30 };
        const image = nativeImage.createFromBitmap(Buffer.alloc(4 * 40 * 30, 200), size);
        (clipboard as unknown as { write(what: object): void }).write({ html: given, image });
      }, html);
      await caret('ArrowDown');
      await window.page.keyboard.press('ControlOrMeta+v');
      expect((await taken()).slice(2, -1)).toEqual(gives);
    }
  });

  it('is refused in a sentence where it is too much, and nothing is changed', async () => {
    await copy({ html: '<p>One</p>'.repeat(1_000_001), text: 'too much' });
    await caret('ArrowDown');
    await window.page.keyboard.press('ControlOrMeta+v');
    const notice = window.page.getByText('This text is too long to paste.');
    await notice.waitFor();
    expect(await unchanged(window.page).isVisible()).toBe(true);
    await window.page.getByRole('button', { name: 'Dismiss' }).click();
    await notice.waitFor({ state: 'detached' });
  });
});

it('asks no other machine for anything', async () => {
  const at = 'http://asked.invalid';
  // The walls around the window would stop it: what tries is noted where it meets the first of them.
  await window.app.evaluate(({ session }) => {
    const tried: string[] = [];
    Reflect.set(globalThis, 'tried', tried);
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
      if (url.startsWith('http')) tried.push(url);
      answer({ cancel: url.startsWith('http') });
    });
  });
  await window.page.evaluate(() => {
    const tried: string[] = [];
    Reflect.set(globalThis, 'tried', tried);
    document.addEventListener('securitypolicyviolation', (event) => tried.push(event.blockedURI));
  });
  const tried = async (): Promise<string[]> => [
    ...(await window.page.evaluate(() => Reflect.get(globalThis, 'tried') as string[])),
    ...(await window.app.evaluate(() => Reflect.get(globalThis, 'tried') as string[])),
  ];
  const gives =
    await pasted(`<html><head><link rel=stylesheet href="${at}/link"><base href="${at}/">
    <style>@import "${at}/import"; p { background: url(${at}/style) }</style>
    <link rel=preload as=image href="${at}/preload"><meta http-equiv=refresh content="0;${at}/meta">
    <script src="${at}/script"></script></head><body background="${at}/body" onload="fetch('${at}/on')">
    <p style="background:url(${at}/inline)">One<img src="${at}/img" srcset="${at}/set 2x">
    <svg><image href="${at}/svg"/><use href="${at}/use#a"/></svg><iframe src="${at}/frame"></iframe>
    <video src="${at}/video" poster="${at}/poster" autoplay></video><object data="${at}/object"></object>
    <embed src="${at}/embed"><input type=image src="${at}/input"><audio src="${at}/audio"></audio>
    <img src=x onerror="fetch('${at}/error')"></p></body></html>`);
  expect(gives).toEqual(['One']);
  // What does try is noted.
  await window.page.evaluate((url) => {
    new Image().src = url;
  }, `${at}/last`);
  await expect.poll(tried).toEqual([`${at}/last`]);
});
