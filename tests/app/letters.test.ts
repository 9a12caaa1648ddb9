import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { createBlock } from '../../core/release/blocks/create';
import { normalise } from '../../core/release/normalise/normalise';
import { release } from '../support/release';
import { menu, type Running, start, stop, unchanged } from './support/launch';
import { picture } from './support/picture';
import { newFolder } from './support/profile';

/** A key that has a name, or a letter that no key of this keyboard has. */
const type = (page: Page, key: string): Promise<void> =>
  key === 'é' ? page.keyboard.type(key) : page.keyboard.press(key);

const LINK = { type: 'link' as const, url: 'https://example.org/', children: [{ text: 'Link' }] };
const LINES = [
  { ...createBlock.paragraph(), children: [{ text: 'Plain words' }] },
  { ...createBlock.paragraph(), children: [{ text: 'See ' }, LINK, { text: ' there' }] },
];

interface Case {
  readonly name: string;
  readonly at: readonly [word: string, ...keys: string[]];
  readonly keys: readonly string[];
  readonly gives: string;
}

/** What is typed among other keys; Slate lets the browser put in some letters and puts others in itself. */
const CASES: readonly Case[] = [
  {
    name: 'go on behind one another',
    at: ['Plain', 'End'],
    keys: [...'abc def'],
    gives: 'Plain wordsabc def|',
  },
  {
    name: 'go where an arrow brought the caret in between',
    at: ['Plain', 'Home', 'ArrowRight'],
    keys: ['a', 'b', 'c', 'ArrowLeft', 'd', 'e'],
    gives: 'Pabde|clain words',
  },
  {
    name: 'go on after one was taken back',
    at: ['Plain', 'End'],
    keys: ['a', 'b', 'c', 'Backspace', 'd', 'e', 'Backspace', 'Backspace', 'f'],
    gives: 'Plain wordsabf|',
  },
  {
    name: 'take the place of what was selected in between',
    at: ['Plain', 'End'],
    keys: ['a', 'b', 'c', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'd', 'e'],
    gives: 'Plain wordsade|',
  },
  {
    name: 'go on around figures, signs and letters with an accent',
    at: ['Plain', 'End'],
    keys: ['a', 'b', '1', 'c', 'd', '.', 'e', 'é', 'f', 'g', ',', ' ', 'h', 'i'],
    gives: 'Plain wordsab1cd.eéfg, hi|',
  },
  {
    name: 'go on after an undo in between',
    at: ['Plain', 'End'],
    keys: ['a', 'b', 'Control+z', 'c', 'd'],
    gives: 'Plain wordscd|',
  },
  {
    name: 'stay in the link that they are typed into',
    at: ['Link', 'Home', ...Array.from({ length: 5 }, () => 'ArrowRight')],
    keys: ['a', 'b', 'c'],
    gives: 'See Labc|ink there',
  },
];

describe('letters typed one after the other', () => {
  let window: Running;
  beforeAll(async () => {
    const file = join(newFolder(), 'letters.dateline');
    const whole = normalise(release(LINES));
    writeFileSync(file, encodeArchive({ release: whole, assets: new Map() }));
    window = await start([file]);
  });
  afterAll(stop);

  /** Puts the caret into a word, and where the keys bring it from there. */
  async function caretFrom([word, ...moves]: Case['at']): Promise<void> {
    const { page } = window;
    await page.locator('.dl-page [data-slate-string]', { hasText: word }).click();
    await page.waitForFunction(
      (wanted) => document.getSelection()?.anchorNode?.nodeValue?.includes(wanted),
      word,
    );
    for (const key of moves) await page.keyboard.press(key);
  }

  const caretIsInSight = (): Promise<boolean> =>
    window.page.evaluate(() => {
      const caret = (document.getSelection() as Selection).getRangeAt(0).getBoundingClientRect();
      const ground = (document.querySelector('.ground') as Element).getBoundingClientRect();
      return caret.top >= ground.top && caret.bottom <= ground.bottom;
    });

  async function undoAll(): Promise<void> {
    await expect
      .poll(async () => {
        await menu(window, 'Undo');
        return unchanged(window.page).isVisible();
      })
      .toBe(true);
  }

  it.each(CASES)('$name', async ({ at, keys, gives }) => {
    const { page } = window;
    await caretFrom(at);
    for (const key of keys) await type(page, key);
    await expect.poll(() => picture(page)).toContainEqual(`paragraph: ${gives}`);
    await undoAll();
    const untouched = (await picture(page)).map((line) => line.replace('|', ''));
    expect(untouched).toContain('paragraph: Plain words');
  });

  it('take the mark that was chosen in between', async () => {
    const { page } = window;
    await caretFrom(['Plain', 'End']);
    for (const key of ['a', 'b', 'Control+b', 'c', 'd', 'Control+b', 'e', 'f']) {
      await page.keyboard.press(key);
    }
    await page.locator('p', { hasText: 'wordsabcdef' }).waitFor();
    expect(await page.locator('.dl-page strong').allTextContents()).toEqual(['cd']);
    await undoAll();
  });

  it('are in sight where the page ends below the window', async () => {
    const { page } = window;
    await caretFrom(['there', 'End']);
    for (let line = 0; line < 40; line += 1) await page.keyboard.press('Enter');
    await page.keyboard.type('below');
    await page.locator('.dl-page p', { hasText: 'below' }).waitFor();
    await expect.poll(caretIsInSight).toBe(true);
    await page.locator('.ground').evaluate((ground) => ground.scrollTo(0, 0));
    await expect.poll(caretIsInSight).toBe(false);
    await page.keyboard.press('a');
    await expect.poll(caretIsInSight).toBe(true);
  });
});

describe('a burst of letters', () => {
  let window: Running;
  beforeAll(async () => {
    const file = join(newFolder(), 'burst.dateline');
    const end = createBlock['end-mark']();
    const whole = normalise(release([...LINES.slice(0, 1), end, createBlock.paragraph()]));
    writeFileSync(file, encodeArchive({ release: whole, assets: new Map() }));
    window = await start([file]);
  });
  afterAll(stop);

  it('follows the rules of a release: the end mark stays behind its text', async () => {
    const { page } = window;
    const before = await picture(page);
    await page.locator('.dl-page p').last().click();
    await page.keyboard.type('  ab');
    const order = async () => (await picture(page)).map((line) => line.replace('|', ''));
    await expect
      .poll(order)
      .toEqual([
        ...before.slice(0, -2).map((line) => line.replace('|', '')),
        'paragraph:   ab',
        before.at(-2),
      ]);
  });
});

describe('the frame around the page', () => {
  afterAll(stop);

  it('keeps the height of the page, whatever is typed and deleted', async () => {
    const window = await start();
    const { page } = window;
    const heights = () =>
      page.evaluate(() => {
        const inner = document.querySelector('.dl-page') as HTMLElement;
        return [inner.offsetHeight, inner.parentElement?.offsetHeight];
      });
    const [before] = await heights();
    await page.locator('.dl-lede').click();
    await page.keyboard.press('End');
    for (let line = 0; line < 8; line += 1) await page.keyboard.press('Enter');
    await expect.poll(async () => (await heights())[0]).toBeGreaterThan(before ?? 0);
    const [more] = await heights();
    await expect.poll(heights).toEqual([more, more]);
    while (((await heights())[0] ?? 0) > (before ?? 0)) await menu(window, 'Undo');
    await expect.poll(heights).toEqual([before, before]);
  });
});
