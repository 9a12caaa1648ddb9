import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { flowing, output } from '../exports/support/programs';
import { press, type } from './support/hand';
import { type Running, start, stop, windowShownBy } from './support/launch';

afterEach(stop);

/** The most actions that a whole press release may take. */
const MOST_ACTIONS = 26;

/** What the template asks, in its order, and what is answered. */
const ANSWERS: readonly (readonly [question: string, answer: string])[] = [
  ['Which organisation is speaking?', 'Children First International'],
  ['Where is it issued?', 'New York'],
  ['On which day is it issued?', '10 Dec 2026'],
  ['Release time', 'immediate'],
  ['What is the news, as a headline?', 'Half of displaced children are out of school'],
  ['What makes it matter, in one line?', 'Cost is the main barrier'],
  ['What has the organisation done?', 'published a survey of schooling'],
  ['For whom, and with what effect?', 'showing that one child in two had no lessons'],
  ['What is the most important detail?', 'Of 9,800 children, 4,900 were in no school in June.'],
  ['Who is quoted?', 'Daniel Okoro'],
  ['What is this person’s role?', 'Executive Director'],
  ['What does the spokesperson say?', 'No family should have to choose.'],
  ['What led to this?', 'School fees came back this year.'],
  ['What happens next, and when?', 'Ministers meet in Amman on 14 January.'],
  ['Where do the figures come from?', 'Schooling on the move, 4,200 households'],
  ['Who can be interviewed, and where are photographs?', 'Interviews in Arabic and English.'],
  ['What is the organisation, in one paragraph?', 'It works with children on the move.'],
  ['Who answers journalists?', 'Amal Nasser'],
  ['What is this person’s role?', 'Head of Media'],
  ['At which e-mail address?', 'media@example.org'],
  ['At which telephone number?', '+41 22 555 01 23'],
];

/** The name of what has the focus, as a screen reader would say it. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement | null;
    const label = field?.labels?.[0]?.cloneNode(true) as Element | undefined;
    for (const inner of label?.querySelectorAll('abbr, select') ?? []) inner.remove();
    return (field?.getAttribute('aria-label') ?? label?.textContent ?? '').trim();
  });

describe('a press release, from the first start to Word and PDF', () => {
  it('by keyboard alone', async () => {
    const window = await begin();
    let actions = 0;
    /** One action: a key, or a text typed without stopping together with the key that ends it. */
    const act = async (page: Page, text: string, ...keys: string[]): Promise<void> => {
      await type(page, text);
      await press(page, ...keys);
      actions += 1;
    };
    await act(window.page, '', 'ControlOrMeta+n');
    await window.page.getByRole('dialog', { name: 'New release' }).waitFor();
    await expect.poll(() => focusedName(window.page)).toBe('Search templates');
    const first = window.page.getByRole('list', { name: 'Templates' }).getByRole('button').first();
    const page = await windowShownBy(window, async () => {
      await type(window.page, 'press release');
      await first.getByText('Press release', { exact: true }).waitFor();
      // The untouched sample may close on this key, and with it what pressed it.
      await act(window.page, '', 'Enter').catch(() => undefined);
    });
    for (const [question, answer] of ANSWERS) {
      await expect.poll(() => focusedName(page)).toBe(question);
      const isLong = await page.evaluate(
        () => document.activeElement?.matches('textarea:not([data-paragraph="one"])') ?? false,
      );
      if (question === 'Release time') {
        // The next of the choices, then on.
        await act(page, '', 'ArrowDown');
        await act(page, '', 'Enter');
      } else await act(page, answer, isLong ? 'ControlOrMeta+Enter' : 'Enter');
    }
    await act(page, '', 'ControlOrMeta+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const go = dialog.getByRole('button', { name: 'Export', exact: true });
    await expect.poll(() => go.isEnabled()).toBe(true);
    await act(page, '', 'Enter');
    await written(dialog);
    console.log(`A press release by keyboard alone: ${actions} actions.`);
    await expectRelease(window);
    expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
  }, 300_000);

  it('by mouse alone, with letters into fields only', async () => {
    const window = await begin();
    let actions = 0;
    /** One action: a click, or a click into a field and the text that is typed there. */
    const act = async (target: Locator, text = ''): Promise<void> => {
      await target.click();
      await type(target.page(), text);
      actions += 1;
    };
    await act(window.page.getByRole('button', { name: 'Start from a template…' }));
    const dialog = window.page.getByRole('dialog', { name: 'New release' });
    const card = dialog.getByRole('button', { name: /^Press release/ });
    const page = await windowShownBy(window, () => act(card).catch(() => undefined));
    const form = page.getByRole('complementary', { name: 'Fill in' });
    const asked = new Map<string, number>();
    for (const [question, answer] of ANSWERS) {
      const nth = asked.get(question) ?? 0;
      asked.set(question, nth + 1);
      if (question === 'Release time') {
        // The list of a native choice is the system's: a click opens it, another one chooses.
        await form.getByLabel(question).selectOption(answer);
        actions += 2;
      } else await act(form.getByRole('textbox', { name: question }).nth(nth), answer);
    }
    await act(page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Export' }));
    const leaving = page.getByRole('dialog', { name: 'Export' });
    await act(leaving.getByRole('button', { name: 'Export', exact: true }));
    await written(leaving);
    console.log(`A press release by mouse alone: ${actions} actions.`);
    await expectRelease(window);
    expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
  }, 300_000);
});

/** The first start, with a folder of this run's for documents. */
async function begin(): Promise<Running> {
  const window = await start();
  await window.app.evaluate(({ app }, folder) => app.setPath('documents', folder), window.folder);
  return window;
}

const written = (dialog: Locator): Promise<void> =>
  dialog.getByText('Two files are ready').waitFor();

/** Both files are there, and say what was answered. */
async function expectRelease({ folder }: Running): Promise<void> {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  const docx = files.find((name) => name.endsWith('.docx')) ?? '';
  const pdf = files.find((name) => name.endsWith('.pdf')) ?? '';
  const word = flowing((await mammoth.extractRawText({ path: docx })).value);
  const printed = flowing(output('pdftotext', pdf, '-'));
  for (const text of [word, printed]) {
    expect(text).toContain('NEW YORK, 10 December 2026');
    expect(text).not.toContain('[');
    for (const [question, answer] of ANSWERS) {
      const isText = !/organisation is speaking|issued|Release time/.test(question);
      if (isText) expect(text).toContain(answer);
    }
  }
}
