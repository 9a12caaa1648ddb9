import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { violations } from './support/axe';
import { type } from './support/hand';
import { answerOpen, answerSave, menu, type Running, saved, start, stop } from './support/launch';

let window: Running;
beforeAll(async () => {
  window = await start();
  await menu(window, 'Checks');
});
afterAll(stop);

const panel = () => window.page.getByRole('complementary', { name: 'Checks' });
const finding = (title: string) => panel().locator('.finding').filter({ hasText: title });
const errors = () => panel().getByRole('region', { name: 'Errors' }).locator('.finding');
/** An empty paragraph in the middle of the one with that text, with the caret in it. */
async function newParagraph(within: string): Promise<void> {
  const { page } = window;
  // Behind the last line, where the end of the paragraph is nearest.
  const text = page.getByText(within);
  await text.scrollIntoViewIfNeeded();
  const box = await text.boundingBox();
  if (!box) throw new Error(`“${within}” is not on the page`);
  await page.mouse.click(box.x + box.width - 4, box.y + box.height - 6);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => {
    const line = document.getSelection()?.anchorNode?.parentElement?.closest('p');
    return line?.textContent?.replace(/\ufeff/g, '') === '';
  });
}
const selected = () => window.page.evaluate(() => String(document.getSelection()));

describe('the press desk', () => {
  it('shows what is wrong with the seed, the worst first, and counts it', async () => {
    await errors().first().waitFor();
    const titles = await errors().locator('.finding-title').allTextContents();
    expect(titles).toContain('No date');
    expect(titles).toContain('Link leads nowhere');
    const { page } = window;
    await page.getByRole('button', { name: `${titles.length} errors,` }).waitFor();
    await page.locator('.outline .count').first().waitFor();
  });

  it('goes to the place, mends it with one click, and takes that back with one undo', async () => {
    const { page } = window;
    await finding('Slip of grammar').locator('.finding-message').click();
    expect(await selected()).toBe('protection the rights');
    // What mends it stands beside it, without unfolding anything.
    await page.getByRole('button', { name: 'Replace with “protection of the rights”' }).click();
    await page.locator('h1').getByText('protection of the rights').waitFor();
    await finding('Slip of grammar').waitFor({ state: 'detached' });
    await menu(window, 'Undo');
    await finding('Slip of grammar').waitFor();
  });

  it('leads to the field of a fact, and back to the list', async () => {
    const { page } = window;
    const noDate = panel()
      .locator('.finding')
      .filter({ hasText: /^No date(?!line)/ });
    await noDate.locator('.finding-message').click();
    const facts = page.getByRole('complementary', { name: 'Facts' });
    await facts.waitFor();
    const date = facts.locator('[data-fact="date"]');
    await expect
      .poll(() => date.evaluate((one) => one.contains(document.activeElement)))
      .toBe(true);
    await facts.getByRole('button', { name: 'Back to Checks' }).click();
    await noDate.waitFor();
  });

  it('leads to the field in which something is missing', async () => {
    const { page } = window;
    const missing = panel()
      .locator('.finding')
      .filter({ hasText: 'Daniela Reale has no telephone number.' });
    await missing.locator('.finding-message').click();
    const name = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    await expect.poll(name).toBe('phones');
    await missing.waitFor();
  });

  it('mends all findings of a kind at once, and takes that back with one undo', async () => {
    const { page } = window;
    await newParagraph('With 38 paragraphs');
    await type(page, 'They say it is is the the plan.');
    const kind = panel().locator('.finding-kind').filter({ hasText: 'Doubled word' });
    await kind.getByRole('button', { name: /^Fix all/ }).click();
    await page.getByText('They say it is the plan.').waitFor();
    await menu(window, 'Undo');
    await page.getByText('They say it is is the the plan.').waitFor();
    await menu(window, 'Undo');
  });

  it('folds advice of one kind, and unfolds it', async () => {
    const kind = panel().locator('.finding-kind').filter({ hasText: 'Contact without hours' });
    const head = kind.locator('.kind-toggle');
    expect(await head.getAttribute('aria-expanded')).toBe('false');
    expect(await kind.locator('.finding').count()).toBe(0);
    await head.click();
    await kind.locator('.finding').nth(1).waitFor();
    await head.click();
    await kind.locator('.finding').first().waitFor({ state: 'detached' });
  });

  it('is walked through with the arrow keys, and in the text with F8', async () => {
    const { page } = window;
    await errors().first().locator('.finding-message').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const third = errors().nth(2).locator('.finding-message');
    expect(await third.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.locator('h1').click();
    await page.keyboard.press('Control+Home');
    await menu(window, 'Next finding');
    await expect.poll(selected).toBe('protection the rights');
  });

  it('underlines a misspelled word as it is typed, and offers the right one', async () => {
    const { page } = window;
    await page.getByText('For children, the adoption').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Governments recieve help.');
    const wrong = page.locator('.flag.spelling', { hasText: 'recieve' });
    await wrong.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'receive', exact: true }).click();
    await page.getByText('Governments receive help.').waitFor();
    await wrong.waitFor({ state: 'detached' });
  });

  it('learns a word', async () => {
    const { page } = window;
    await page.keyboard.press('End');
    await page.keyboard.type(' The zubertron helps.');
    const word = page.locator('.flag.spelling', { hasText: 'zubertron' });
    await word.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Add “zubertron” to my dictionary' }).click();
    await word.waitFor({ state: 'detached' });
  });

  it('checks the spelling of a paragraph in the language that it is in', async () => {
    const { page } = window;
    await newParagraph('With 38 paragraphs');
    await page.keyboard.type(
      'Pour les enfants réfugiés, les États s’engagent à garantir une protecsion durable.',
    );
    // What was begun in an English release is seen to be French once there is enough of it.
    await page.locator('.flag.spelling', { hasText: 'engagent' }).waitFor({ state: 'detached' });
    await page.locator('.flag.spelling', { hasText: 'protecsion' }).waitFor();
    // Said by hand to be Spanish, its words are wrong ones.
    await menu(window, 'Language of the text…');
    await page.getByRole('combobox', { name: /For spelling/ }).selectOption('es');
    await page.getByRole('dialog').getByRole('button', { name: 'Set', exact: true }).click();
    await page.locator('.flag.spelling', { hasText: 'engagent' }).waitFor();
    await menu(window, 'Undo');
    await page.locator('.flag.spelling', { hasText: 'engagent' }).waitFor({ state: 'detached' });
  });

  it('ignores a finding for the release: it stays ignored in the file, and can be shown again', async () => {
    const { page, folder } = window;
    const link = finding('Link leads nowhere');
    await link.getByRole('button', { name: /Why/ }).click();
    await link.getByRole('combobox', { name: 'Ignore' }).selectOption('quote');
    await link.waitFor({ state: 'detached' });
    const file = join(folder, 'ignored.dateline');
    await answerSave(window, file);
    await menu(window, 'Save');
    await saved(window);
    expect(decodeArchive(readFileSync(file)).release.ignoredChecks).toEqual([
      {
        check: 'link-dead',
        quote: 'Initiative for Child Rights in the Global Compacts',
        near: null,
      },
    ]);
    await page.getByRole('button', { name: /1 finding ignored/ }).click();
    await link.waitFor();
  });

  it('follows a house style, and says in a sentence where it cannot', async () => {
    const { page, folder } = window;
    const good = join(folder, 'good.json');
    writeFileSync(good, JSON.stringify({ name: 'Our house', banned: [{ term: 'platforms' }] }));
    await answerOpen(window, good);
    await page.getByRole('button', { name: 'Choose…', exact: true }).click();
    await page.getByText('House style: Our house').waitFor();
    await finding('Not used in this house').waitFor();
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, '{');
    await answerOpen(window, bad);
    await page.getByRole('button', { name: 'Choose…', exact: true }).click();
    await page.getByText('it is not JSON').waitFor();
    await finding('Not used in this house').waitFor();
  });

  it('says what is in a house style, and gives an example that can be chosen', async () => {
    const { page, folder } = window;
    const example = join(folder, 'example.json');
    await answerSave(window, example);
    await page.getByText('What is in a house style').click();
    await page.getByRole('button', { name: 'Save an example…' }).click();
    await page.getByText(`Saved: ${example}`).waitFor();
    await answerOpen(window, example);
    await page.getByRole('button', { name: 'Choose…', exact: true }).click();
    await page.getByText('House style: Our house').waitFor();
    await page.getByRole('button', { name: 'Use Dateline’s own' }).click();
    await page.getByText('House style: Dateline’s own').waitFor();
  });

  it('takes a dictionary for a language that has none, and says in a sentence where it cannot', async () => {
    const { page, folder } = window;
    writeFileSync(join(folder, 'sw_TZ.aff'), 'SET UTF-8\n');
    writeFileSync(join(folder, 'sw_TZ.dic'), '4\nwatoto\nwanahitaji\nulinzi\nleo\n');
    await answerOpen(window, join(folder, 'sw_TZ.dic'));
    await page.getByRole('button', { name: 'Add a dictionary…' }).click();
    await page.getByText('The spelling of Swahili is checked').waitFor();
    await newParagraph('Platforms of international');
    await page.keyboard.type('Watoto wanahitaji ulinnzi leo.');
    await menu(window, 'Language of the text…');
    await page.getByRole('combobox', { name: /For spelling/ }).selectOption('sw');
    await page.getByRole('dialog').getByRole('button', { name: 'Set', exact: true }).click();
    await page.locator('.flag.spelling', { hasText: 'ulinnzi' }).waitFor();
    await page.locator('.flag.spelling', { hasText: 'wanahitaji' }).waitFor({ state: 'detached' });
    writeFileSync(join(folder, 'fr.dic'), '1\nbonjour\n');
    await answerOpen(window, join(folder, 'fr.dic'));
    await page.getByRole('button', { name: 'Add a dictionary…' }).click();
    await page.getByText('Dateline has a dictionary for French already.').waitFor();
  });

  it('checks on after its worker has crashed', async () => {
    const { app, page } = window;
    await app.evaluate(() => {
      const threads = process.mainModule?.require('node:worker_threads');
      const { prototype } = threads.Worker;
      const { postMessage } = prototype;
      prototype.postMessage = function (sent: { message?: { type: string } }) {
        // The preview is closed, so only the checks' worker is sent edits.
        if (sent.message?.type === 'edit') Reflect.set(globalThis, 'checking', this);
        postMessage.call(this, sent);
      };
    });
    await newParagraph('With 38 paragraphs');
    await page.keyboard.type('They are tyred of it.');
    await app.evaluate(() => Reflect.get(globalThis, 'checking').terminate());
    await page.keyboard.type(' Wonn it is.');
    await page.locator('.flag.spelling', { hasText: 'Wonn' }).waitFor();
  });

  it('is reachable for everybody', async () => {
    const { page } = window;
    expect(await violations(page, '.panel')).toEqual([]);
  });
});
