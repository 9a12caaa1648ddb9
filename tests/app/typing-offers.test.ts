import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import type { TopBlock } from '../../core/release/blocks/block';
import { release } from '../support/release';
import { type } from './support/hand';
import { caretIn, menu, type Running, start, stop } from './support/launch';
import { picture } from './support/picture';

afterEach(stop);

/** The window with a release that has a headline and an empty lede, with the caret in it. */
async function emptyRelease(): Promise<Running> {
  const line = (kind: string) => ({ type: kind, children: [{ text: '' }] }) as TopBlock;
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-offers-')), 'empty.dateline');
  writeFileSync(
    file,
    encodeArchive({ release: release([line('headline'), line('lede')]), assets: new Map() }),
  );
  const window = await start([file]);
  await window.page.locator('.dl-lede').waitFor();
  return window;
}

const shown = async (page: Page): Promise<string> => (await picture(page)).join('\n');

describe('a line that seems to be meant as something else', () => {
  it('is offered as place and date, by keyboard, and one undo gives the text back', async () => {
    const window = await emptyRelease();
    const { page } = window;
    await page.locator('h1').click();
    await page.keyboard.press('ArrowDown');
    await caretIn(window, '.dl-lede');
    await type(page, 'GENEVA, 1 December 2026 - A coalition met');
    await page.getByRole('button', { name: 'Use as place and date' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.dl-dateline', { hasText: 'GENEVA, 1 December 2026' }).waitFor();
    expect(await page.locator('.dl-offer').count()).toBe(0);
    await expect.poll(() => shown(page)).toContain('|A coalition met');
    await menu(window, 'Undo');
    await page.getByText('GENEVA, 1 December 2026 – A coalition met').waitFor();
  });

  it('is offered as a contact, and kept as text if one likes', async () => {
    const window = await emptyRelease();
    const { page } = window;
    await page.locator('h1').click();
    await page.keyboard.press('ArrowDown');
    await caretIn(window, '.dl-lede');
    await type(page, 'A coalition met.');
    await page.keyboard.press('Enter');
    await type(page, 'Contact: Jo Bloggs, jo@unicef.org');
    await page.getByRole('button', { name: 'Make it a contact' }).click();
    const card = page.locator('.dl-card');
    await card.waitFor();
    expect(await card.getByLabel('Name', { exact: true }).inputValue()).toBe('Jo Bloggs');
    await menu(window, 'Undo');
    await card.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Keep as text' }).click();
    await page.locator('.dl-offer').waitFor({ state: 'detached' });
  });
});
