import { describe, expect, it } from 'vitest';
import { checkImage } from '../../core/archive/assets';
import { importImage } from '../../electron/pictures/import-image';
import { picture, vips, withMetadata } from '../exports/support/photographs';

/** The colours of a picture in its corners, from the upper left with the clock, as they are stored. */
async function corners(bytes: Uint8Array): Promise<number[][]> {
  const { Image } = await vips();
  const image = Image.newFromBuffer(bytes);
  const { width, height } = image;
  const [right, bottom] = [width - 1, height - 1];
  return [
    [0, 0],
    [right, 0],
    [right, bottom],
    [0, bottom],
  ].map(([x = 0, y = 0]) => image.getpoint(x, y));
}

const held = async (orientation: number): Promise<Uint8Array> =>
  withMetadata(await picture('.jpg', { width: 90, height: 60 }, { Q: 100 }), 'jpg', {
    '-Orientation#': String(orientation),
    '-IPTC:By-line': 'Amal Haddad',
  });

/** Which corner of what is stored is seen where, from the upper left with the clock (Exif 2.3, tag 274). */
const SEEN = {
  2: [1, 0, 3, 2],
  3: [2, 3, 0, 1],
  4: [3, 2, 1, 0],
  5: [0, 3, 2, 1],
  6: [3, 0, 1, 2],
  7: [2, 1, 0, 3],
  8: [1, 2, 3, 0],
} as const;

describe('a picture from a camera', () => {
  it.each(Object.entries(SEEN))(
    'that was held as Exif calls %s stands upright',
    async (how, seen) => {
      const given = await held(Number(how));
      const { image, bytes } = await importImage(given);
      const isTurned = Number(how) >= 5;
      expect(image.pixels).toEqual(
        isTurned ? { width: 60, height: 90 } : { width: 90, height: 60 },
      );
      expect(checkImage(bytes)).toEqual(image);
      // It says nothing more of how it is to be turned.
      expect((await importImage(bytes)).bytes).toBe(bytes);
      const before = await corners(given);
      const after = await corners(bytes);
      for (const [corner, from] of seen.entries()) {
        for (const [band, value] of (after[corner] ?? []).entries()) {
          expect(Math.abs(value - (before[from]?.[band] ?? 0))).toBeLessThan(12);
        }
      }
      expect(Buffer.from(bytes).includes('Amal Haddad')).toBe(true);
    },
  );

  it.each(['.webp', '.tif'])('becomes a PNG where it is %s', async (suffix) => {
    const { Image } = await vips();
    const drawn = Image.black(40, 30, { bands: 3 }).linear([1, 1, 1], [200, 100, 50]).cast('uchar');
    const { image, bytes } = await importImage(drawn.writeToBuffer(suffix));
    expect(image.pixels).toEqual({ width: 40, height: 30 });
    expect(image.asset).toMatch(/\.png$/);
    expect(checkImage(bytes)).toEqual(image);
  });

  it.each([
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0'],
    ['SVG', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['PDF', '%PDF-1.7'],
    ['WebP', 'RIFF\0\0\0\0WEBPdamaged'],
  ])('is refused by its kind where it is %s that nobody can show', async (kind, head) => {
    await expect(importImage(Buffer.from(head, 'latin1'))).rejects.toThrow(
      `This is a ${kind} file`,
    );
  });

  it('is not re-encoded when it is upright', async () => {
    const given = await held(1);
    expect((await importImage(given)).bytes).toBe(given);
    const drawing = await picture('.png');
    expect((await importImage(drawing)).bytes).toBe(drawing);
  });

  it('stays as it is where it cannot be turned', async () => {
    const whole = await held(6);
    const { bytes } = await importImage(whole.slice(0, 700));
    expect(bytes).toEqual(whole.slice(0, 700));
  });

  it('leaves the given bytes unchanged, whatever the result', async () => {
    // Node's own kind of bytes, small ones in one block with others, shares them where it is cut.
    const broken = (await held(6)).slice(0, 700);
    for (const given of [Buffer.from(broken.slice().buffer), Buffer.from(broken)]) {
      const { bytes } = await importImage(given);
      expect(Uint8Array.from(bytes)).toEqual(broken);
    }
    expect((await importImage(await held(6))).image.pixels).toEqual({ width: 60, height: 90 });
  });

  it('is refused in a sentence where it is none', async () => {
    await expect(importImage(new TextEncoder().encode('no picture'))).rejects.toThrow(
      'This is not a picture that Dateline can use.',
    );
  });
});
