import { GIF } from 'image-size/types/gif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';

/** The header of a picture. */
export interface ImageHeader {
  readonly type: 'png' | 'jpg' | 'gif';
  /** In pixels, as they are stored. */
  readonly width: number;
  readonly height: number;
  /** How to turn it upright (Exif 2.3, tag 274): 1 to 8. */
  readonly orientation: number;
}

const READERS = { png: PNG, jpg: JPG, gif: GIF };

/**
 * Reads type, size and orientation of a PNG, JPEG or GIF picture. Other types are not looked at:
 * image-size would try twenty, some of them in quadratic time.
 *
 * @returns null when it is none of these, or its header is damaged
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const type = typeOf(bytes);
  if (!type || (type === 'jpg' && !hasFrame(bytes))) return null;
  try {
    if (!READERS[type].validate(bytes)) return null;
    const { width, height, orientation = 1 } = READERS[type].calculate(bytes);
    return { type, width, height, orientation };
  } catch {
    return null;
  }
}

function typeOf([a, b, c, d]: Uint8Array): ImageHeader['type'] | null {
  if (a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47) return 'png';
  if (a === 0xff && b === 0xd8 && c === 0xff) return 'jpg';
  if (a === 0x47 && b === 0x49 && c === 0x46 && d === 0x38) return 'gif';
  return null;
}

/**
 * Whether the segments of a JPEG lead to a frame header (ITU-T T.81, B.2.2). image-size looks for
 * one byte by byte where they do not, which takes seconds for a large file.
 */
function hasFrame(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] as number;
    // Any number of fill bytes may stand before a marker (B.1.1.2).
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xc2) return true;
    const length = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number);
    if (length < 2) return false;
    at += 2 + length;
  }
  return false;
}
