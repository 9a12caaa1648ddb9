import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { encodeArchive } from '../../core/archive/encode';
import { findJournals } from '../../electron/journal/found-journals';
import { launch, menu, type Running, windowShownBy } from '../app/support/launch';
import { lookAfterKill } from './support/after-kill';
import { moment, randomFrom } from './support/moment';
import { inRounds } from './support/rounds';
import type { Tally } from './support/tally';
import { emptyRelease, word } from './support/words';

/** Kills the real application while somebody types in its window and saves, at random moments. */
export const killWindows = (kills: number, seed: number, tally: Tally): Promise<void> =>
  inRounds({ kills, seed, lanes: 1 }, (round) => torture(round.kills, round.seed, tally));

/** One document, typed on in the window after each kill from what was left of it. */
async function torture(kills: number, seed: number, tally: Tally): Promise<void> {
  const random = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'dateline-torture-'));
  const file = join(folder, 'torture.dateline');
  const journals = join(folder, 'profile', 'journals');
  await writeFile(file, encodeArchive({ release: emptyRelease('torture'), assets: new Map() }));
  let before = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    // Nothing is found when the kill came just after everything had been saved.
    const { journals: found } = await findJournals(journals, () => false, Date.now());
    const window = await launch(found.length > 0 ? [] : [file], folder);
    const page = found.length > 0 ? await openFound(window) : window.page;
    const killed = await typeUntilKilled(window, page, before, 300 + random() * 2500, random);
    before = await lookAfterKill({ ...killed, before, saved: 0, file, journals }, tally);
    tally.kills += 1;
    tally.windowKills += 1;
  }
  await rm(folder, { recursive: true });
}

/** What the last kill left, opened from the list that the start shows. */
async function openFound({ app, page }: Running): Promise<Page> {
  const found = await windowShownBy({ app }, () =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: /^Open / })
      .click(),
  );
  await found.locator('.dl-page').waitFor();
  return found;
}

/** The kill before may have come in the middle of a word. */
async function deleteHalfWord(page: Page, words: number): Promise<void> {
  const whole = Array.from({ length: words }, (_, index) => word(index + 1)).join('');
  const there = (await page.locator('.dl-page p').last().textContent()) ?? '';
  const text = there.replace(/\uFEFF/g, '');
  // Before the first word stands nothing, or the beginning of it; on a new page something else.
  const isTyped = words > 0 || word(1).startsWith(text);
  const half = isTyped ? text.length - whole.length : 0;
  for (let left = half; left > 0; left -= 1) await page.keyboard.press('Backspace');
}

async function typeUntilKilled(
  window: Running,
  page: Page,
  before: number,
  after: number,
  random: () => number,
): Promise<{ at: number; typed: Map<number, number> }> {
  const typed = new Map<number, number>();
  const { app } = window;
  const { pid = 0 } = app.process();
  const gone = app.waitForEvent('close');
  await page.locator('.dl-page p').last().click();
  await page.keyboard.press('Control+End');
  await deleteHalfWord(page, before);
  let at = 0;
  const timer = setTimeout(() => {
    app.process().kill('SIGKILL');
    at = moment(pid);
  }, after);
  try {
    for (let number = before + 1; ; number += 1) {
      typed.set(number, moment(pid));
      await page.keyboard.type(word(number));
      if (random() < 0.05) void menu(window, 'Save').catch(() => undefined);
    }
  } catch (error) {
    if (at === 0) throw error;
  } finally {
    clearTimeout(timer);
  }
  await gone;
  return { at, typed };
}
