import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Header, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { output } from '../exports/support/programs';
import { write } from './support/hand';
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
    await write(dialog.getByRole('textbox', { name: 'File name' }), 'a');
    await dialog.getByLabel('Standard').selectOption('a-2a');
    await dialog.getByLabel('Paper').selectOption({ label: 'US Letter' });
    await dialog.getByLabel('Mark as draft').check();
    await dialog.getByRole('button', { name: 'Export' }).click();
    await dialog.getByText('Two files are ready. Nothing has been sent.').waitFor();
    expect(output('pdfinfo', join(folder, 'a.pdf'))).toContain('(letter)');
    expect(output('pdfinfo', '-meta', join(folder, 'a.pdf'))).toContain('<pdfaid:part>2<');
    expect(output('pdftotext', join(folder, 'a.pdf'), '-')).toContain('DRAFT – NOT FOR RELEASE');
    const word = output('unzip', '-p', join(folder, 'a.docx'), 'word/*.xml');
    expect(word).toContain('w:w="12240"');
    expect(word).toContain('DRAFT – NOT FOR RELEASE');
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('takes a letterhead of the person’s own, and keeps it for the next time', async () => {
    const { page, folder } = window;
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const own = async () => {
      await menu(window, 'Export…');
      await dialog.getByLabel('Letterhead').selectOption({ label: 'My Word letterhead' });
    };
    await own();
    writeFileSync(join(folder, 'bad.dotx'), 'not a document');
    await answerOpen(window, join(folder, 'bad.dotx'));
    await dialog.getByRole('button', { name: 'Choose letterhead…' }).click();
    await dialog.getByText('This letterhead is not a Word document').waitFor();
    const house = await Packer.toBuffer(
      new Document({
        sections: [
          {
            headers: { default: new Header({ children: [new Paragraph('House of Example')] }) },
            children: [],
          },
        ],
      }),
    );
    writeFileSync(join(folder, 'house.docx'), house);
    await answerOpen(window, join(folder, 'house.docx'));
    await dialog.getByRole('button', { name: 'Choose letterhead…' }).click();
    await dialog.getByText('house.docx', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    rmSync(join(folder, 'house.docx'));

    await own();
    await dialog.getByText('house.docx', { exact: true }).waitFor();
    await dialog.getByRole('checkbox', { name: 'PDF document' }).uncheck();
    await write(dialog.getByRole('textbox', { name: 'File name' }), 'own');
    await answerOpen(window, folder);
    await dialog.getByRole('button', { name: 'Change folder…' }).click();
    await dialog.getByRole('button', { name: 'Export' }).click();
    await dialog.getByText('One file is ready. Nothing has been sent.').waitFor();
    const word = output('unzip', '-p', join(folder, 'own.docx'), 'word/own-header*.xml');
    expect(word).toContain('House of Example');
    await dialog.getByRole('button', { name: 'Close' }).click();
  });
});
