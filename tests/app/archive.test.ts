import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { pastRelease } from '../bench/support/past-releases';
import { seriousViolations } from './support/axe';
import { type, write } from './support/hand';
import { answerOpen, menu, type Running, start, stop, windowShownBy } from './support/launch';

/** A folder of 500 releases in six languages, one of them a web page, and a file that is none. */
function oldReleases(): string {
  const root = mkdtempSync(join(tmpdir(), 'dateline-old-'));
  for (let index = 0; index < 499; index += 1) {
    const folder = join(root, `${2016 + (index % 10)}`);
    mkdirSync(folder, { recursive: true });
    const archive = { release: pastRelease(index), assets: new Map() };
    writeFileSync(join(folder, `release-${index}.dateline`), encodeArchive(archive));
  }
  writeFileSync(join(root, 'page.html'), '<h1>A clinic opens</h1><p>GENEVA – It is new.</p>');
  writeFileSync(join(root, 'broken.dateline'), 'nothing');
  return root;
}

let window: Running;
let archive: Page;
const folder = oldReleases();

beforeAll(async () => {
  window = await start();
  const opened = window.app.waitForEvent('window');
  await menu(window, 'Search the archive…');
  archive = await opened;
});
afterAll(stop);

it('takes in a folder of 500 releases, and says what could not be read', async () => {
  await archive.getByText('Folders of the archive').waitFor();
  expect(await seriousViolations(archive)).toEqual([]);
  await answerOpen(window, folder);
  await archive.getByRole('button', { name: 'Add folders…' }).click();
  await archive.getByText('500 releases in the archive').waitFor();
  await archive.getByText('500 releases, 1 not readable').waitFor();
  await archive.getByText('This is not a Dateline release.').waitFor();
  expect(await seriousViolations(archive)).toEqual([]);
});

it('finds a release as it is typed, marks the words, and shows the text', async () => {
  const field = archive.getByRole('combobox', { name: 'Search the archive' });
  await write(field, '"No 42');
  // 42 and 420 to 429.
  await archive.getByText('11 releases', { exact: true }).waitFor();
  await type(archive, '"');
  await archive.getByText('1 release', { exact: true }).waitFor();
  expect(await archive.locator('.archive-result mark').allTextContents()).toEqual(['No 42']);
  const text = archive.getByRole('article', { name: 'Text of the release' });
  await text.getByText('Terre des Hommes works in 120 countries.').waitFor();
  expect(await text.locator('mark').allTextContents()).toEqual(['No 42']);
  expect(await seriousViolations(archive)).toEqual([]);
});

it('finds a file of another program, and opens it through the review', async () => {
  const field = archive.getByRole('combobox', { name: 'Search the archive' });
  await write(field, 'clinic');
  await archive.getByText('1 release', { exact: true }).waitFor();
  await archive.getByText('page.html', { exact: true }).waitFor();
  await archive.keyboard.press('Enter');
  const review = window.page.getByRole('dialog', { name: 'Import “page.html”' });
  await review.getByRole('listbox', { name: 'Parts of the release' }).waitFor();
  const page = await windowShownBy(window, () =>
    review.getByRole('button', { name: 'Make a release' }).click(),
  );
  await page.locator('.dl-page').getByText('A clinic opens').waitFor();
});

it('keeps to a language, goes along the results by keys, and opens one with Enter', async () => {
  const field = archive.getByRole('combobox', { name: 'Search the archive' });
  await write(field, 'countries');
  await archive.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await archive.getByText('41 releases', { exact: true }).waitFor();
  await field.focus();
  await archive.keyboard.press('ArrowDown');
  const chosen = archive.locator('.archive-result.chosen');
  const path = (await chosen.getAttribute('title')) ?? '';
  await archive.getByText(path.slice(path.lastIndexOf('/') + 1), { exact: true }).waitFor();
  const opened = window.app.waitForEvent('window');
  await archive.keyboard.press('Enter');
  const page = await opened;
  await page.locator('.dl-page [dir="rtl"], [dir="rtl"] .dl-page').first().waitFor();
});

it('begins a new release from an old one, with placeholders to look at', async () => {
  const opened = window.app.waitForEvent('window');
  await archive.getByRole('button', { name: 'New from this one' }).click();
  const page = await opened;
  await page.locator('.dl-page .dl-placeholder').first().waitFor();
  // The number in the headline, and the mark that Slate puts behind it.
  expect(await page.locator('.dl-page .dl-placeholder').first().textContent()).toMatch(
    /^\d+\ufeff?$/,
  );
});

it('adds people, organisations and boilerplates to the library, each once', async () => {
  await archive.getByRole('button', { name: 'For the library' }).click();
  await archive.getByText(/^People \(\d+\)$/).waitFor();
  await archive.getByText('Organisations (5)').waitFor();
  expect(await seriousViolations(archive)).toEqual([]);
  await archive.getByRole('checkbox', { name: 'UNICEF', exact: true }).uncheck();
  await archive.getByRole('button', { name: /^Add \d+ to the library$/ }).click();
  await archive.getByText(/^Library: \d+ added\.$/).waitFor();
  await archive.getByText('Organisations (1)').waitFor();
});
