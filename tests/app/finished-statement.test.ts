import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { write, writeDate } from './support/hand';
import { answerOpen, menu, type Running, start, stop } from './support/launch';

afterEach(stop);

/** A library of two organisations with their "About" and a contact each. */
function teamLibrary(): string {
  const root = mkdtempSync(join(tmpdir(), 'dateline-team-'));
  const put = (folder: string, entry: Record<string, unknown>): void => {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, `${entry.id}.json`), JSON.stringify(entry));
  };
  for (const [id, name, person] of [
    ['terre', 'Terre des Hommes', 'Caroline Okafor'],
    ['plan', 'Plan International', 'Amal Nasser'],
  ] as const) {
    put('organisations', { id, kind: 'organisation', name });
    const body = [{ type: 'paragraph', children: [{ text: `${name} works for children.` }] }];
    const texts = [{ language: 'en-GB', body }];
    put('boilerplates', {
      id: `about-${id}`,
      kind: 'boilerplate',
      name: 'About',
      organisation: id,
      texts,
    });
    const emails = [`press@${id}.example.org`];
    put('contacts', {
      id: `press-${id}`,
      kind: 'contact',
      name: person,
      organisation: name,
      emails,
    });
  }
  return root;
}

/** Once, before the work: the team's folder is set as the library. */
async function useLibrary(window: Running, folder: string): Promise<void> {
  const opened = window.app.waitForEvent('window');
  await menu(window, 'Open the library…');
  const library = await opened;
  await answerOpen(window, folder);
  await library.getByRole('button', { name: 'Use a shared folder…' }).click();
  await library.getByText(folder).waitFor();
  await library.close();
}

describe('from the joint-statement template', () => {
  it('to a finished statement of two organisations, in the fewest actions', async () => {
    const window = await start();
    const { page } = window;
    await useLibrary(window, teamLibrary());
    const out = mkdtempSync(join(tmpdir(), 'dateline-out-'));
    await answerOpen(window, out);

    // One action: one click, one key, or one piece of text typed without stopping.
    let actions = 0;
    const act = async (action: Promise<unknown>): Promise<void> => {
      await action;
      actions += 1;
    };
    const button = (name: string, within: Page | ReturnType<Page['locator']> = page) =>
      within.getByRole('button', { name, exact: true }).first();
    const addFromLibrary = async (typed: string, there: string): Promise<void> => {
      await act(page.keyboard.type(typed));
      await act(page.keyboard.press('Enter'));
      await page.locator('.dl-page').getByText(there).first().waitFor();
    };

    await act(page.locator('h1').click({ clickCount: 3 }));
    await act(page.keyboard.type('Two organisations welcome the migration compact'));
    await act(button('Library').click());
    await act(page.getByLabel('Search the library').click());
    await addFromLibrary('terre', 'Terre des Hommes works for children.');
    await addFromLibrary('plan', 'Plan International works for children.');
    await addFromLibrary('okafor', 'Caroline Okafor');
    await addFromLibrary('nasser', 'Amal Nasser');
    await act(button('Remove contact').click());
    await act(button('Remove contact').click());
    await act(button('Remove organisation 1').click());
    await act(write(page.getByLabel('Place'), 'Geneva'));
    await act(writeDate(page.getByLabel('Date', { exact: true }), '2026-12-10'));
    await act(page.getByLabel('Release time').selectOption('immediate'));
    await act(button('Export').click());
    const dialog = page.getByRole('dialog');
    await act(button('Change folder…', dialog).click());
    await act(dialog.getByRole('button', { name: /^Export/ }).click());
    await page.getByText('Nothing has been sent.').waitFor();
    console.log(`A finished statement of two organisations: ${actions} actions.`);
    expect(actions).toBeLessThanOrEqual(21);

    const [docx = '', pdf = ''] = ['.docx', '.pdf'].map(
      (end) => readdirSync(out).find((name) => name.endsWith(end)) ?? '',
    );
    const word = (await mammoth.extractRawText({ path: join(out, docx) })).value;
    const printed = execFileSync('pdftotext', [join(out, pdf), '-'], { encoding: 'utf8' });
    for (const text of [word, printed].map((each) => each.replace(/\s+/g, ' '))) {
      let at = 0;
      for (const part of [
        'Two organisations welcome the migration compact',
        'GENEVA, 10 December 2026',
        'Terre des Hommes works for children.',
        'Plan International works for children.',
        'press@terre.example.org',
        'press@plan.example.org',
      ]) {
        const found = text.indexOf(part, at);
        expect(found, `${part} in ${text}`).toBeGreaterThan(-1);
        at = found;
      }
      expect(text).not.toContain('d.reale@');
    }
  });
});
