import { describe, expect, it } from 'vitest';
import { checkImage } from '../../core/archive/assets';
import { formatById } from '../../core/exports/registry';
import { screenBytes } from '../../core/exports/screen-pictures';
import type { Release } from '../../core/release/release';
import { screenPicture } from '../../electron/pictures/web-picture';
import { release } from '../support/release';
import { picture, vips } from './support/photographs';

async function inCmyk(width: number, height: number): Promise<Uint8Array> {
  const { Image } = await vips();
  const screen = Image.newFromBuffer(await picture('.png', { width, height }));
  return screen.iccTransform('cmyk').jpegsaveBuffer({ keep: 'icc' });
}

function holding(bytes: readonly Uint8Array[]): { what: Release; assets: Map<string, Uint8Array> } {
  const assets = new Map<string, Uint8Array>();
  const children = bytes.map((each) => {
    const { asset, pixels } = checkImage(each);
    assets.set(asset, each);
    return {
      type: 'image' as const,
      asset,
      pixels,
      alt: 'A school',
      caption: '',
      credit: '',
      decorative: false,
      width: 100,
      children: [{ text: '' }] as [{ text: '' }],
    };
  });
  return { what: release(children), assets };
}

/** The pictures in a web page or a message, in order. */
async function sent(format: string, bytes: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const { what, assets } = holding(bytes);
  const made = await formatById(format)?.export(what, {
    asset: (name) => assets.get(name),
    typeset: async () => new Uint8Array(),
    screenPicture,
  });
  const text = new TextDecoder().decode(made);
  const coded =
    format === 'html'
      ? [...text.matchAll(/data:image\/\w+;base64,([^"]+)"/g)]
      : [...text.matchAll(/Content-Type: image[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/g)];
  return coded.map(([, base64 = '']) => new Uint8Array(Buffer.from(base64, 'base64')));
}

describe.each(['html', 'eml'])('a picture in %s', (format) => {
  it('has the pixels and the colours of a screen', async () => {
    const given = [
      await picture('.jpg', { width: 3000, height: 2000 }),
      await picture('.png', { width: 900, height: 3200 }),
      await inCmyk(300, 200),
    ];
    const { Image } = await vips();
    const found = (await sent(format, given)).map((bytes) => Image.newFromBuffer(bytes));
    expect(found.map(({ width, height }) => [width, height])).toEqual([
      [1600, 1067],
      [450, 1600],
      [300, 200],
    ]);
    expect(found.map(({ interpretation }) => interpretation)).toEqual(['srgb', 'srgb', 'srgb']);
  });

  it('stays as it is where it is small, moves, or cannot be read', async () => {
    const whole = await picture('.jpg', { width: 2000, height: 1500 });
    const given = [
      await picture('.jpg'),
      await picture('.png'),
      await picture('.gif', { width: 1700, height: 20 }),
      whole.slice(0, 700),
    ];
    expect(await sent(format, given)).toEqual(given);
  });
});

it('tells about how large a picture is on a screen', async () => {
  const photograph = await picture('.jpg', { width: 4000, height: 3000 }, { Q: 100 });
  expect(screenBytes(photograph)).toBeLessThan(photograph.length);
  const small = await picture('.png');
  expect(screenBytes(small)).toBe(small.length);
});
