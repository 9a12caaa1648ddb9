import { crc32 } from '../../zip/crc32';
import { joined, spells, viewOf } from './bytes';
import type { PictureDescription } from './description';
import { iimSegment } from './iim';
import { xmpPacket } from './xmp';

/** The most that a segment of a JPEG holds besides its own length. */
const SEGMENT = 65_533;
const XMP_NAME = 'http://ns.adobe.com/xap/1.0/\0';

/**
 * A picture with its caption, credit and rights embedded as XMP, in
 * a JPEG as IPTC IIM too. Pixels stay bit for bit. Other formats are returned unchanged.
 *
 * @param bytes a picture without metadata, as `withoutMetadata` gives it
 */
export function withDescription(bytes: Uint8Array, description: PictureDescription): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return describedJpeg(bytes, description);
  if (spells(bytes, 1, 'PNG')) return describedPng(bytes, description);
  if (spells(bytes, 0, 'GIF8') && bytes.length > 13) return describedGif(bytes, description);
  return bytes;
}

function describedJpeg(bytes: Uint8Array, description: PictureDescription): Uint8Array {
  const text = new TextEncoder();
  const xmp = joined([text.encode(XMP_NAME), text.encode(xmpPacket(description))]);
  // JFIF has to come first where there is one, then Exif.
  let at = 2;
  while (bytes[at + 1] === 0xe0 || bytes[at + 1] === 0xe1)
    at += 2 + viewOf(bytes).getUint16(at + 2);
  return joined([
    bytes.subarray(0, at),
    // A caption that is too long for the segment is left out; the picture is kept.
    ...(xmp.length <= SEGMENT ? [segment(0xe1, xmp)] : []),
    segment(0xed, iimSegment(description)),
    bytes.subarray(at),
  ]);
}

function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 255), body]);
}

/** XMP in an `iTXt` chunk, uncompressed, before the pixels (XMP specification part 3, 1.1.5). */
function describedPng(bytes: Uint8Array, description: PictureDescription): Uint8Array {
  const text = new TextEncoder();
  const afterHeader = 8 + 12 + viewOf(bytes).getUint32(8);
  const data = text.encode(`iTXtXML:com.adobe.xmp\0\0\0\0\0${xmpPacket(description)}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = viewOf(chunk);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(data.length + 4, crc32(data));
  return joined([bytes.subarray(0, afterHeader), chunk, bytes.subarray(afterHeader)]);
}

/**
 * XMP in an application extension before the pixels (XMP specification part 3, 1.1.2). The packet is
 * not stored in sub-blocks; its trailer lets readers that expect sub-blocks skip it.
 */
function describedGif(bytes: Uint8Array, description: PictureDescription): Uint8Array {
  const text = new TextEncoder();
  const packed = bytes[10] ?? 0;
  const start = 13 + (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);
  const trailer = Uint8Array.from({ length: 258 }, (_, index) =>
    index === 0 ? 1 : Math.max(0, 256 - index),
  );
  return joined([
    // Only version 89a has extensions.
    text.encode('GIF89a'),
    bytes.subarray(6, start),
    Uint8Array.of(0x21, 0xff, 0x0b),
    text.encode(`XMP DataXMP${xmpPacket(description)}`),
    trailer,
    bytes.subarray(start),
  ]);
}
