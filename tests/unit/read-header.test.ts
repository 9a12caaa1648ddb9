import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MIMETYPE } from '../../core/archive/bounds';
import { encodeArchive } from '../../core/archive/encode';
import { HEADER_BYTES, readHeader } from '../../core/archive/read-header';
import { longRelease } from '../bench/support/long-release';
import { release } from '../support/release';
import { countedWork } from './counted-work';

const saved = (what: ReturnType<typeof release>): Uint8Array =>
  encodeArchive({ release: what, assets: new Map() });
const variants = [{ language: 'fr', release: 'the-french-one' }];

describe('the facts of a file in a folder', () => {
  it('are read from its first bytes', () => {
    const long = longRelease(200);
    const facts = { ...long.facts, variants, title: '"children": \\" {[' };
    const bytes = saved({ ...long, facts });
    const { language } = long.facts;
    const header = { id: long.id, facts: { language, variants } };
    expect(readHeader(bytes)).toEqual(header);
    expect(readHeader(bytes.subarray(0, 20_000))).toEqual(header);
  });

  it('cost the same however much follows', () => {
    const [short, long] = [saved(longRelease(2)), saved(longRelease(300))];
    const work = countedWork(() => readHeader(short.subarray(0, HEADER_BYTES)));
    const more = countedWork(() => readHeader(long.subarray(0, HEADER_BYTES)));
    expect(more).toBeLessThan(work * 3);
  });

  it.each<[string, Uint8Array]>([
    ['another file', strToU8('Dear editor')],
    ['nothing', new Uint8Array()],
    ['a part of a file', saved(release()).slice(0, 90)],
    [
      'a bomb',
      zipSync({
        mimetype: [strToU8(MIMETYPE), { level: 0 }],
        'release.json': new Uint8Array(50_000_000),
      }),
    ],
    [
      'facts that are none',
      zipSync({
        mimetype: [strToU8(MIMETYPE), { level: 0 }],
        'release.json': strToU8('{"id":"a","facts":{"variants":7},"children":[]}'),
      }),
    ],
  ])('are none where it is %s', (_, bytes) => {
    expect(readHeader(bytes.subarray(0, HEADER_BYTES))).toBeNull();
  });
});
