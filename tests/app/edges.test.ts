import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import { normalise } from '../../core/release/normalise/normalise';
import { release } from '../support/release';
import { menu, type Running, start, stop, unchanged } from './support/launch';
import { picture } from './support/picture';

const text = (words: string) => [{ text: words }];
const p = (words: string) => ({ ...createBlock.paragraph(), children: text(words) });
const item = (words: string) => ({ type: 'list-item' as const, children: [p(words)] });

/** A release with every kind of block, a word in each, so that a word says where one is. */
const BLOCKS: TopBlock[] = [
  { type: 'headline', children: text('Alpha') },
  { type: 'lede', children: text('Bravo') },
  p('Charlie'),
  p('Delta'),
  { ...createBlock.heading(), children: text('Echo') },
  { ...createBlock.quote(), children: [p('Foxtrot')] },
  { type: 'list', ordered: false, children: [item('Golf'), item('Hotel')] },
  {
    ...createBlock.table(),
    children: [
      { type: 'table-row', children: [cell('India'), cell('Juliet')] },
      { type: 'table-row', children: [cell('Kilo'), cell('Lima')] },
    ],
  },
  p('Mike'),
  createBlock['page-break'](),
  p('November'),
  { ...createBlock['end-mark'](), mark: '###' },
  { ...createBlock.notes(), children: [p('Oscar')] },
  { ...createBlock.boilerplate(), children: [p('Papa')] },
  {
    type: 'contact-block',
    children: [p('Quebec'), { ...createBlock.contact(), name: 'Romeo' }],
  },
];

function cell(words: string) {
  return { ...createBlock['table-cell'](), children: [p(words)] };
}

interface Case {
  readonly name: string;
  /** The word that is clicked, and the keys that bring the caret to the place. */
  readonly at: readonly [word: string, ...keys: string[]];
  readonly keys: readonly string[];
  /** Lines of the page afterwards, one after the other. */
  readonly gives: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'Enter at the end of the headline begins a paragraph, where there is a lede',
    at: ['Alpha', 'End'],
    keys: ['Enter'],
    gives: ['headline: Alpha', 'paragraph: |', 'lede: Bravo'],
  },
  {
    name: 'Enter before the headline makes room above it',
    at: ['Alpha', 'Home'],
    keys: ['Enter'],
    gives: ['paragraph:', 'headline: |Alpha', 'lede: Bravo'],
  },
  {
    name: 'Enter in the middle of the lede begins a paragraph',
    at: ['Bravo', 'Home', 'ArrowRight', 'ArrowRight'],
    keys: ['Enter'],
    gives: ['lede: Br', 'paragraph: |avo', 'paragraph: Charlie'],
  },
  {
    name: 'Shift and Enter break the line within the paragraph',
    at: ['Charlie', 'End'],
    keys: ['Shift+Enter', 'x'],
    gives: ['paragraph: Charlie\nx|', 'paragraph: Delta'],
  },
  {
    name: 'Backspace at the start of a paragraph joins it to the one before',
    at: ['Delta', 'Home'],
    keys: ['Backspace'],
    gives: ['paragraph: Charlie|Delta', 'heading: Echo'],
  },
  {
    name: 'Delete at the end of a paragraph joins the next to it',
    at: ['Charlie', 'End'],
    keys: ['Delete'],
    gives: ['paragraph: Charlie|Delta', 'heading: Echo'],
  },
  {
    name: 'Backspace at the start of a heading makes it a paragraph',
    at: ['Echo', 'Home'],
    keys: ['Backspace'],
    gives: ['paragraph: Delta', 'paragraph: |Echo', 'quote: Foxtrot'],
  },
  {
    name: 'Enter after a heading begins a paragraph',
    at: ['Echo', 'End'],
    keys: ['Enter'],
    gives: ['heading: Echo', 'paragraph: |', 'quote: Foxtrot'],
  },
  {
    name: 'Enter twice leaves a quote',
    at: ['Foxtrot', 'End'],
    keys: ['Enter', 'Enter'],
    gives: ['quote: Foxtrot', 'paragraph: |', 'item: Golf'],
  },
  {
    name: 'Backspace at the start of a list takes its first item out',
    at: ['Golf', 'Home'],
    keys: ['Backspace'],
    gives: ['quote: Foxtrot', 'paragraph: |Golf', 'item: Hotel'],
  },
  {
    name: 'Tab nests an item, and Shift and Tab bring it back',
    at: ['Hotel', 'Home'],
    keys: ['Tab'],
    gives: ['item: Golf', '>item: |Hotel', 'cell: India'],
  },
  {
    name: 'Enter in an empty item leaves the list',
    at: ['Hotel', 'End'],
    keys: ['Enter', 'Enter'],
    gives: ['item: Hotel', 'paragraph: |', 'cell: India'],
  },
  {
    name: 'Backspace at the start of a cell stays in it',
    at: ['Juliet', 'Home'],
    keys: ['Backspace'],
    gives: ['cell: India', 'cell: |Juliet', 'cell: Kilo'],
  },
  {
    name: 'Delete at the end of a cell stays in it',
    at: ['India', 'End'],
    keys: ['Delete'],
    gives: ['cell: India|', 'cell: Juliet', 'cell: Kilo'],
  },
  {
    name: 'Tab in the last cell adds a row',
    at: ['Lima', 'End'],
    keys: ['Tab'],
    gives: ['cell: Lima', 'cell: |', 'cell:', 'paragraph: Mike'],
  },
  {
    name: 'Shift and Tab go back a cell',
    at: ['Kilo', 'Home'],
    keys: ['Shift+Tab', 'x'],
    gives: ['cell: India', 'cell: Julietx|', 'cell: Kilo'],
  },
  {
    name: 'an arrow goes from a paragraph into the table above it',
    at: ['Mike', 'Home'],
    keys: ['ArrowLeft', 'x'],
    gives: ['cell: Limax|', 'paragraph: Mike'],
  },
  {
    name: 'Backspace after a page break selects it first, and takes it away then',
    at: ['November', 'Home'],
    keys: ['Backspace', 'Backspace'],
    gives: ['paragraph: Mike', 'paragraph: |November'],
  },
  {
    name: 'Backspace at the start of the notes takes the line out of them',
    at: ['Oscar', 'Home'],
    keys: ['Backspace'],
    gives: ['paragraph: |Oscar', 'mark:', 'boilerplate: Papa'],
  },
  {
    name: 'Enter twice leaves the boilerplate',
    at: ['Papa', 'End'],
    keys: ['Enter', 'Enter'],
    gives: ['boilerplate: Papa', 'paragraph: |', 'contacts: Quebec'],
  },
  {
    name: 'Delete before a contact does not touch the person',
    at: ['Quebec', 'End'],
    keys: ['Delete'],
    gives: ['contacts: Quebec', 'card: |'],
  },
  {
    name: 'what is selected across two blocks goes, and the rest is joined',
    at: ['Charlie', 'Home', 'ArrowRight', 'ArrowRight'],
    keys: ['Shift+ArrowDown', 'Backspace'],
    gives: ['lede: Bravo', 'paragraph: Ch|lta', 'heading: Echo'],
  },
  {
    name: 'select all and typing leave what was typed',
    at: ['Charlie', 'End'],
    keys: ['Control+A', 'x'],
    gives: ['headline: x|'],
  },
];

describe('at the edges of blocks, in the real window', () => {
  let window: Running;
  let untouched: string[];

  beforeAll(async () => {
    const file = join(tmpdir(), `dateline-edges-${process.pid}.dateline`);
    const whole = normalise(release(BLOCKS));
    writeFileSync(file, encodeArchive({ release: whole, assets: new Map() }));
    window = await start([file]);
    untouched = (await picture(window.page)).map(withoutCaret);
  });
  afterAll(stop);

  it.each(CASES)('$name', async ({ at: [word, ...moves], keys, gives }) => {
    const { page } = window;
    await page.locator('.dl-page [data-slate-string]', { hasText: word }).click();
    await page.waitForFunction(
      (wanted) => document.getSelection()?.anchorNode?.nodeValue?.includes(wanted),
      word,
    );
    for (const key of [...moves, ...keys]) {
      await page.keyboard.press(key);
      await settled(window);
    }
    const lines = await picture(page);
    // Undo brings everything back, however many steps it were.
    while (!(await unchanged(page).isVisible())) {
      await menu(window, 'Undo');
      await settled(window);
    }
    expect(`\n${lines.join('\n')}\n`).toContain(`\n${gives.join('\n')}\n`);
    expect((await picture(page)).map(withoutCaret)).toEqual(untouched);
  });
});

const withoutCaret = (line: string): string => line.replace(/[|[\]]/g, '').trim();

/** Waits until the window has drawn what the last key did, and the selection stands in the page. */
async function settled({ page }: Running): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
