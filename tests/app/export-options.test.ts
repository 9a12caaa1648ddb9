import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { output } from '../exports/support/programs';
import { answerOpen, launch, menu, ROOT, type Running } from './support/launch';

let window: Running;
beforeAll(async () => {
  window = await launch([join(ROOT, 'templates', 'press-release')]);
});
afterAll(async () => {
  await window.app.close();
});

describe('the export dialog', () => {
  it('asks for the options of a format, and exports with them', async () => {
    const { page, folder } = window;
    await menu(window, 'Export…');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await answerOpen(window, folder);
    await dialog.getByRole('button', { name: 'Change folder…' }).click();
    await dialog.getByRole('textbox', { name: 'File name of the PDF document' }).fill('a.pdf');
    await dialog.getByRole('textbox', { name: 'File name of the Word document' }).fill('a.docx');
    await dialog.getByLabel('Standard').selectOption('a-2a');
    await dialog.getByLabel('Paper').selectOption({ label: 'US Letter' });
    await dialog.getByLabel('Mark as draft').check();
    await dialog.getByRole('button', { name: 'Export' }).click();
    await dialog.getByText('Written:').nth(1).waitFor();
    expect(output('pdfinfo', join(folder, 'a.pdf'))).toContain('(letter)');
    expect(output('pdfinfo', '-meta', join(folder, 'a.pdf'))).toContain('<pdfaid:part>2<');
    expect(output('pdftotext', join(folder, 'a.pdf'), '-')).toContain('DRAFT – NOT FOR RELEASE');
    const word = output('unzip', '-p', join(folder, 'a.docx'), 'word/*.xml');
    expect(word).toContain('w:w="12240"');
    expect(word).toContain('DRAFT – NOT FOR RELEASE');
    await dialog.getByRole('button', { name: 'Close' }).click();
  });
});
