import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MIMETYPE } from '../../core/archive/bounds';
import { decodeArchive } from '../../core/archive/decode';
import { readHeader } from '../../core/archive/read-header';
import { UserError } from '../../core/errors';
import { otherPicture } from '../../core/images/other-pictures';
import { hasTooManyPixels } from '../../core/images/pixels';
import { readImageHeader } from '../../core/images/read-image-header';
import { readVcards } from '../../core/library/contacts/read-vcard';
import { release } from '../support/release';

/*
 * Small files that were made to take long. Each took between four seconds and two minutes once, on a
 * machine without other work; now it is a matter of milliseconds, and the bound holds on a busy one.
 */
const BOUND_MS = 10_000;

const line = (text = 'x') => ({ type: 'paragraph', children: [{ text }] });
const times = (count: number, make: (index: number) => object): object[] =>
  Array.from({ length: count }, (_, index) => make(index));
const cell = () => ({ type: 'table-cell', children: [line()] });
const whole = (children: readonly object[]): Uint8Array =>
  fileOf(JSON.stringify(release(children as never)));
const fileOf = (json: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ mimetype: strToU8(MIMETYPE), 'release.json': strToU8(json), ...more });
const picture = (bytes: Uint8Array, ending: string): Uint8Array =>
  fileOf(JSON.stringify(release([line()] as never)), {
    [`assets/${'0'.repeat(64)}.${ending}`]: bytes,
  });

const RAGGED = {
  type: 'table',
  headerRow: true,
  caption: '',
  children: [
    { type: 'table-row', children: times(140, cell) },
    ...times(139, () => ({ type: 'table-row', children: [cell()] })),
  ],
};

/** A HEIF picture under the name of a PNG, with so many boxes of properties. */
function boxes(count: number): Uint8Array {
  const box = (name: string, body: Uint8Array): Uint8Array => {
    const bytes = new Uint8Array(8 + body.length);
    new DataView(bytes.buffer).setUint32(0, bytes.length);
    bytes.set(strToU8(name), 4);
    bytes.set(body, 8);
    return bytes;
  };
  const joined = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  const ispe = box('ispe', new Uint8Array(12));
  const ipco = box('ipco', joined(Array.from({ length: count }, () => ispe)));
  const meta = box('meta', joined([new Uint8Array(4), box('iprp', ipco)]));
  return joined([box('ftyp', strToU8('heic\0\0\0\0heic')), meta]);
}

/** Entries that all have the same compressed bytes, each of which says that it unpacks to one byte. */
function sharing(count: number): Uint8Array {
  const shared = deflateSync(new Uint8Array(60_000_000), { level: 9 });
  const zip = fileOf(JSON.stringify(release([line()] as never)));
  const names = Array.from(
    { length: count },
    (_, at) => `assets/${at.toString(16).padStart(64, '0')}.png`,
  );
  const local = (name: string): Uint8Array => header(name, 30, 0x04034b50, shared.length);
  const first = local(names[0] ?? '');
  const start = zip.length;
  const directory = names.map((name) => header(name, 46, 0x02014b50, shared.length, start));
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, start + first.length + shared.length, true);
  return new Uint8Array(Buffer.concat([zip, first, shared, ...directory, end]));
}

function header(name: string, size: number, sign: number, packed: number, at = 0): Uint8Array {
  const bytes = new Uint8Array(size + name.length);
  const view = new DataView(bytes.buffer);
  // In the directory there is the version of what made it before the fields that both have.
  const by = size === 46 ? 2 : 0;
  view.setUint32(0, sign, true);
  view.setUint16(by + 8, 8, true);
  view.setUint32(by + 18, packed, true);
  view.setUint32(by + 22, 1, true);
  view.setUint16(by + 26, name.length, true);
  if (size === 46) view.setUint32(42, at, true);
  bytes.set(strToU8(name), size);
  return bytes;
}

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  'a ragged table of 140 rows': () => whole([RAGGED]),
  '8,000 headlines': () => whole(times(8_000, () => ({ ...line(), type: 'headline' }))),
  '4,000 end marks': () =>
    whole(times(4_000, () => ({ type: 'end-mark', mark: '#', children: [{ text: '' }] }))),
  '4,000 ledes': () => whole(times(4_000, () => ({ ...line(), type: 'lede' }))),
  '100,000 paragraphs': () => whole(times(100_000, () => line())),
  '100,000 links': () =>
    whole([
      {
        type: 'paragraph',
        children: times(100_000, () => ({ type: 'link', url: '#', children: [{ text: 'x' }] })),
      },
    ]),
  'a run of 25 million letters': () => whole([line('x'.repeat(25_000_000))]),
  '50,000 organisations': () => {
    const what = release([line()] as never);
    const organisation = { name: 'A', acronym: '', website: '', logo: null };
    const organisations = times(50_000, () => organisation);
    return fileOf(JSON.stringify({ ...what, facts: { ...what.facts, organisations } }));
  },
  '60 entries that share their bytes': () => sharing(60),
  'a picture that is HEIF with 40,000 boxes': () => picture(boxes(40_000), 'png'),
  'a picture of 48 MB of zeros': () => {
    const zeros = new Uint8Array(48_000_000);
    zeros.set([0xff, 0xd8, 0xff, 0xe0]);
    return picture(zeros, 'jpg');
  },
};

describe('a small file that was made to take long', () => {
  it.each(Object.entries(FILES))(
    'is opened, or refused in a sentence, at once: %s',
    (_, make) => {
      const bytes = make();
      for (const read of [decodeArchive, readHeader]) {
        try {
          read(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }
    },
    BOUND_MS,
  );

  it(
    'may be a picture alone',
    () => {
      expect(readImageHeader(boxes(40_000))).toBeNull();
      expect(otherPicture(boxes(40_000))).toBeDefined();
      const zeros = new Uint8Array(48_000_000);
      zeros.set([0xff, 0xd8, 0xff, 0xe0]);
      expect(readImageHeader(zeros)).toBeNull();
    },
    BOUND_MS,
  );

  it(
    'may be an address book of 120,000 soft line breaks',
    () => {
      const card = `BEGIN:VCARD\nVERSION:2.1\nFN:Jo\nNOTE;ENCODING=QUOTED-PRINTABLE:${'a=\n'.repeat(120_000)}\nEND:VCARD\n`;
      expect(readVcards(strToU8(card)).addresses).toHaveLength(1);
    },
    BOUND_MS,
  );

  it('may be a PNG that says it has 400 million pixels', () => {
    const png = new Uint8Array(33);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    const view = new DataView(png.buffer);
    view.setUint32(16, 20_000);
    view.setUint32(20, 20_000);
    expect(hasTooManyPixels(png)).toBe(true);
  });
});
