import { joined, spells, viewOf } from './bytes';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Chunks that decide how the picture looks (PNG third edition, §11; animation too). */
const VISIBLE = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sRGB cICP sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(
    ' ',
  ),
);

/** A PNG without text, Exif, time and private chunks, and without what follows its end. */
export function pngWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) return null;
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    // A truncated picture: the type of the last chunk is unknown.
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (VISIBLE.has(type)) kept.push(bytes.subarray(at, end));
    if (spells(bytes, at + 4, 'IEND')) return joined(kept);
    at = end;
  }
  return null;
}
