import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { encodeArchive } from '../../core/archive/encode';
import { launch, type Running } from '../app/support/launch';
import { quantile, type Row, row } from './row';
import { longRelease } from './support/long-release';

const ROUNDS = 8;
const KEYS = 30;

/**
 * From a key to the next frame, with the journal on the disk against a journal that may not write:
 * two windows on the same release, typed in turn by turn.
 */
export async function bench(): Promise<Row[]> {
  const folders = [true, false].map(prepared);
  const windows: Running[] = [];
  try {
    for (const folder of folders) {
      windows.push(await launch([join(folder, 'release.dateline')], folder));
    }
    const times: number[][] = windows.map(() => []);
    for (const { page } of windows) {
      await page.locator('.dl-page p').nth(2).click();
      await page.keyboard.press('End');
      await page.evaluate(listen);
    }
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [index, { page }] of windows.entries()) {
        const measured = await typed(page);
        // The first round is the warm-up.
        if (round > 0) times[index]?.push(...measured);
      }
    }
    return [0.5, 0.95].map((share) =>
      row({
        name: `Key to next frame with the journal, 10 pages, p${share * 100}`,
        rivalName: 'without',
        ours: quantile(times[0] ?? [], share),
        rival: quantile(times[1] ?? [], share),
        unit: 'ms',
        atMost: 1.1,
      }),
    );
  } finally {
    for (const { app } of windows) {
      await app.evaluate(({ app: program }) => program.exit()).catch(() => undefined);
      await app.close().catch(() => undefined);
    }
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder with a release; without a journal, a file stands where its folder would be. */
function prepared(withJournal: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  mkdirSync(join(folder, 'profile'));
  if (!withJournal) writeFileSync(join(folder, 'profile', 'journals'), '');
  const archive = { release: longRelease(10), assets: new Map() };
  writeFileSync(join(folder, 'release.dateline'), encodeArchive(archive));
  return folder;
}

/** Runs in the page: notes how long after each key the next frame has been drawn. */
function listen(): void {
  const times: number[] = [];
  Reflect.set(globalThis, 'keyTimes', times);
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp), 0));
    },
    true,
  );
}

async function typed(page: Page): Promise<number[]> {
  await page.bringToFront();
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e');
    await page.waitForTimeout(40);
  }
  return page.evaluate(() => (Reflect.get(globalThis, 'keyTimes') as number[]).splice(0));
}
