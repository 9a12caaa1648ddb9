import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import mammoth from 'mammoth';
import { afterEach, describe, expect, it } from 'vitest';
import { flowing, output } from '../exports/support/programs';
import { readHtml, readMessage } from '../exports/support/read-back';
import { write, writeDate } from './support/hand';
import { answerOpen, menu, type Running, start, stop } from './support/launch';

afterEach(stop);

const FORMAT_NAMES = /^(Word document|PDF document|Web page|Plain text|Markdown|E-mail draft)$/;

/** The nights in which Europe changes its clocks, and what each announcement has to say. */
const CLOCK_CHANGES = [
  [
    '2026-03-29',
    '00:01 GMT / 01:01 CET / 03:01 EAT / 05:31 UTC+5:30, Sunday, 29 March 2026 / ' +
      '20:01 EDT, Saturday, 28 March 2026',
  ],
  [
    '2026-10-25',
    '00:01 BST / 01:01 CEST / 02:01 EAT / 04:31 UTC+5:30, Sunday, 25 October 2026 / ' +
      '19:01 EDT, Saturday, 24 October 2026',
  ],
  [
    '2027-03-28',
    '00:01 GMT / 01:01 CET / 03:01 EAT / 05:31 UTC+5:30, Sunday, 28 March 2027 / ' +
      '20:01 EDT, Saturday, 27 March 2027',
  ],
  [
    '2027-10-31',
    '00:01 BST / 01:01 CEST / 02:01 EAT / 04:31 UTC+5:30, Sunday, 31 October 2027 / ' +
      '19:01 EDT, Saturday, 30 October 2027',
  ],
] as const;

/** Adds a zone as a person does: types the city, and Enter. */
async function announceIn({ page }: Running, city: string): Promise<void> {
  const field = page.getByLabel('Another time zone');
  await write(field, city);
  await field.press('Enter');
}

describe('an embargo', () => {
  it('reads the same in the window, in every format, in the file name and in the subject', async () => {
    const window = await start();
    const { page, folder } = window;
    await page.getByLabel('Release time').selectOption('embargo');
    await write(page.getByLabel('Time zone', { exact: true }), 'London');
    await page.getByLabel('Time zone', { exact: true }).press('Enter');
    for (const city of ['Zurich', 'New York', 'Nairobi', 'Kolkata']) await announceIn(window, city);
    for (const [day, wanted] of CLOCK_CHANGES) {
      await writeDate(page.getByLabel('Embargoed until'), `${day}T00:01`);
      await page.locator('.announced', { hasText: wanted }).waitFor();
      const out = join(folder, day);
      mkdirSync(out);
      await answerOpen(window, out);
      await menu(window, 'Export…');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Change folder…' }).click();
      const boxes = dialog.getByRole('checkbox', { name: FORMAT_NAMES });
      for (const box of await boxes.all()) await box.check();
      await dialog.getByRole('button', { name: /^Export/ }).click();
      await dialog.getByText('Six files are ready. Nothing has been sent.').waitFor();
      await dialog.getByRole('button', { name: 'Close' }).click();
      const files = readdirSync(out);
      expect(files).toHaveLength(6);
      for (const name of files) expect(name).toMatch(new RegExp(`^EMBARGO-${day}-0001-(GMT|BST)-`));
      for (const [name, text] of await readBack(out, files)) expect(text, name).toContain(wanted);
    }
    await page.getByRole('button', { name: /^Embargo ends in \d+ d/ }).waitFor();
  });

  it('asks about hours that clocks skip or show twice, and takes no answer for granted', async () => {
    const window = await start();
    const { page } = window;
    const until = page.getByLabel('Embargoed until');
    await page.getByLabel('Release time').selectOption('embargo');
    await write(page.getByLabel('Time zone', { exact: true }), 'Europe/Zurich');
    await writeDate(until, '2026-03-29T02:30');
    await page.getByText('It is never 02:30 that night in Zurich').waitFor();
    await page.getByRole('button', { name: '03:30 CEST' }).click();
    await page.locator('.announced', { hasText: '03:30 CEST, Sunday, 29 March 2026' }).waitFor();
    await writeDate(until, '2026-10-25T02:30');
    await page.getByText('It is 02:30 twice that night in Zurich').waitFor();
    await page.getByRole('button', { name: '02:30 CET' }).click();
    await page.locator('.announced', { hasText: '02:30 CET, Sunday, 25 October 2026' }).waitFor();
    await write(page.getByLabel('Another time zone'), 'Atlantis');
    await page.getByLabel('Another time zone').press('Enter');
    await page.getByText('No matching time zone.').waitFor();
    await menu(window, 'Undo');
    await page.locator('.announced', { hasText: '03:30 CEST' }).waitFor();
  });

  it('that has ended is asked about before the next export', async () => {
    const window = await start();
    const { page } = window;
    await page.getByLabel('Release time').selectOption('embargo');
    await writeDate(page.getByLabel('Embargoed until'), '2020-12-10T00:01');
    await page.getByRole('button', { name: 'Embargo has ended' }).waitFor();
    await menu(window, 'Export…');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The embargo has ended.').waitFor();
    await dialog.getByRole('button', { name: 'For immediate release' }).click();
    await dialog.getByText('The embargo has ended.').waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await page.getByLabel('Release time').inputValue()).toBe('immediate');
  });
});

/** What independent readers find in each file. The message's subject counts as its text. */
async function readBack(folder: string, names: readonly string[]): Promise<[string, string][]> {
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const path = join(folder, name);
      const bytes = readFileSync(path);
      switch (extname(name)) {
        case '.docx':
          return [name, flowing((await mammoth.extractRawText({ path })).value)];
        case '.pdf':
          return [name, flowing(output('pdftotext', path, '-'))];
        case '.html':
          return [name, flowing(readHtml(bytes.toString('utf8')).text)];
        case '.eml': {
          const { headers, text } = readMessage(bytes);
          const subject = headers.find(([header]) => header === 'Subject')?.[1] ?? '';
          expect(flowing(text)).toContain('EMBARGOED UNTIL');
          return [name, flowing(subject)];
        }
        default:
          return [name, flowing(bytes.toString('utf8'))];
      }
    }),
  );
}
