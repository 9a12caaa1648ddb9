import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkImage } from '../../core/archive/assets';
import { decodeArchive } from '../../core/archive/decode';
import { encodeArchive } from '../../core/archive/encode';
import { UserError } from '../../core/errors';
import { sha256 } from '../../electron/files/sha256';
import { PIXEL } from '../support/pixel';
import { release } from '../support/release';

const picture = checkImage(PIXEL);
const illustrated = release([
  {
    type: 'image',
    ...picture,
    pixels: { ...picture.pixels },
    alt: '',
    decorative: false,
    caption: '',
    credit: '',
    width: 100,
    children: [{ text: '' }],
  },
]);
const whole = encodeArchive({ release: illustrated, assets: new Map([[picture.asset, PIXEL]]) });

/** The file with its entries changed. */
function changed(change: (entries: Record<string, Uint8Array>) => void): Uint8Array {
  const entries = unzipSync(whole);
  change(entries);
  return zipSync(entries);
}

describe('a .dateline file', () => {
  it('round-trips a release, with the same bytes each time', () => {
    const { release: back, assets } = decodeArchive(whole);
    expect(back).toEqual(illustrated);
    expect([...assets]).toEqual([[picture.asset, PIXEL]]);
    expect(encodeArchive({ release: back, assets })).toEqual(whole);
    expect(decodeArchive(whole, sha256)).toEqual({ release: back, assets });
  });

  it('begins with its media type, stored', () => {
    expect(strFromU8(whole.subarray(30, 80))).toContain('mimetypeapplication/vnd.dateline');
  });
});

const refused: Record<string, () => Uint8Array> = {
  'nothing at all': () => new Uint8Array(),
  'another file': () => strToU8('Dear editor, please find attached'),
  'a truncated one': () => whole.slice(0, whole.length - 30),
  'another ZIP': () => zipSync({ 'word/document.xml': strToU8('<w/>') }),
  'text that is not JSON': () => changed((zip) => (zip['release.json'] = strToU8('{"type":'))),
  'a newer version': () =>
    changed((zip) => {
      const json = JSON.parse(strFromU8(zip['release.json'] ?? new Uint8Array()));
      zip['release.json'] = strToU8(JSON.stringify({ ...json, schemaVersion: 99 }));
    }),
  'a wrong type': () =>
    changed((zip) => {
      zip['release.json'] = strToU8(JSON.stringify({ ...illustrated, facts: 'none' }));
    }),
  'ten thousand entries': () =>
    changed((zip) => {
      for (let n = 0; n < 10_000; n += 1) {
        zip[`assets/${n.toString(16).padStart(64, '0')}.png`] = new Uint8Array();
      }
    }),
  'a path that escapes': () => changed((zip) => (zip['assets/../../evil.png'] = PIXEL)),
  'a picture that is not one': () =>
    changed((zip) => (zip[`assets/${'0'.repeat(64)}.png`] = strToU8('no picture'))),
  'a picture with another name': () =>
    changed((zip) => (zip[`assets/${'0'.repeat(64)}.png`] = PIXEL)),
  'a declared size of 4 GiB': () => {
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 46; at += 1) {
      // The uncompressed size in each entry of the central directory (APPNOTE 4.3.12).
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
    }
    return bytes;
  },
};

describe('a hostile file', () => {
  it.each(Object.entries(refused))('%s is refused in a sentence', (_, bytes) => {
    for (const hash of [undefined, sha256]) {
      let thrown: unknown;
      try {
        decodeArchive(bytes(), hash);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(UserError);
      expect((thrown as UserError).sentence).toMatch(/^[A-Z].*\. .*\.$/s);
    }
  });
});
