import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBlock } from '../../core/release/blocks/create';
import { normalise } from '../../core/release/normalise/normalise';
import { release } from '../support/release';
import { type as typeLetters } from './support/hand';
import { INPUT_WINDOWS, type InputWindow } from './support/input-window';
import { unchanged } from './support/launch';
import { picture } from './support/picture';
import { InputMethod, shellRelease, textOf } from './support/text-input';

const LINK = { type: 'link' as const, url: 'https://example.org/', children: [{ text: 'Link' }] };
const paragraph = (children: object[]) => ({ ...createBlock.paragraph(), children });
const BLOCKS = [
  paragraph([{ text: 'Plain words' }]),
  paragraph([{ text: 'See ' }, LINK, { text: ' there' }]),
  paragraph([{ text: 'A ' }, { text: 'heavy', bold: true }, { text: ' matter' }]),
  createBlock.table(),
];

interface Hand {
  readonly page: Page;
  readonly ime: InputMethod;
  readonly keys: (...keys: string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** A text in the place of the selection, as a spelling correction gives it. */
  readonly replace: (text: string) => Promise<void>;
  /** What assistive and writing tools call. */
  readonly insert: (text: string) => Promise<void>;
}

interface Case {
  readonly name: string;
  /** A word that is clicked, and keys that bring the caret on from there. */
  readonly at: readonly [word: string, ...keys: string[]];
  readonly act: (hand: Hand) => Promise<unknown>;
  /** The line afterwards, with the caret. */
  readonly gives: string;
  /** How many undos take it back; one where it is not said. */
  readonly undos?: number;
}

const chinese = ({ ime }: Hand) => ime.compose('n', 'ni', 'ni h', 'ni hao');
const END = ['Plain', 'End'] as const;
const HOME = ['Plain', 'Home'] as const;
const MIDDLE = ['Plain', 'Home', ...Array.from({ length: 5 }, () => 'ArrowRight')] as const;

const CASES: readonly Case[] = [
  {
    name: 'a composition committed at the end of a block',
    at: END,
    act: async (hand) => {
      await chinese(hand);
      await hand.ime.commit('你好');
    },
    gives: 'paragraph: Plain words你好|',
  },
  {
    name: 'a composition committed at the start of a block',
    at: HOME,
    act: async (hand) => {
      await chinese(hand);
      await hand.ime.commit('你好');
    },
    gives: 'paragraph: 你好|Plain words',
  },
  {
    name: 'a composition committed in the middle of a block',
    at: MIDDLE,
    act: async (hand) => {
      await chinese(hand);
      await hand.ime.commit('你好');
    },
    gives: 'paragraph: Plain你好| words',
  },
  {
    name: 'a composition of Korean, which changes the letter before',
    at: END,
    act: async ({ ime }) => {
      await ime.compose('ㅎ', '하', '한');
      await ime.commit('한');
      await ime.compose('ㄱ', '그', '글');
      await ime.commit('글');
    },
    gives: 'paragraph: Plain words한글|',
  },
  {
    name: 'a dead key',
    at: END,
    act: async ({ ime }) => {
      await ime.compose('´');
      await ime.commit('é');
    },
    gives: 'paragraph: Plain wordsé|',
  },
  {
    name: 'a composition right after typed letters, and letters right after it',
    at: END,
    act: async (hand) => {
      await hand.type(' ab');
      await chinese(hand);
      await hand.ime.commit('你好');
      await hand.type('cd');
    },
    gives: 'paragraph: Plain words ab你好cd|',
  },
  {
    name: 'a composition over a selection',
    at: ['Plain', 'Home', ...Array.from({ length: 5 }, () => 'Shift+ArrowRight')],
    act: async (hand) => {
      await chinese(hand);
      await hand.ime.commit('你好');
    },
    gives: 'paragraph: 你好| words',
  },
  {
    name: 'a composition before a link',
    at: ['See', 'End', 'Home', ...Array.from({ length: 4 }, () => 'ArrowRight')],
    act: async (hand) => {
      await chinese(hand);
      await hand.ime.commit('你好');
    },
    gives: 'paragraph: See 你好|Link there',
  },
  {
    name: 'a composition in a table cell',
    at: ['td'],
    act: async (hand) => {
      await chinese(hand);
      await hand.ime.commit('你好');
    },
    gives: 'cell: 你好|',
  },
  {
    name: 'dictated words',
    at: END,
    act: ({ ime }) => ime.commit(' spoken without a key'),
    gives: 'paragraph: Plain words spoken without a key|',
  },
  {
    name: 'dictated words right after typed letters',
    at: END,
    act: async ({ ime, type }) => {
      await type('abc');
      await ime.commit('ñ');
      await ime.commit(' spoken');
    },
    gives: 'paragraph: Plain wordsabcñ spoken|',
  },
  {
    name: 'a text that a tool puts in right after typed letters',
    at: END,
    act: async ({ insert, type }) => {
      await type('abc');
      await insert('tool');
      await type('de');
    },
    gives: 'paragraph: Plain wordsabctoolde|',
  },
  {
    name: 'a replacement of the selected word, as by a spelling correction',
    at: ['Plain', 'Home', ...Array.from({ length: 5 }, () => 'Shift+ArrowRight')],
    act: ({ replace }) => replace('Simple'),
    gives: 'paragraph: Simple| words',
  },
  {
    name: 'a replacement right after typed letters',
    at: END,
    act: async ({ keys, replace, type }) => {
      await type(' tset');
      await keys(...Array.from({ length: 4 }, () => 'Shift+ArrowLeft'));
      await replace('test');
    },
    gives: 'paragraph: Plain words test|',
    undos: 2,
  },
  {
    name: 'a family, a skin tone, a flag and a combining mark',
    at: END,
    act: async ({ ime }) => {
      for (const sign of ['👩‍👩‍👧', '👍🏽', '🇺🇳', 'e\u0301', '𝒳']) await ime.commit(sign);
    },
    gives: 'paragraph: Plain words👩‍👩‍👧👍🏽🇺🇳e\u0301𝒳|',
  },
  {
    name: 'one Backspace for a family and one for a flag',
    at: END,
    act: async ({ ime, keys }) => {
      await ime.commit('a👩‍👩‍👧🇺🇳');
      await keys('Backspace', 'Backspace');
    },
    gives: 'paragraph: Plain wordsa|',
    undos: 2,
  },
  {
    name: 'a word deleted backwards',
    at: END,
    act: ({ keys }) => keys('Control+Backspace'),
    gives: 'paragraph: Plain |',
  },
  {
    name: 'a word deleted forwards',
    at: HOME,
    act: async ({ keys, type }) => {
      await keys('Control+Delete');
      await type('No');
    },
    gives: 'paragraph: No| words',
    undos: 2,
  },
  {
    name: 'a word deleted right after typed letters',
    at: END,
    act: async ({ keys, type }) => {
      await type(' more');
      await keys('Control+Backspace');
    },
    gives: 'paragraph: Plain words |',
    undos: 2,
  },
];

const RELEASE = normalise(release(BLOCKS as never));
let page: Page;
let hand: Hand;
let first: string[];
let undo: () => Promise<void>;

/** The page without the caret. */
const lines = async (): Promise<string[]> =>
  (await picture(page)).map((line) => line.replace(/[|[\]]/g, '').trim());

/** The text of the page and of the shell's copy. */
async function bothTexts(): Promise<readonly [page: string, shell: string]> {
  const shown = (await lines()).map((line) => line.slice(line.indexOf(':') + 1).trim()).join('');
  const { children } = await shellRelease(page);
  const kept = children.map(textOf).join('');
  return [shown.replace(/\s/g, ''), kept.replace(/\s/g, '')];
}

async function goTo([word, ...keys]: Case['at']): Promise<void> {
  const place =
    word === 'td'
      ? page.locator('.dl-page td').first()
      : page.locator('.dl-page p', { hasText: word }).locator('[data-slate-string]').first();
  await place.click();
  for (const key of keys) await page.keyboard.press(key);
}

for (const { name, isThere, open } of INPUT_WINDOWS) {
  if (!isThere) process.stderr.write(`Missing: ${name}. Its input tests are skipped.\n`);
  describe.skipIf(!isThere)(`text that is put in, in ${name}`, () => {
    let opened: InputWindow;

    beforeAll(async () => {
      opened = await open(RELEASE);
      ({ page, undo } = opened);
      page.setDefaultTimeout(5000);
      const ime = await InputMethod.on(page);
      hand = {
        page,
        ime,
        keys: async (...keys) => {
          for (const key of keys) await page.keyboard.press(key);
        },
        type: (text) => typeLetters(page, text),
        replace: opened.replace,
        insert: (text) =>
          // biome-ignore lint/plugin: not a hand, but a tool that puts text in
          page.evaluate((words) => void document.execCommand('insertText', false, words), text),
      };
      first = await lines();
    });
    afterAll(() => opened?.close());

    it.each(CASES)('$name: page and shell have it, and undo takes it back', async (each) => {
      await goTo(each.at);
      await each.act(hand);
      await expect.poll(() => picture(page)).toContainEqual(each.gives);
      await expect.poll(async () => new Set(await bothTexts()).size).toBe(1);
      for (let step = 0; step < (each.undos ?? 1); step += 1) await undo();
      await expect.poll(lines).toEqual(first);
      await expect.poll(async () => new Set(await bothTexts()).size).toBe(1);
      await unchanged(page).waitFor();
    });

    it('is given up where the composition is', async () => {
      await goTo(END);
      await hand.type(' a');
      await chinese(hand);
      await hand.ime.cancel();
      await hand.type('b');
      await expect.poll(() => picture(page)).toContainEqual('paragraph: Plain words ab|');
      await expect.poll(async () => new Set(await bothTexts()).size).toBe(1);
      await undo();
      await expect.poll(lines).toEqual(first);
    });

    it('keeps the bold of the word that it is typed over', async () => {
      await page.locator('.dl-page strong').dblclick();
      await hand.type('light');
      await expect.poll(() => page.locator('.dl-page strong').allTextContents()).toEqual(['light']);
      await undo();
      await expect.poll(() => page.locator('.dl-page strong').allTextContents()).toEqual(['heavy']);
      await expect.poll(lines).toEqual(first);
    });

    it('is back in its old place by one undo where it was dragged elsewhere', async () => {
      const words = page.locator('.dl-page p', { hasText: 'Plain' });
      await words.locator('[data-slate-string]').dblclick({ position: { x: 10, y: 8 } });
      const from = await page.evaluate(() => {
        const { x, y, width, height } = (document.getSelection() as Selection)
          .getRangeAt(0)
          .getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      const to = await page
        .locator('.dl-page p', { hasText: 'matter' })
        .locator('[data-slate-string]')
        .last()
        .boundingBox();
      if (!to) throw new Error('no place to drop at');
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 10, from.y + 10, { steps: 4 });
      await page.mouse.move(to.x + to.width - 2, to.y + to.height / 2, { steps: 8 });
      await page.mouse.up();
      await expect.poll(async () => (await lines()).join('\n')).toMatch(/heavy mat.*Plain/);
      await expect.poll(async () => new Set(await bothTexts()).size).toBe(1);
      await undo();
      await expect.poll(lines).toEqual(first);
    });
  });
}
