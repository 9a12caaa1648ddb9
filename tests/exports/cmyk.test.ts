import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkImage } from '../../core/archive/assets';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import type { Release } from '../../core/release/release';
import { createEngine } from '../../electron/engine/engine';
import { release } from '../support/release';
import { vips } from './support/photographs';
import { onDisk, output } from './support/programs';

const RED = [200, 30, 40];

/** A red picture as printers get it: a JPEG in CMYK with a profile. */
async function redForPrint(): Promise<Uint8Array> {
  const { Image, BandFormat } = await vips();
  const dots = Uint8Array.from({ length: 60 * 40 * 3 }, (_, at) => RED[at % 3] ?? 0);
  const screen = Image.newFromMemory(dots, 60, 40, 3, BandFormat.uchar).copy({
    interpretation: 'srgb',
  });
  return screen.iccTransform('cmyk').jpegsaveBuffer({ keep: 'icc' });
}

const engine = createEngine();

function holding(bytes: Uint8Array): {
  what: Release;
  context: Parameters<typeof pdfFormat.export>[1];
} {
  const { asset, pixels } = checkImage(bytes);
  const what = release([
    {
      type: 'image',
      asset,
      pixels,
      alt: 'Red',
      caption: '',
      credit: '',
      decorative: false,
      width: 100,
      children: [{ text: '' }],
    },
  ]);
  return { what, context: { asset: () => bytes, typeset: async (document) => engine(document) } };
}

/** The commonest colour of a PDF's first page besides white. */
function colourOf(pdf: string): readonly number[] {
  output('pdftoppm', '-r', '20', '-f', '1', '-l', '1', '-singlefile', pdf, pdf);
  const picture = readFileSync(`${pdf}.ppm`);
  const [, width = '0', height = '0'] = picture.toString('latin1', 0, 20).split(/\s+/);
  const counts = new Map<string, number>();
  for (let at = picture.length - Number(width) * Number(height) * 3; at < picture.length; at += 3) {
    const colour = [...picture.subarray(at, at + 3)].join();
    if (colour !== '255,255,255') counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [most = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return most.split(',').map(Number);
}

function expectRed([red = 0, green = 255, blue = 255]: readonly number[]): void {
  expect(red).toBeGreaterThan(170);
  expect(green).toBeLessThan(60);
  expect(blue).toBeLessThan(70);
}

describe('a picture in CMYK', () => {
  it('has its colours in the PDF', async () => {
    const { what, context } = holding(await redForPrint());
    expectRed(colourOf(onDisk(await pdfFormat.export(what, context), 'red.pdf')));
  });

  it('is refused by PDF/A, which would want the profile of the press, with what to do', async () => {
    const { what, context } = holding(await redForPrint());
    for (const standard of ['a-2a', 'a-3a'] as const) {
      await expect(pdfFormat.export(what, context, { standard })).rejects.toMatchObject({
        message:
          'In the picture “Red”: A PDF/A cannot contain pictures in CMYK, the colours of a printing press.',
        advice: expect.stringContaining('choose PDF/UA-1'),
      });
    }
  });

  it('has its colours in the Word document, as LibreOffice shows it', async () => {
    const { what, context } = holding(await redForPrint());
    const word = onDisk(await docxFormat.export(what, context), 'red.docx');
    const folder = dirname(word);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    output('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, word);
    expectRed(colourOf(word.replace('.docx', '.pdf')));
  });
});
