import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { encodeArchive } from '../../core/archive/encode';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import { fromTemplate } from '../exports/support/seed';
import { release as testRelease } from '../support/release';
import { write } from './support/hand';
import {
  answerOpen,
  answerQuestion,
  answerSave,
  menu,
  type Running,
  saved,
  start,
  stop,
  windowShownBy,
} from './support/launch';

afterEach(stop);

/** Sends a command to the window as the menu does, also where the menu does not offer it. */
async function command({ app, page }: Running, label: string): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((each) => each.submenu?.items ?? []);
    const item = items?.find((each) => each.label === wanted);
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.send('event', 'menu.command', { command: item?.id });
  }, label);
  await page.getByText('This release has not been issued').last().waitFor();
}

describe('a release', () => {
  it('is reviewed, approved and issued, then locked, corrected and withdrawn', async () => {
    const file = fileOf(dated());
    const window = await start([file]);
    const { page, folder } = window;
    await answerOpen(window, folder);
    const status = page.getByRole('region', { name: 'Status' });

    await menu(window, 'Issue…');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('has not been approved').waitFor();
    // The list of what was found moves the buttons down when it comes.
    const card = dialog.getByRole('region', { name: 'Before it goes out' });
    await card.getByText('THE INITIATIVE FOR CHILD RIGHTS').waitFor();
    expect(await dialog.getByRole('button', { name: /^Issue( anyway)?$/ }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await status.getByRole('button', { name: 'Mark as in review' }).click();
    await status.getByRole('button', { name: 'Approve' }).click();
    await status.getByRole('button', { name: 'Issue…' }).click();
    await write(dialog.getByLabel('Issued by'), 'Jo Bloggs');
    await dialog.getByRole('button', { name: 'Change folder…' }).click();
    await card.getByText('THE INITIATIVE FOR CHILD RIGHTS').waitFor();
    await write(dialog.getByLabel(/^Why it goes out/), 'The link is down today');
    await dialog.getByRole('button', { name: 'Issue anyway' }).click();
    await dialog.getByText('Five files are ready. Nothing has been sent.').waitFor();
    await dialog.getByRole('button', { name: 'Open the e-mail draft' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await saved(window);

    const { facts } = decodeArchive(readFileSync(file)).release;
    expect(facts.status).toBe('issued');
    const [record] = facts.issues;
    expect(record?.by).toBe('Jo Bloggs');
    expect(record?.despite).toMatchObject({ why: 'The link is down today' });
    const out = readdirSync(folder).filter((name) => name.startsWith('2018-12-10-'));
    expect(record?.files.map(({ name }) => name).sort()).toEqual(out.sort());
    for (const { name, bytes, sha256 } of record?.files ?? []) {
      const written = readFileSync(join(folder, name));
      expect(written.length, name).toBe(bytes);
      expect(createHash('sha256').update(written).digest('hex'), name).toBe(sha256);
    }
    await status.getByText('by Jo Bloggs').waitFor();

    await page.getByText('Its text is locked.').waitFor();
    const text = await page.locator('.dl-page').textContent();
    await page.getByText('For children, the adoption').click();
    await page.keyboard.type('Not any more.');
    await menu(window, 'Quote');
    await menu(window, 'Undo');
    expect(await page.locator('.dl-page').textContent()).toBe(text);
    expect(await page.getByLabel('Place').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Bold' }).isDisabled()).toBe(true);
    await page.locator('.status').getByText('Issued – text locked').waitFor();
    await saved(window);

    await status.getByRole('button', { name: 'Correct…' }).click();
    await write(dialog.getByLabel('What changed'), 'The number of paragraphs is 38, not 83');
    await write(dialog.getByLabel('Why'), 'A slip of ours');
    const correction = await windowShownBy(window, () =>
      dialog.getByRole('button', { name: 'Open the correction' }).click(),
    );
    await correction
      .getByText(
        'CORRECTION No. 1 to the release of 10 December 2018: The number of paragraphs is 38, not 83. A slip of ours.',
      )
      .waitFor();
    await correction.getByRole('region', { name: 'Status' }).getByText('Draft').waitFor();

    // A correction that is closed untouched was never one.
    const notice = page.locator('.strip.locked');
    await notice.getByText('A correction has been started in another window.').waitFor();
    expect(await notice.getByRole('button', { name: 'Correct…' }).count()).toBe(0);
    await answerQuestion(window, 1);
    await correction.close({ runBeforeUnload: true });
    await notice.getByRole('button', { name: 'Correct…' }).waitFor();
    expect(await notice.textContent()).not.toContain('A correction');
    await status.getByText('Issued', { exact: true }).waitFor();

    // One that is saved is found again.
    await notice.getByRole('button', { name: 'Correct…' }).click();
    await write(dialog.getByLabel('What changed'), 'The number of paragraphs is 38, not 83');
    const saving = await windowShownBy(window, () =>
      dialog.getByRole('button', { name: 'Open the correction' }).click(),
    );
    await saving.locator('.dl-page').waitFor();
    await answerSave(window, join(folder, 'correction.dateline'));
    await menu(window, 'Save');
    await saving.getByText('Saved', { exact: true }).waitFor();
    await notice.getByText('A correction has been started: “correction”.').waitFor();
    await saving.close({ runBeforeUnload: true });
    const again = await windowShownBy(window, () =>
      notice.getByRole('button', { name: 'Open it' }).click(),
    );
    await again.getByText('CORRECTION No. 1 to the release').waitFor();

    await status.getByRole('button', { name: 'Withdraw…' }).click();
    await write(dialog.getByRole('textbox'), 'The figures are wrong');
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await page
      .locator('.dl-opening.withdrawn', {
        hasText: 'WITHDRAWN – DO NOT USE. The figures are wrong.',
      })
      .waitFor();
    await page.locator('.status').getByText('Withdrawn – do not use').waitFor();
  });

  it('is neither withdrawn nor corrected before it has been issued', async () => {
    const window = await start();
    const { page } = window;
    const status = page.getByRole('region', { name: 'Status' });
    await status.getByText('Draft').waitFor();
    for (const act of ['Withdraw…', 'Correct…']) {
      expect(await status.getByRole('button', { name: act }).count()).toBe(0);
      await command(window, act);
      expect(await page.getByRole('dialog').count()).toBe(0);
    }
    await status.getByText('Draft').waitFor();
    expect(await page.getByText('Its text is locked.').count()).toBe(0);
  });

  it('under embargo is corrected under the same embargo, and says so first', async () => {
    const { releaseTime, file, folder } = embargoedRelease();
    const window = await start([file]);
    const { page } = window;
    const dialog = page.getByRole('dialog');
    await page.locator('.strip.locked').getByRole('button', { name: 'Correct…' }).click();
    await dialog.getByText('The correction keeps it.').waitFor();
    await write(dialog.getByLabel('What changed'), 'It is 38');
    const correction = await windowShownBy(window, () =>
      dialog.getByRole('button', { name: 'Open the correction' }).click(),
    );
    await correction.locator('.dl-opening.embargo', { hasText: 'EMBARGOED UNTIL' }).waitFor();
    await answerSave(window, join(folder, 'correction.dateline'));
    await menu(window, 'Save');
    await correction.getByText('Saved', { exact: true }).waitFor();
    const saved = decodeArchive(readFileSync(join(folder, 'correction.dateline')));
    expect(saved.release.facts.releaseTime).toEqual(releaseTime);
  });
});

/** A finished statement of 10 December 2018. */
function dated(): Release {
  const seed = fromTemplate('joint-statement');
  return { ...seed, facts: { ...seed.facts, date: '2018-12-10' } };
}

function fileOf(release: Release): string {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-app-')), 'statement.dateline');
  writeFileSync(file, encodeArchive({ release, assets: new Map() }));
  return file;
}

/** An issued release, embargoed for another month, in a file. */
function embargoedRelease() {
  const instant = `${new Date(Date.now() + 30 * 24 * 3600_000).toISOString().slice(0, 16)}:00Z`;
  const releaseTime = {
    type: 'embargo' as const,
    instant,
    zone: 'Africa/Nairobi',
    alsoIn: ['Europe/Zurich'],
  };
  const text = { type: 'headline' as const, children: [{ text: 'A treaty is signed' }] };
  const issues = [{ at: '2026-11-01T08:00:00Z', by: 'Jo', files: [] }];
  const file = fileOf(parseRelease(testRelease([text], { status: 'issued', issues, releaseTime })));
  return { releaseTime, file, folder: dirname(file) };
}
