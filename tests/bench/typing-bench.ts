import { SEED_LINES } from '../exports/support/seed';
import { quantile, type Row, row } from './row';
import { longRelease } from './support/long-release';
import {
  ARABIC,
  compositionLatencies,
  keyLatencies,
  LATIN,
  type Opened,
  openContenteditable,
  openDateline,
  openSlate,
} from './support/windows';

const ROUNDS = 3;
const KEYS = 30;
/** Words of a Chinese composition, of six steps each. */
const WORDS = 5;
/** What is typed at the end of: as long for all. */
const LINE = SEED_LINES[3] ?? '';
/** As many blocks as Dateline draws together (`renderer/editor/chunk-size.ts`). */
const CHUNK = 25;

const SCRIPTS: Readonly<Record<string, (window: Opened) => Promise<number[]>>> = {
  Latin: (window) => keyLatencies(window, KEYS, LATIN),
  Arabic: (window) => keyLatencies(window, KEYS, ARABIC),
  Chinese: (window) => compositionLatencies(window, WORDS),
};

type Times = Readonly<Record<string, Record<string, number[]>>>;

/**
 * From a key to the letter on the screen, in three scripts and at several lengths, against a bare
 * contenteditable and plain Slate with the same blocks. All windows are open at once and typed in
 * turn by turn.
 */
export async function bench(): Promise<Row[]> {
  const windows: Record<string, Opened> = {};
  try {
    windows.contenteditable = await openContenteditable(longRelease(1));
    for (const pages of [1, 150, 500]) {
      windows[slateIn(pages)] = await openSlate(longRelease(pages), CHUNK);
    }
    for (const pages of [150, 500]) {
      windows[slateWhole(pages)] = await openSlate(longRelease(pages), null);
    }
    for (const pages of [1, 10, 150, 500]) {
      windows[dateline(pages)] = await openDateline(longRelease(pages));
    }
    return rowsOf(await measure(windows));
  } finally {
    for (const { close } of Object.values(windows)) await close();
  }
}

const dateline = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`);
const slateIn = (pages: number): string => `plain Slate in chunks, ${dateline(pages)}`;
const slateWhole = (pages: number): string => `plain Slate without chunks, ${dateline(pages)}`;

async function measure(windows: Readonly<Record<string, Opened>>): Promise<Times> {
  const times: Times = Object.fromEntries(Object.keys(SCRIPTS).map((script) => [script, {}]));
  for (const { page } of Object.values(windows)) {
    await page.bringToFront();
    // A long page is rendered in parts.
    await page.waitForFunction(() => !document.querySelector('.dl-chunk.waiting'));
    await page.locator('p', { hasText: LINE }).first().click();
    await page.keyboard.press('End');
  }
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [script, type] of Object.entries(SCRIPTS)) {
      for (const [name, opened] of turned(Object.entries(windows), round)) {
        // A key takes long without chunks: one script and two rounds tell.
        if (name.includes('without chunks') && (script !== 'Latin' || round > 2)) continue;
        await opened.page.bringToFront();
        const measured = await type(opened);
        const all = times[script] ?? {};
        // The first round is the warm-up.
        if (round > 0) all[name] = [...(all[name] ?? []), ...measured];
      }
    }
  }
  return times;
}

/** Each round begins with another window, so that none always follows the same. */
const turned = <Thing>(things: readonly Thing[], by: number): Thing[] => [
  ...things.slice(by % things.length),
  ...things.slice(0, by % things.length),
];

function rowsOf(times: Times): Row[] {
  const compared = (script: string, ours: string, rival: string, atMost: number): Row[] =>
    [0.5, 0.95].map((share) =>
      row({
        // With the rival, so that no two lines have the same name.
        name: `Key to painted letter, ${script}, ${ours} against ${rival}, p${share * 100}`,
        rivalName: rival,
        ours: quantile(times[script]?.[ours] ?? [], share),
        rival: quantile(times[script]?.[rival] ?? [], share),
        unit: 'ms',
        atMost,
      }),
    );
  return Object.keys(SCRIPTS).flatMap((script) => [
    ...compared(script, dateline(1), 'contenteditable', 1.8),
    ...[1, 150, 500].flatMap((pages) => compared(script, dateline(pages), slateIn(pages), 1.1)),
    ...compared(script, dateline(500), dateline(10), 1.5),
    // What chunks are worth to plain Slate.
    ...(script === 'Latin' ? [150, 500] : []).flatMap((pages) =>
      compared(script, slateIn(pages), slateWhole(pages), 1),
    ),
  ]);
}
