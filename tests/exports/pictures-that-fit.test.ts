import { describe, expect, it } from 'vitest';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { createBlock } from '../../core/release/blocks/create';
import type { Image } from '../../core/release/blocks/image';
import { createEngine } from '../../electron/engine/engine';
import { release } from '../support/release';
import { PIXEL } from './support/formats';
import { onDisk, output } from './support/programs';

const engine = createEngine();
const context = {
  asset: () => PIXEL,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};
const image: Image = {
  type: 'image',
  asset: `${'a'.repeat(64)}.png`,
  pixels: { width: 1000, height: 1000 },
  alt: 'A square',
  decorative: false,
  caption: 'A caption',
  credit: '',
  width: 80,
  children: [{ text: '' }],
};
const lines = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...createBlock.paragraph(),
    children: [{ text: `${word} ${index} stands on one line of the page.` }],
  }));

/** How far down its first page the text of a PDF with a picture after so many lines reaches, 0 to 1. */
async function seen(before: number) {
  const what = release([...lines('Before', before), image, ...lines('After', 30)]);
  const path = onDisk(await pdfFormat.export(what, context), 'a.pdf');
  const boxes = output('pdftotext', '-bbox', '-l', '1', path, '-');
  const depth = Math.max(
    ...[...boxes.matchAll(/yMax="([\d.]+)".*?>(?!Page|of|\d)\w+</g)].map(([, y]) => Number(y)),
  );
  const places = output('mutool', 'draw', '-q', '-F', 'trace', path, '1-2').split('</page>');
  const pictures = places.map((page) =>
    [...page.matchAll(/<fill_image[^>]*transform="([\d.]+) /g)].map(([, width]) => Number(width)),
  );
  return { depth: depth / 842, pictures, text: output('pdftotext', '-l', '1', path, '-') };
}

describe('a picture in the PDF', () => {
  it('keeps its size where it fits', async () => {
    const { pictures } = await seen(2);
    expect(pictures[0]).toHaveLength(1);
    expect(pictures[0]?.[0]).toBeCloseTo(0.8 * (210 - 52) * (72 / 25.4), 0);
  });

  it('is made smaller where it nearly fits', async () => {
    const { pictures, text } = await seen(14);
    expect(pictures[0]?.[0]).toBeLessThan(355);
    expect(pictures[0]?.[0]).toBeGreaterThan(355 * (2 / 3));
    expect(text).toContain('A caption');
  });

  it('goes to the next page where it does not, and the text after it fills the page', async () => {
    const { pictures, depth, text } = await seen(19);
    expect(pictures[0]).toEqual([]);
    expect(pictures[1]).toHaveLength(1);
    expect(text).toContain('After 0');
    expect(depth).toBeGreaterThan(0.8);
  });
});
