import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { write, writeDate } from './support/hand';
import { answerOpen, end, launch, menu, type Running, windowShownBy } from './support/launch';

let first: Running;

beforeAll(async () => {
  first = await launch();
  first.page.setDefaultTimeout(15_000);
  // Somebody's own document: an untouched sample would give way to the first template.
  await write(first.page.getByLabel('Reference'), 'R 1');
});
afterAll(() => end(first));

const gallery = ({ page }: Running) => page.getByRole('list', { name: 'Templates' });
const field = (page: Page, question: string) =>
  page.getByRole('form', { name: 'Fill in' }).getByRole('textbox', { name: question });

/** Only the first window stays; what was typed in the others is thrown away. */
async function closeOthers(): Promise<void> {
  await first.app.evaluate(({ BrowserWindow }) => {
    const [, ...others] = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id);
    for (const window of others) window.destroy();
  });
}

/** Chooses a template in the gallery and waits for the window of the release made from it. */
async function choose(running: Running, name: RegExp): Promise<Running> {
  await menu(running, 'New from template…');
  const page = await windowShownBy(running, () =>
    gallery(running).getByRole('button', { name }).click(),
  );
  page.setDefaultTimeout(15_000);
  await page.locator('.dl-page').waitFor();
  await page.bringToFront();
  return { ...running, page };
}

describe('templates in the real window', () => {
  it('shows the page of each template, and finds them by word and kind', async () => {
    const { page } = first;
    await menu(first, 'New from template…');
    const cards = gallery(first).getByRole('listitem');
    await cards.nth(15).waitFor();
    // Those in view are drawn by the engine, one after the other.
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll<HTMLImageElement>('.gallery img')].filter(
          (image) => image.naturalWidth > 100,
        ).length >= 4,
      undefined,
      { timeout: 90_000 },
    );
    await write(page.getByLabel('Search templates'), 'declaracion');
    expect(await cards.allTextContents()).toEqual([
      expect.stringContaining('Declaración conjunta'),
    ]);
    await write(page.getByLabel('Search templates'), '');
    await page.getByLabel('Kind of template').selectOption('correction');
    expect(await cards.allTextContents()).toEqual([expect.stringContaining('Correction')]);
    await write(page.getByLabel('Search templates'), 'nothing like it');
    await page.getByText('No matching template.').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it('fills a release from the form, stops its export, and lets it leave as a draft', async () => {
    const running = await choose(first, /Coalition statement/);
    const { page, folder } = running;
    const status = page.locator('.status');
    const organisations = field(page, 'Which organisations sign?');
    for (const name of ['Plan', 'Oxfam']) {
      await write(organisations, name);
      await organisations.press('Enter');
    }
    await page.locator('h1').getByText('Plan and Oxfam').waitFor();
    expect(await page.locator('.dl-quote').count()).toBe(3); // the pattern, and one for each

    // Enter goes on to the next question; an answer stands in each of its places at once.
    await organisations.press('Enter');
    await page.keyboard.type('Geneva');
    await page.keyboard.press('Enter');
    await writeDate(page.getByLabel('On which day is it issued?'), '2026-12-10');
    await expect
      .poll(() => page.locator('.dl-dateline').textContent())
      .toMatch(/^GENEVA, 10 December 2026/);
    await write(field(page, 'What is it about?'), 'the new pact');
    expect(await page.locator('.dl-page').getByText('the new pact').count()).toBe(2);
    expect(await page.locator('.dl-page').getByText('welcome', { exact: true }).count()).toBe(2);

    // Typed over a gap in the text, it is the answer in the form too.
    await page.getByRole('button', { name: 'Show in the text: What do those who sign' }).click();
    await page.keyboard.type('all States to act');
    await page.locator('h1').click();
    await expect
      .poll(() => field(page, 'What do those who sign call for?').inputValue())
      .toBe('all States to act');

    // What is left out prints nothing; what belongs to a condition comes with it.
    const before = Number.parseInt(
      (await status.textContent())?.match(/(\d+) things/)?.[1] ?? '',
      10,
    );
    await page.getByLabel('Leave out').first().check();
    await status.getByText(`${before - 1} things to fill`).waitFor();
    await page.getByLabel('Does the coalition have a name').selectOption('yes');
    await field(page, 'What is it called?').waitFor();
    await page.getByLabel('Does the coalition have a name').selectOption('no');

    // The outline and Tab lead to what is missing.
    const gaps = page.getByRole('list', { name: 'Still to fill' });
    expect(await gaps.getByRole('listitem').count()).toBe(before - 1);
    await page.locator('h1').click();
    await page.keyboard.press('Tab');
    const selected = page.locator('.dl-placeholder.dl-selected');
    expect(await selected.textContent()).toContain('What it means for people');

    const out = join(folder, 'out');
    mkdirSync(out);
    await answerOpen(running, out);
    await menu(running, 'Export…');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`${before - 1} things are still to be filled.`).waitFor();
    await dialog.getByRole('button', { name: 'Change folder…' }).click();
    await dialog.getByText(out, { exact: true }).waitFor();
    for (const format of ['Word document', 'PDF document'])
      await dialog.getByLabel(format, { exact: true }).uncheck();
    await dialog.getByLabel('Plain text', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Export as draft' }).click();
    await dialog.getByText('Nothing has been sent.').waitFor();
    const [name = ''] = readdirSync(out);
    const text = readFileSync(join(out, name), 'utf8');
    expect(text).toMatch(/^DRAFT/);
    expect(text).toContain('GENEVA, 10 December 2026 – Plan and Oxfam today welcome the new pact.');
    expect(text).toContain('[What it means for people, in two sentences]');
    expect(text).not.toContain('Pattern');
    expect(text).not.toContain('One sentence. The official name');
    expect(text).not.toContain('What is still missing');
    // From the list straight to the place.
    await dialog.getByRole('button', { name: 'Back' }).click();
    await dialog.getByRole('button', { name: 'What it means for people' }).click();
    await selected.waitFor();

    // An answer is undone a word or two at a time, in each of its places at once.
    await write(field(page, 'What is it about?'), 'the old pact');
    await page.locator('h1').click();
    await menu(running, 'Undo');
    await expect
      .poll(() => page.locator('.dl-page').getByText('the old', { exact: true }).count())
      .toBe(2);
    await menu(running, 'Undo');
    await expect.poll(() => page.locator('.dl-page').getByText('the new pact').count()).toBe(2);
  });

  it('makes a template of a release, and a release of that again', async () => {
    await closeOthers();
    const { page } = first;
    const dialog = page.getByRole('dialog');
    await page.getByText('Platforms of international collaboration').click();
    await menu(first, 'Show this block only if…');
    await write(dialog.getByRole('textbox'), 'About governance?');
    await page.keyboard.press('Enter');
    await menu(first, 'Guidance for this block…');
    await write(dialog.getByRole('textbox'), 'One sentence, no more.');
    await page.keyboard.press('Enter');
    await page.getByText('One sentence, no more.').waitFor();
    await menu(first, 'Save as template…');
    await write(dialog.getByLabel('Name', { exact: true }), 'Our reaction');
    await write(dialog.getByLabel('What it is for'), 'When the budget is out.');
    await write(dialog.getByLabel('Other text from the release'), 'Safe, Orderly and Regular');
    await dialog.getByRole('button', { name: 'Add question' }).click();
    await dialog.getByLabel('38', { exact: false }).first().check();
    await write(dialog.getByLabel('Question for 38'), 'How many paragraphs?');
    await dialog.getByRole('button', { name: 'Save template' }).click();
    await page.getByText('Saved as the template “Our reaction”.').waitFor();

    const made = await choose(first, /^Our reaction/);
    const gapText = made.page.locator('.dl-page .dl-placeholder');
    expect(await gapText.allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('Number')]),
    );
    // Nobody's address came along.
    expect(await made.page.locator('.dl-page').textContent()).not.toContain('Daniela Reale');
    await write(field(made.page, 'How many paragraphs?'), '38');
    await made.page.getByText('With 38 paragraphs referring to children').waitFor();
    const left = made.page.locator('.part-out').getByText('Platforms of international');
    await left.waitFor();
    await made.page.getByLabel('About governance?').selectOption('yes');
    await left.waitFor({ state: 'detached' });
    await closeOthers();

    await menu(first, 'New from template…');
    await page.getByLabel('Kind of template').selectOption('own');
    const card = gallery(first).getByRole('listitem');
    expect(await card.count()).toBe(1);
    await card.getByRole('button', { name: 'Rename Our reaction' }).click();
    await write(card.getByLabel('Name of the template'), 'Budget reaction');
    await card.getByRole('button', { name: 'Rename', exact: true }).click();
    await card.getByRole('button', { name: 'Delete Budget reaction' }).click();
    await card.getByRole('button', { name: 'Keep it' }).click();
    await card.getByRole('button', { name: 'Delete Budget reaction' }).click();
    await card.getByRole('button', { name: 'Delete', exact: true }).click();
    await card.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Close' }).click();
  });
});
