import { strFromU8, strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkImage } from '../../core/archive/assets';
import { MIMETYPE } from '../../core/archive/bounds';
import { decodeArchive } from '../../core/archive/decode';
import { encodeArchive } from '../../core/archive/encode';
import { UserError } from '../../core/errors';
import type { Release } from '../../core/release/release';
import { readZip, ZipError } from '../../core/zip/read-zip';
import { sha256 } from '../../electron/files/sha256';
import { PIXEL } from '../support/pixel';
import { release } from '../support/release';

const picture = checkImage(PIXEL);
const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [{ text }] });

const DOCUMENTS: Readonly<Record<string, Release>> = {
  'a short text': release([paragraph('At 00:01 the embargo ends.')]),
  'a long text': release(
    Array.from({ length: 20 }, (_, line) =>
      paragraph(`Demand ${line}: ${'thirty-eight paragraphs refer to children. '.repeat(line)}`),
    ),
  ),
  'a text with a picture': release([
    {
      type: 'image',
      ...picture,
      pixels: { ...picture.pixels },
      alt: 'A dot',
      decorative: false,
      caption: '',
      credit: '',
      width: 100,
      children: [{ text: '' }],
    },
  ]),
};

describe('a .dateline file in which one bit has flipped', () => {
  it.each(Object.entries(DOCUMENTS))(
    'is refused, or opens as the same release: %s',
    (_name, document) => {
      const whole = encodeArchive({ release: document, assets: new Map([[picture.asset, PIXEL]]) });
      const before = JSON.stringify(decodeArchive(whole, sha256).release);
      const changed: string[] = [];
      let refused = 0;
      for (let bit = 0; bit < whole.length * 8; bit += 1) {
        const flipped = whole.slice();
        flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
        try {
          const after = JSON.stringify(decodeArchive(flipped, sha256).release);
          if (after !== before) changed.push(`bit ${bit}: ${after.slice(0, 200)}`);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          refused += 1;
        }
      }
      expect(changed).toEqual([]);
      expect(refused).toBeGreaterThan(whole.length);
    },
  );
});

/** An archive of our parts, changed at a place of its bytes. */
function tampered(change: (bytes: Uint8Array, view: DataView) => void): Uint8Array {
  const bytes = zipSync({ a: strToU8('first entry'), b: strToU8('second entry') }, { level: 0 });
  change(bytes, new DataView(bytes.buffer));
  return bytes;
}

const read = (bytes: Uint8Array) =>
  readZip(bytes, { entries: 10, totalBytes: 1e6, entryBytes: () => 1e6 });

/** Where the record of an entry in the directory begins. */
function recordOf(bytes: Uint8Array, index: number): number {
  const signature = [0x50, 0x4b, 0x01, 0x02];
  const places = [...bytes.keys()].filter((at) =>
    signature.every((byte, offset) => bytes[at + offset] === byte),
  );
  return places[index] as number;
}

describe('a hostile ZIP archive', () => {
  it.each<[string, string, () => Uint8Array]>([
    [
      'whose entries share their bytes',
      'damaged',
      () =>
        tampered((bytes, view) => {
          // The second entry points at the first one's local header and takes its name.
          view.setUint32(recordOf(bytes, 1) + 42, 0, true);
        }),
    ],
    [
      'whose entry says that it is encrypted',
      'encrypted',
      () => tampered((bytes, view) => view.setUint16(recordOf(bytes, 0) + 8, 1, true)),
    ],
    [
      'whose local name is another',
      'damaged',
      () => tampered((bytes) => bytes.set(strToU8('x'), 30)),
    ],
    [
      'that holds two entries of one name',
      'foreign-entry',
      () => tampered((bytes) => bytes.set(strToU8('a'), recordOf(bytes, 1) + 46)),
    ],
  ])('%s is refused as %s', (_what, fault, make) => {
    expect(() => read(make())).toThrow(ZipError);
    expect(() => read(make())).toThrow(fault);
  });

  it('is not unpacked further than it declares', () => {
    const bomb = zipSync({ a: new Uint8Array(50_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    view.setUint32(22, 1, true);
    view.setUint32(recordOf(bomb, 0) + 24, 1, true);
    expect(() => read(bomb)).toThrow('damaged: a');
  });

  it('may have a comment, and its sizes after the data, as zip tools write them', () => {
    const commented = zipSync({ mimetype: [strToU8(MIMETYPE), { comment: 'made by hand' }] });
    expect([...read(commented).keys()]).toEqual(['mimetype']);
    const pieces: Uint8Array[] = [];
    const zip = new Zip((_error, piece) => pieces.push(piece));
    const entry = new ZipDeflate('streamed');
    zip.add(entry);
    entry.push(strToU8('some text, some text'), true);
    zip.end();
    const streamed = read(new Uint8Array(Buffer.concat(pieces)));
    expect(strFromU8(streamed.get('streamed') as Uint8Array)).toBe('some text, some text');
  });
});
