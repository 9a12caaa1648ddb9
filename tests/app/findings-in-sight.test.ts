import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { longRelease } from '../bench/support/long-release';
import { start, stop } from './support/launch';

afterAll(() => stop());

it('paints findings around the viewport, and nowhere else', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-')), 'long.dateline');
  writeFileSync(file, encodeArchive({ release: longRelease(50), assets: new Map() }));
  const { page } = await start([file]);
  const painted = (): Promise<boolean[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('.dl-chunk')].map((chunk) => !!chunk.querySelector('.flag')),
    );
  await expect.poll(painted).toContain(true);
  const first = await painted();
  expect([first[0], first.slice(4)]).toEqual([true, first.slice(4).map(() => false)]);
  await page.locator('.dl-chunk').last().scrollIntoViewIfNeeded();
  await expect.poll(async () => (await painted()).slice(-2)).toContain(true);
  expect((await painted())[0]).toBe(false);
});
