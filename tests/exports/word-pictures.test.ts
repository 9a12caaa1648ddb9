import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { comparisonDocument } from '../../core/redline/comparison-document';
import type { TopBlock } from '../../core/release/blocks/block';
import { parseXml } from '../../core/xml/xml';
import { release } from '../support/release';
import { CONTEXT, PIXEL } from './support/formats';

const assetOf = (number: number) => `${String(number).padStart(2, '0').repeat(32)}.png`;
/** A picture of its own for each asset: the pixel, and the asset's name after its end. */
const bytesOf = (asset: string) =>
  new Uint8Array([...PIXEL, ...new TextEncoder().encode(asset.slice(0, 2))]);
const context = { ...CONTEXT, asset: bytesOf };
const pixels = { width: 1, height: 1 };

const picture = (number: number): TopBlock => ({
  type: 'image',
  asset: assetOf(number),
  pixels,
  alt: `Picture ${number}`,
  decorative: false,
  caption: '',
  credit: '',
  width: 40,
  children: [{ text: '' }],
});

/** A release of so many logos and so many pictures, numbered on. */
const coalition = (logos: number, pictures: number) =>
  release(
    [
      { type: 'headline', children: [{ text: 'Partners speak' }] },
      ...Array.from({ length: pictures }, (_, index) => picture(logos + index + 1)),
    ],
    {
      organisations: Array.from({ length: logos }, (_, index) => ({
        name: `Partner ${index + 1}`,
        acronym: '',
        website: '',
        logo: { asset: assetOf(index + 1), pixels, alt: `Picture ${index + 1}` },
        link: null,
      })),
    },
  );

/** Every drawing of a Word document: its text, its number, and the bytes that its relationship leads to. */
function drawings(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const parsed = (name: string) => parseXml(strFromU8(parts[name] ?? new Uint8Array()));
  return Object.keys(parts)
    .filter((name) => /^word\/(document|header\d+)\.xml$/.test(name))
    .sort()
    .flatMap((name) => {
      const rels = parsed(name.replace(/^word\//, 'word/_rels/').concat('.rels'));
      const targets = new Map(
        Array.from(rels.getElementsByTagName('Relationship')).map((each) => [
          each.getAttribute('Id'),
          each.getAttribute('Target'),
        ]),
      );
      return Array.from(parsed(name).getElementsByTagName('w:drawing')).map((drawing) => {
        const of = (element: string, attribute: string) =>
          drawing.getElementsByTagName(element)[0]?.getAttribute(attribute) ?? '';
        const target = targets.get(of('a:blip', 'r:embed'));
        return {
          alt: of('wp:docPr', 'descr'),
          ids: [of('wp:docPr', 'id'), of('pic:cNvPr', 'id')],
          name: of('pic:cNvPr', 'name'),
          bytes: Buffer.from(parts[`word/${target}`] ?? []).toString('base64'),
        };
      });
    });
}

/** Each drawing's text says which picture it is; its bytes have to be that picture's. */
function expectRight(bytes: Uint8Array, logos: number, pictures: number): void {
  const found = drawings(bytes);
  expect(new Set(found.map(({ alt }) => alt)).size).toBe(logos + pictures);
  for (const { alt, bytes: held } of found) {
    const wanted = bytesOf(assetOf(Number(alt.replace('Picture ', ''))));
    expect(held, alt).toBe(Buffer.from(wanted).toString('base64'));
  }
  const ids = found.flatMap((each) => each.ids);
  expect(new Set(ids).size, 'each drawing has an id of its own').toBe(ids.length);
  expect(found.filter(({ name }) => name === '')).toEqual([]);
}

describe('the pictures of a Word document', () => {
  it.each([
    [3, 3],
    [0, 10],
    [10, 0],
    [11, 14],
  ])('stand where they belong: %i logos and %i pictures', async (logos, pictures) => {
    expectRight(await docxFormat.export(coalition(logos, pictures), context), logos, pictures);
  });

  it.each([
    [3, 3],
    [0, 10],
    [10, 0],
    [11, 14],
    [40, 70],
  ])('do so in a comparison too: %i logos and %i pictures', async (logos, pictures) => {
    const same = coalition(logos, pictures);
    expectRight(await comparisonDocument(same, structuredClone(same), context), logos, pictures);
  });

  it('do so where pictures and logos were taken out and put in', async () => {
    const bytes = await comparisonDocument(coalition(4, 12), coalition(9, 15), context);
    for (const { alt, bytes: held } of drawings(bytes)) {
      const wanted = bytesOf(assetOf(Number(alt.replace('Picture ', ''))));
      expect(held, alt).toBe(Buffer.from(wanted).toString('base64'));
    }
  });
});
