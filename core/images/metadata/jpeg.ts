import { joined, spells, viewOf } from './bytes';
import { exifOrientation, orientationSegment } from './exif-orientation';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;
/** Markers without a length: TEM and the restart markers. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * A JPEG (ITU-T T.81, Annex B) with no application segments but those that decide how it looks:
 * JFIF without its thumbnail, the ICC profile, Adobe's colour transform, and of Exif the
 * orientation. What follows the end of the image is cut off.
 */
export function jpegWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  for (let at = 2; at < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0xff;
    if (marker === 0xff) {
      at += 1; // a fill byte
    } else if (marker === EOI) {
      return joined([...kept, bytes.subarray(at, at + 2)]);
    } else if (isBare(marker)) {
      kept.push(bytes.subarray(at, at + 2));
      at += 2;
    } else {
      if (at + 4 > bytes.length) return null;
      const end = at + 2 + view.getUint16(at + 2);
      if (end > bytes.length || end < at + 4) return null;
      kept.push(...segment(bytes.subarray(at, end), marker));
      at = end;
      if (marker === SOS) {
        at = endOfScan(bytes, end);
        kept.push(bytes.subarray(end, at));
        // A truncated image is shown as far as it goes.
        if (at >= bytes.length) return joined([...kept, Uint8Array.of(0xff, EOI)]);
      }
    }
  }
  return null;
}

/** What is kept of one segment, which is given with its marker and length. */
function segment(whole: Uint8Array, marker: number): Uint8Array[] {
  if (marker === COMMENT) return [];
  if (!isApplication(marker)) return [whole];
  const named = (name: string) => spells(whole, 4, name);
  if (marker === 0xe0 && named('JFIF\0') && whole.length >= 18) return [jfif(whole)];
  if (marker === 0xe1 && named('Exif\0\0')) {
    const orientation = exifOrientation(whole.subarray(10));
    return orientation > 1 ? [orientationSegment(orientation)] : [];
  }
  if (marker === 0xe2 && named('ICC_PROFILE\0')) return [whole];
  if (marker === 0xee && named('Adobe')) return [whole];
  return [];
}

/** A JFIF segment (ITU-T T.871 §10.1) without its thumbnail: 16 bytes after the marker. */
function jfif(whole: Uint8Array): Uint8Array {
  const plain = whole.slice(0, 18);
  plain.set([0, 16], 2);
  plain.set([0, 0], 16);
  return plain;
}

/** Where the next marker stands after the entropy-coded data that begins at `start`. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isBare(next)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}
