import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import {
  answerSave,
  caretIn,
  type Running,
  saved,
  start,
  stop,
  windowShownBy,
} from './support/launch';

/**
 * What a few tests do with events of the X server, which come to the window as those of a real
 * keyboard and mouse do: through the window system, the native menu and the input method. What the
 * driver of all other tests sends goes past those.
 */
const xdotool = (...args: readonly string[]): string =>
  execFileSync('xdotool', args, { encoding: 'utf8' });

/** Types with the keyboard of the X server. */
const typeWithX = (text: string): string => xdotool('type', '--delay', '25', text);
const keyWithX = (...keys: string[]): string => xdotool('key', '--delay', '40', ...keys);

let running: Running;

beforeEach(async () => {
  running = await start();
});
afterEach(stop);

/** Clicks the middle of an element with the mouse of the X server. */
async function clickWithX(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('what is to be clicked is not in sight');
  const browser = await running.app.browserWindow(target.page());
  const frame = await browser.evaluate((one) => one.getContentBounds());
  const x = Math.round(frame.x + box.x + box.width / 2);
  const y = Math.round(frame.y + box.y + box.height / 2);
  xdotool('mousemove', String(x), String(y), 'click', '1');
}

/** Waits until a click has brought the focus into a field. */
const hasFocus = (field: Locator): Promise<void> =>
  expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true);

describe('with events of the X server', () => {
  it('a line of the page takes text with an accent, and one undo a word or so', async () => {
    const { page } = running;
    const line = page.locator('.dl-page p', { hasText: 'For children, the adoption' });
    const before = (await line.textContent()) ?? '';
    await clickWithX(line);
    await caretIn(running, '.dl-page p');
    keyWithX('End');
    typeWithX(' One new caf');
    // On the international keyboard the accent is a key of its own, which waits for its letter.
    execFileSync('setxkbmap', ['-layout', 'us', '-variant', 'intl']);
    keyWithX('dead_acute');
    // A finding that comes while the accent waits for its letter leaves the caret where it is.
    await page.getByText('15 warnings').waitFor();
    keyWithX('e');
    execFileSync('setxkbmap', ['-layout', 'us']);
    typeWithX(' opens');
    const text = (): Promise<string | null> => line.textContent();
    await expect.poll(text).toContain(' One new café opens');
    keyWithX('ctrl+z');
    await expect.poll(text).not.toContain('opens');
    expect(await text()).toContain(' One new');
    expect((await text())?.length).toBeGreaterThan(before.length);
  });

  it('a telephone number and a date arrive whole, and are in the file that Ctrl+S writes', async () => {
    const { page, folder } = running;
    const phone = page.locator('.dl-card').first().getByLabel('Telephone');
    await clickWithX(phone);
    await hasFocus(phone);
    typeWithX('+41 22 555 01 23');
    await expect.poll(() => phone.inputValue()).toBe('+41 22 555 01 23');
    await hasFocus(phone);

    const date = page.getByLabel('Date', { exact: true });
    await clickWithX(date);
    await hasFocus(date);
    typeWithX('10.12.2026');
    keyWithX('Tab');
    await page.locator('.dl-dateline', { hasText: '10 December 2026' }).waitFor();

    const file = join(folder, 'saved.dateline');
    await answerSave(running, file);
    keyWithX('ctrl+s');
    await saved(running);
    const { release } = decodeArchive(readFileSync(file));
    expect(release.facts.date).toBe('2026-12-10');
    expect(JSON.stringify(release)).toContain('"phones":["+41 22 555 01 23"]');
  });

  it('“New York” keeps its space in the form', async () => {
    const card = running.page.getByRole('button', { name: /^Press release/ });
    await clickWithX(running.page.getByRole('button', { name: 'Start from a template…' }));
    await card.waitFor();
    const page = await windowShownBy(running, () => clickWithX(card));
    const place = page.getByRole('textbox', { name: 'Where is it issued?' });
    await place.waitFor();
    // No window manager of the display gives a new window the keyboard.
    xdotool('search', '--onlyvisible', '--name', 'Press release', 'windowfocus', '--sync');
    await clickWithX(place);
    await hasFocus(place);
    typeWithX('New York');
    await expect.poll(() => place.inputValue()).toBe('New York');
    await page.locator('.dl-dateline', { hasText: 'NEW YORK' }).waitFor();
  });
});
