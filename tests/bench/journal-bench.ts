import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeArchive } from '../../core/archive/encode';
import { launch, type Running } from '../app/support/launch';
import { quantile, type Row, row } from './row';
import { longRelease } from './support/long-release';
import { keyLatencies } from './support/windows';

const ROUNDS = 8;
const KEYS = 40;

/**
 * From a key to its letter on the screen, with the journal on the disk against a journal that may not write:
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
    }
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [index, window] of windows.entries()) {
        await window.page.bringToFront();
        const measured = await keyLatencies(window, KEYS);
        // The first round is the warm-up.
        if (round > 0) times[index]?.push(...measured);
      }
    }
    return [0.5, 0.95].map((share) =>
      row({
        name: `Key to painted letter with the journal, 10 pages, p${share * 100}`,
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
