import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { flowing } from '../exports/support/programs';
import { violations } from './support/axe';
import { press, write } from './support/hand';
import {
  answerOpen,
  answerSave,
  menu,
  saved,
  start,
  stop,
  unsaved,
  windowShownBy,
} from './support/launch';

afterEach(stop);

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const run = (text: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** What a partner sends: its paragraphs, each with its runs. */
function wordFile(...paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((runs) => `<w:p>${runs}</w:p>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELS),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${W}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
  });
}

/** Drops a file on the page, as the system does. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  }
}

const PARTNER = wordFile(
  run('Half of coastal clinics have no safe water', '<w:b/><w:sz w:val="40"/>'),
  run(
    'LISBON, 10 December 2026 – One in two clinics along the coast had no safe water last month.',
  ),
  run('The survey covered clinics in eleven countries') +
    `<w:ins w:id="1" w:author="A" w:date="2026-11-01T00:00:00Z">${run(', islands included')}</w:ins>` +
    run('.'),
  run('“A clinic without water is a waiting room,” said Dr Marta Oliveira, Director of Health.'),
  run('Internal: ask Jo before sending this out.'),
);

it('makes a release of a partner’s Word file, and says what is wrong with a broken one', async () => {
  const window = await start();
  const { page, folder } = window;
  const file = join(folder, 'partner.docx');
  writeFileSync(join(folder, 'broken.docx'), PARTNER.subarray(0, 400));
  writeFileSync(file, PARTNER);

  await answerOpen(window, join(folder, 'broken.docx'));
  await menu(window, 'Open…');
  const broken = page.getByRole('dialog', { name: 'Import “broken.docx”' });
  await broken.getByRole('alert').waitFor();
  expect(await broken.getByRole('alert').textContent()).toMatch(/^[A-Z“].+\. \S.+\.$/);
  await press(page, 'Enter');
  await broken.waitFor({ state: 'detached' });

  await drop(page, file);
  const review = page.getByRole('dialog', { name: 'Import “partner.docx”' });
  const parts = review.getByRole('listbox', { name: 'Parts of the release' });
  await parts.waitFor();
  expect(await violations(page, 'dialog')).toEqual([]);
  expect(await review.getByText('Tracked changes (1 insertion)').count()).toBe(1);

  // By keys alone: the last line stays out; a slip is taken back; the quote is one.
  const selected = parts.getByRole('option', { selected: true });
  await press(page, 'End', 'x', 'ArrowUp', 'b');
  await expect.poll(() => selected.textContent()).toMatch(/^Boilerplate/);
  await press(page, 'Control+z', 'q');
  await expect.poll(() => selected.textContent()).toMatch(/^Quote/);
  await press(page, 'Home', 'h', 'ArrowDown', 'l');
  await expect.poll(() => selected.textContent()).toMatch(/^Lede/);
  await parts.getByText('Internal: ask Jo').locator('..').getByText('Left out').waitFor();

  // In the file a key is about the passage alone, and both sides go together.
  const source = review.getByRole('listbox', { name: 'The file as it looks' });
  await source.getByText('The survey covered').click();
  await press(page, 'p');
  await expect.poll(() => selected.textContent()).toMatch(/^Paragraph/);

  await review.getByText('Facts', { exact: true }).click();
  await write(review.getByLabel('Reference'), 'HL 26/41');
  const made = await windowShownBy(window, () =>
    review.getByRole('button', { name: 'Make a release' }).click(),
  );
  await made.getByText('Made from “partner.docx”').waitFor();
  await unsaved({ ...window, page: made });

  const release = join(folder, 'clinics.dateline');
  await answerSave(window, release);
  await menu(window, 'Save');
  await saved({ ...window, page: made });
  const { facts, children } = decodeArchive(readFileSync(release)).release;
  expect(facts.reference).toBe('HL 26/41');
  expect(children.slice(0, 2).map(({ type }) => type)).toEqual(['headline', 'lede']);
  expect(JSON.stringify(children)).toContain('islands included');
  expect(JSON.stringify(children)).not.toContain('ask Jo');
  expect(readFileSync(file)).toEqual(Buffer.from(PARTNER));

  await answerOpen(window, folder);
  await menu(window, 'Export…');
  const exporting = made.getByRole('dialog', { name: 'Export' });
  await exporting.getByRole('button', { name: /^Export/ }).click();
  await exporting.getByText('Two files are ready').waitFor();
  const docx = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
    (name) => name.endsWith('.docx') && !/partner|broken/.test(name),
  );
  const { value } = await mammoth.extractRawText({ path: join(folder, docx ?? '') });
  expect(flowing(value)).toContain('A clinic without water is a waiting room');
});
