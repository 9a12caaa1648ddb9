import {
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { encodeArchive } from '../../core/archive/encode';
import { encodeFrame } from '../../core/journal/frame';
import { parseRelease } from '../../core/release/parse';
import { release } from '../support/release';
import { violations } from './support/axe';
import { write } from './support/hand';
import { answerSave, end, launch, menu, type Running, windowShownBy } from './support/launch';
import { journalOf, journalsOf, leaveJournal, newFolder } from './support/profile';

let running: Running | null = null;

async function start(folder: string): Promise<Running> {
  running = await launch([], folder);
  return running;
}

afterEach(async () => {
  const one = running;
  running = null;
  await end(one);
});

const found = ({ page }: Running) => page.getByRole('dialog', { name: 'Unsaved releases' });
const notice = (page: Page, words: string) =>
  page.getByRole('alert').filter({ hasText: words }).waitFor();
const windows = ({ app }: Running) =>
  app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((each) => each.isVisible()).length,
  );

/** Opens one of what was found, and gives back its window. */
async function open(window: Running, name: string): Promise<Page> {
  const page = await windowShownBy(window, () =>
    found(window)
      .getByRole('button', { name: `Open ${name}` })
      .click(),
  );
  await page.getByText('Unsaved changes', { exact: true }).waitFor();
  return page;
}

describe('what an earlier run left', () => {
  it('takes the place of the start once all of it is decided', async () => {
    const folder = newFolder();
    for (const [number, name] of ['First', 'Second'].entries()) {
      leaveJournal(folder, number, journalOf(number, name));
    }
    const window = await start(folder);
    await open(window, 'First');
    expect(await windows(window)).toBe(2);
    await open(window, 'Second');
    await expect.poll(() => window.page.isClosed()).toBe(true);
    await expect.poll(() => windows(window)).toBe(2);
  });

  it('leaves the start where it is when somebody has written in it', async () => {
    const folder = newFolder();
    leaveJournal(folder, 1, journalOf(1, 'First'));
    const window = await start(folder);
    await found(window).waitFor();
    await window.page.keyboard.press('Escape');
    await write(window.page.getByLabel('Place'), 'Geneva');
    await window.page.getByText('Unsaved changes', { exact: true }).waitFor();
    await menu(window, 'Recently closed…');
    const page = await open(window, 'First');
    await page.bringToFront();
    expect(await windows(window)).toBe(2);
    expect(await window.page.getByLabel('Place').inputValue()).toBe('Geneva');
  });

  it('is a release of its own where its path holds another one now', async () => {
    const folder = newFolder();
    const path = join(folder, 'statement.dateline');
    const other = parseRelease({ ...release(), id: 'another' });
    writeFileSync(path, encodeArchive({ release: other, assets: new Map() }));
    const bytes = readFileSync(path);
    leaveJournal(folder, 1, journalOf(1, 'First', { path }));
    const window = await start(folder);
    const page = await open(window, 'First');
    await notice(page, 'now holds a different release');
    await notice(page, 'Save this one under another name');
    expect(await page.locator('h1').textContent()).toBe('First welcomes the compact');
    const files = await window.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => each.getRepresentedFilename()),
    );
    expect(files).not.toContain(path);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('can be read and decided by everybody, light and dark', async () => {
    const folder = newFolder();
    leaveJournal(folder, 1, journalOf(1, 'First'));
    leaveJournal(folder, 2, new Uint8Array());
    const window = await start(folder);
    await found(window).getByText('First').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.page.emulateMedia({ colorScheme });
      expect(await violations(window.page, 'dialog')).toEqual([]);
    }
  });
});

describe('a bad journal', () => {
  it('is named in a sentence and kept; what can be read of it is offered', async () => {
    const folder = newFolder();
    const flipped = journalOf(3, 'Flipped');
    const at = flipped.lastIndexOf('"e"');
    flipped[at + 1] = (flipped[at + 1] ?? 0) ^ 1;
    const kept = [
      leaveJournal(folder, 1, new Uint8Array()),
      leaveJournal(folder, 2, encodeFrame(0, { type: 'header', format: 9 })),
      leaveJournal(folder, 4, new Uint8Array()),
    ];
    truncateSync(kept[2] ?? '', 2 ** 30);
    leaveJournal(folder, 3, flipped);
    leaveJournal(folder, 5, journalOf(5, 'Ahead', { at: Date.now() + 400 * 24 * 3600_000 }));

    const window = await start(folder);
    await notice(window.page, 'A journal is empty or damaged.');
    await notice(window.page, 'written by a newer Dateline');
    await notice(window.page, 'larger than Dateline ever writes one');
    const dialog = found(window);
    await dialog.getByText('a part of it is damaged').waitFor();
    // Written by a clock that has been put back since.
    await dialog.getByText('Time unknown').waitFor();
    const page = await open(window, 'Flipp');
    await notice(page, 'A part of the journal could not be read.');
    expect(await page.locator('h1').textContent()).toBe('Flipp welcomes the compact');
    const ahead = await open(window, 'Ahead');
    expect(await ahead.locator('h1').textContent()).toBe('Ahead welcomes the compact');
    expect(kept.map((path) => [existsSync(path), statSync(path).size])).toEqual([
      [true, 0],
      [true, expect.any(Number)],
      [true, 2 ** 30],
    ]);
    // The start has something left to say.
    expect(await windows(window)).toBe(3);
  });
});

describe('a data folder that cannot be written', () => {
  it('is told once, and Dateline starts', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'profile'), 'a file where a folder should be');
    const { page } = await start(folder);
    await notice(page, 'cannot write in its own folder');
    await write(page.getByLabel('Place'), 'Geneva');
    await page.getByText('Unsaved changes', { exact: true }).waitFor();
  });

  it('for journals only is told too, and everything else goes on', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'profile'));
    writeFileSync(journalsOf(folder), 'a file where a folder should be');
    const window = await start(folder);
    const { page } = window;
    await write(page.getByLabel('Place'), 'Geneva');
    await notice(page, 'What you type is not protected against a crash at the moment.');
    const file = join(folder, 'statement.dateline');
    await answerSave(window, file);
    await menu(window, 'Save');
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(decodeArchive(readFileSync(file)).release.facts.place).toBe('Geneva');
  });
});
