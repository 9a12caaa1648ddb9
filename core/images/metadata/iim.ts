import { printable } from '../../release/characters';
import { joined } from './bytes';
import type { PictureDescription } from './description';

/** Octets that the fields of older newsroom systems hold (IPTC IIM 4.2). */
const LONGEST = {
  instructions: 256,
  byline: 32,
  credit: 32,
  rights: 128,
  caption: 2000,
} as const;

/**
 * A description as IPTC IIM in a Photoshop resource, the body of a JPEG's APP13 segment: what
 * older newsroom systems read. UTF-8, declared as such.
 */
export function iimSegment({
  captions,
  credit,
  rights,
  instructions = '',
}: PictureDescription): Uint8Array {
  const text = new TextEncoder();
  const name = printable(credit).trim();
  const field = (number: number, value: string, longest: number): Uint8Array[] =>
    value.trim() ? [dataset(2, number, cut(printable(value).trim(), longest))] : [];
  const data = joined([
    dataset(1, 90, Uint8Array.of(0x1b, 0x25, 0x47)), // ESC % G: UTF-8 (ISO 2022)
    dataset(2, 0, Uint8Array.of(0, 4)),
    ...field(40, instructions, LONGEST.instructions),
    ...(name
      ? [dataset(2, 80, cut(name, LONGEST.byline)), dataset(2, 110, cut(name, LONGEST.credit))]
      : []),
    ...field(116, rights?.notice ?? '', LONGEST.rights),
    ...(captions[0] ? [dataset(2, 120, cut(printable(captions[0].text), LONGEST.caption))] : []),
  ]);
  // Resource 0x0404, without a name, padded to an even length.
  const head = [
    0x38,
    0x42,
    0x49,
    0x4d,
    0x04,
    0x04,
    0,
    0,
    0,
    0,
    data.length >> 8,
    data.length & 255,
  ];
  const padding = new Uint8Array(data.length % 2);
  return joined([text.encode('Photoshop 3.0\0'), Uint8Array.from(head), data, padding]);
}

function dataset(record: number, number: number, value: Uint8Array): Uint8Array {
  return joined([
    Uint8Array.of(0x1c, record, number, value.length >> 8, value.length & 255),
    value,
  ]);
}

/** Text in UTF-8, cut between characters to a number of octets. */
function cut(text: string, octets: number): Uint8Array {
  const bytes = new Uint8Array(octets);
  return bytes.slice(0, new TextEncoder().encodeInto(text, bytes).written);
}
