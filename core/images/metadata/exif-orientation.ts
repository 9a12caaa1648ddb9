import { spells, viewOf } from './bytes';

const ORIENTATION = 0x0112;

/** The orientation in Exif data (a TIFF file without pixels), 1 to 8; 1 where it has none. */
export function exifOrientation(tiff: Uint8Array): number {
  if (tiff.length < 14) return 1;
  const little = spells(tiff, 0, 'II');
  const view = viewOf(tiff);
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, little) === ORIENTATION) {
      const value = view.getUint16(at + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  }
  return 1;
}

/** A JPEG segment with Exif data in which nothing stands but the orientation. */
export function orientationSegment(orientation: number): Uint8Array {
  // Marker, length, "Exif\0\0"; big-endian TIFF with one directory of one SHORT.
  const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([...head, ...entry]);
}
