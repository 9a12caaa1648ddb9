import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { encodeArchive } from '../../core/archive/encode';
import type { Release } from '../../core/release/release';
import { notePath } from '../../electron/disk/lock-note';
import { violations } from './support/axe';
import { write } from './support/hand';
import { answerSave, launch, menu, type Running } from './support/launch';

let window: Running;
let file: string;
const text = () => window.page.locator('.dl-page').textContent();
const saved = () => window.page.getByText('Saved', { exact: true }).waitFor();
const unsaved = () => window.page.getByText('Unsaved changes', { exact: true }).waitFor();
const notice = (words: string) => window.page.getByRole('alert').filter({ hasText: words });
const button = (name: string) => window.page.getByRole('button', { name, exact: true });

/** What a colleague's computer does to the file. */
function colleague(change: (release: Release) => Release): void {
  const { release, assets } = decodeArchive(readFileSync(file));
  writeFileSync(`${file}.new`, encodeArchive({ release: change(release), assets }));
  renameSync(`${file}.new`, file);
}

/** The release with words put at the end of its n-th plain paragraph. */
const adding =
  (words: string, n: number) =>
  (release: Release): Release => {
    let count = -1;
    return {
      ...release,
      children: release.children.map((block) => {
        if (block.type !== 'paragraph') return block;
        count += 1;
        return count === n ? { ...block, children: [...block.children, { text: words }] } : block;
      }),
    };
  };

async function type(words: string, paragraph: number): Promise<void> {
  const { page } = window;
  await page.locator('.dl-page p[data-slate-node]').nth(paragraph).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
  await unsaved();
}

beforeAll(async () => {
  window = await launch();
  file = join(window.folder, 'release.dateline');
  await answerSave(window, file);
  await menu(window, 'Save');
  // A document that was never changed says that it is saved before it is.
  await vi.waitFor(() => expect(existsSync(file)).toBe(true), 30_000);
  await saved();
});
afterAll(async () => {
  await window?.app.evaluate(({ app }) => app.exit()).catch(() => undefined);
});

describe('a file that a colleague changes', () => {
  it('is brought in when nothing was written here, and is saved then', async () => {
    colleague(adding(' From the colleague.', 0));
    await notice('Somebody else has changed').waitFor();
    await button('Merge').click();
    await notice('text from the disk is now here').waitFor();
    expect(await text()).toContain('From the colleague.');
    await saved();
    await notice('text from the disk is now here').getByRole('button', { name: 'Dismiss' }).click();
  });

  it('is brought together with what was written here, without a question where they do not touch', async () => {
    await type(' Written here.', 1);
    colleague(adding(' Their second change.', 2));
    await notice('Somebody else has changed').waitFor();
    await button('Merge').click();
    await notice('have been merged').waitFor();
    const both = await text();
    expect(both).toContain('Written here.');
    expect(both).toContain('Their second change.');
    await menu(window, 'Save');
    await saved();
    const onDisk = JSON.stringify(decodeArchive(readFileSync(file)).release);
    expect(onDisk).toContain('Written here.');
    expect(onDisk).toContain('Their second change.');
    await notice('have been merged').getByRole('button', { name: 'Dismiss' }).click();
  });

  it('is asked about only where both changed the same, and both can be had', async () => {
    await write(window.page.getByLabel('Place'), 'Tunis');
    await unsaved();
    const { release } = decodeArchive(readFileSync(file));
    const target = release.children.findIndex(({ type: kind }) => kind === 'lede');
    const theirs = structuredClone(release);
    theirs.facts.place = 'Amman';
    theirs.children[target] = {
      type: 'lede',
      children: [{ text: 'The colleague wrote the lede anew.' }],
    };
    colleague(() => theirs);
    await notice('Somebody else has changed').waitFor();
    await button('Merge').click();
    const dialog = window.page.getByRole('dialog');
    await dialog.getByText('One place was').waitFor();
    await dialog.getByLabel('Theirs').check();
    await button('Bring together').click();
    await notice('have been merged').waitFor();
    expect(await window.page.getByLabel('Place').inputValue()).toBe('Amman');
    expect(await text()).toContain('The colleague wrote the lede anew.');
    await notice('have been merged').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => window.page.getByLabel('Place').inputValue()).toBe('Tunis');
  });

  it('keeps what both wrote in one paragraph, unless told otherwise', async () => {
    await menu(window, 'Save');
    await saved();
    await type(' Mine at the end.', 2);
    colleague(adding(' Theirs at the end.', 1));
    await notice('Somebody else has changed').waitFor();
    await button('Merge').click();
    const dialog = window.page.getByRole('dialog');
    await dialog.getByText('One place was').waitFor();
    expect(await dialog.getByLabel('Both, mine first').isChecked()).toBe(true);
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.page.emulateMedia({ colorScheme });
      expect(await violations(window.page, 'dialog')).toEqual([]);
    }
    await window.page.emulateMedia({ colorScheme: null });
    await button('Bring together').click();
    await notice('have been merged').waitFor();
    const both = (await text()) ?? '';
    const [mine, theirs] = [both.indexOf('Mine at the end.'), both.indexOf('Theirs at the end.')];
    expect(mine).toBeGreaterThan(-1);
    expect(theirs).toBeGreaterThan(mine);
    await notice('have been merged').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(text).not.toContain('Theirs at the end.');
  });

  it('shows others who has it open, on this computer or another, and locks nobody out', async () => {
    const second = await launch([file]);
    try {
      await second.page.getByRole('alert').getByText('has been open since').waitFor();
      await second.page.getByText(/^Also open: .+ on /).waitFor();
      await write(second.page.getByLabel('Place'), 'Rabat');
      await second.page.getByText('Unsaved changes', { exact: true }).waitFor();
    } finally {
      await second.app.evaluate(({ app }) => app.exit()).catch(() => undefined);
    }
    const away = join(window.folder, 'away.dateline');
    copyFileSync(file, away);
    const [since, beat] = [new Date(Date.now() - 3600_000), new Date()].map((at) =>
      at.toISOString(),
    );
    writeFileSync(
      notePath(away),
      JSON.stringify({
        user: 'amal',
        machine: 'laptop-7',
        process: 4,
        session: 'hers',
        since,
        beat,
      }),
    );
    const third = await launch([away]);
    try {
      await third.page.getByRole('alert').getByText('by amal on laptop-7').waitFor();
      await third.page.getByText('Also open: amal on laptop-7').waitFor();
    } finally {
      await third.app.evaluate(({ app }) => app.exit()).catch(() => undefined);
    }
    expect(JSON.parse(readFileSync(notePath(away), 'utf8')).user).toBe('amal');
  });

  it('reports at once that it was deleted, and can be saved again', async () => {
    rmSync(file);
    await notice('was moved or deleted').waitFor();
    await button('Save it again').click();
    await saved();
    expect(decodeArchive(readFileSync(file)).release.facts.place).toBe('Tunis');
  });

  it('may be replaced by rubbish: the text here is whole and saves over it', async () => {
    writeFileSync(file, 'rubbish');
    await notice('not a Dateline release').waitFor();
    await button('Dismiss').first().click();
  });

  it('has a note beside it while it is open, and none when the window is closed', async () => {
    expect(JSON.parse(readFileSync(notePath(file), 'utf8'))).toMatchObject({
      process: expect.any(Number),
    });
    await window.app.evaluate(({ BrowserWindow }) => {
      for (const each of BrowserWindow.getAllWindows()) each.destroy();
    });
    await window.app.close().catch(() => undefined);
    expect(() => readFileSync(notePath(file))).toThrow();
  });
});
