import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { write, writeDate } from './support/hand';
import { answerOpen, answerSave, menu, saved, start, stop, windowShownBy } from './support/launch';

afterEach(stop);

describe('a release', () => {
  it('is reviewed, approved and issued, then locked, corrected and withdrawn', async () => {
    const window = await start();
    const { page, folder } = window;
    const file = join(folder, 'statement.dateline');
    await answerSave(window, file);
    await answerOpen(window, folder);
    const status = page.getByRole('region', { name: 'Status' });

    await menu(window, 'Issue…');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('has not been approved').waitFor();
    expect(await dialog.getByRole('button', { name: 'Issue', exact: true }).isDisabled()).toBe(
      true,
    );
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await writeDate(page.getByLabel('Date', { exact: true }), '2018-12-10');
    await status.getByRole('button', { name: 'Send for review' }).click();
    await status.getByRole('button', { name: 'Approve' }).click();
    await status.getByRole('button', { name: 'Issue…' }).click();
    await write(dialog.getByLabel('Issued by'), 'Jo Bloggs');
    await dialog.getByRole('button', { name: 'Change folder…' }).click();
    await dialog.getByRole('button', { name: 'Issue', exact: true }).click();
    await dialog.getByText('The release has gone out').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await saved(window);

    const { facts } = decodeArchive(readFileSync(file)).release;
    expect(facts.status).toBe('issued');
    const [record] = facts.issues;
    expect(record?.by).toBe('Jo Bloggs');
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
    await status.getByText('Issued, and corrected').waitFor();

    await status.getByRole('button', { name: 'Withdraw…' }).click();
    await write(dialog.getByRole('textbox'), 'The figures are wrong');
    await dialog.getByRole('button', { name: 'OK' }).click();
    await page.getByText('WITHDRAWN – DO NOT USE. The figures are wrong.').waitFor();
  });
});
