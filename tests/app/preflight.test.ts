import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { createBlock } from '../../core/release/blocks/create';
import { fromTemplate } from '../exports/support/seed';
import { violations } from './support/axe';
import { write } from './support/hand';
import { answerOpen, caretIn, end, launch, menu, type Running } from './support/launch';

let window: Running;
beforeAll(async () => {
  const statement = fromTemplate('joint-statement');
  const cells = Array.from({ length: 30 }, (_, at) => ({
    type: 'table-cell' as const,
    children: [{ type: 'paragraph' as const, children: [{ text: `${at},000,000` }] }],
  }));
  const row = { type: 'table-row' as const, children: cells };
  const reach = { ...createBlock.table(), caption: 'Reach', children: [row, row] };
  const release = { ...statement, children: [...statement.children, reach] };
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-preflight-')), 'statement.dateline');
  writeFileSync(file, encodeArchive({ release, assets: new Map() }));
  window = await launch([file]);
  await window.page.locator('.findings-count').waitFor();
});
afterAll(() => end(window));

const dialog = () => window.page.getByRole('dialog');
const card = () => dialog().getByRole('region', { name: 'Before it goes out' });

describe('before a release goes out', () => {
  it('every dialog lists the problems in the same words', async () => {
    const said: (string | null)[] = [];
    for (const item of ['Export…', 'Press kit…', 'Issue…']) {
      await menu(window, item);
      await card()
        .getByText(/^\d+ errors, \d+ warnings\.$/)
        .waitFor();
      await card().getByText('Initiative for Child Rights in the Global Compacts').last().waitFor();
      await card().getByText('No release time is set.').last().waitFor();
      await card().getByText('“Reach” has too many columns for a page').waitFor();
      said.push(await card().getByRole('list', { name: 'Errors' }).textContent());
      await window.page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
    }
    expect(new Set(said).size).toBe(1);
  });

  it('each problem leads to the place where it is fixed', async () => {
    const { page } = window;
    await menu(window, 'Export…');
    await card().getByRole('button', { name: /date/i }).last().click();
    await dialog().waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.closest('.panel') !== null);
    await menu(window, 'Export…');
    await card().getByRole('button', { name: 'Show', exact: true }).click();
    await caretIn(window, '.dl-table');
    await menu(window, 'Export…');
    await card().getByRole('button', { name: 'Show in Checks' }).click();
    await page.locator('.panel').getByRole('heading', { name: 'Checks' }).waitFor();
  });

  it('can be gone through by everybody, light and dark', async () => {
    const { page } = window;
    await menu(window, 'Export…');
    await card().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, 'dialog')).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null });
    await page.keyboard.press('Escape');
  });

  it('a release that goes out despite errors is kept as a version, with the reason', async () => {
    const { page, app } = window;
    const out = mkdtempSync(join(tmpdir(), 'dateline-out-'));
    await answerOpen(window, out);
    await app.evaluate(({ shell }) => {
      shell.openPath = async (path) => {
        Reflect.set(globalThis, 'openedPath', path);
        return '';
      };
    });
    await menu(window, 'Export…');
    await dialog().getByRole('button', { name: 'Change folder…' }).click();
    await dialog().getByRole('checkbox', { name: 'PDF document' }).uncheck();
    await dialog().getByRole('checkbox', { name: 'E-mail draft' }).check();
    await write(dialog().getByRole('textbox', { name: 'File name' }), 'statement');
    await write(dialog().getByLabel(/^Why it goes out/), 'The desk is waiting');
    await dialog().getByRole('button', { name: 'Export anyway' }).click();
    await dialog().getByText('Two files are ready. Nothing has been sent.').waitFor();
    expect(readdirSync(out).sort()).toEqual(['statement.docx', 'statement.eml']);
    await dialog().getByRole('button', { name: 'Open the e-mail draft' }).click();
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'openedPath')))
      .toBe(join(out, 'statement.eml'));
    await dialog().getByRole('button', { name: 'Close' }).click();
    await menu(window, 'Versions');
    await page
      .locator('.versions .version')
      .getByText(/Exported with \d+ errors, \d+ warnings: The desk is waiting$/)
      .waitFor();
  });
});
