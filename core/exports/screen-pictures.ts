import { assetsOf } from '../archive/assets';
import { spells, viewOf } from '../images/metadata/bytes';
import { withRightsOf } from '../images/metadata/without-metadata';
import { readImageHeader } from '../images/read-image-header';
import type { Release } from '../release/release';
import type { ExportContext } from './format';

/** The longest side of a picture in a message or a web page: a full column on a dense screen. */
export const SCREEN_SIDE = 1600;
/** A photograph of that size as JPEG, in bytes for each pixel. */
const BYTES_PER_PIXEL = 0.3;

/**
 * The context for formats that are read on screen: pictures are at most 1600 pixels on their longer
 * side, in sRGB. Pictures that cannot be converted are unchanged.
 */
export async function onScreen(
  release: Release,
  { asset, screenPicture }: Pick<ExportContext, 'asset' | 'screenPicture'>,
): Promise<Pick<ExportContext, 'asset'>> {
  if (!screenPicture) return { asset };
  const smaller = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const small = await screenPicture(bytes);
    return small === bytes ? bytes : withRightsOf(bytes, small);
  };
  const pictures = new Map<string, Uint8Array>();
  for (const name of assetsOf(release)) {
    const bytes = asset(name);
    if (!bytes) continue;
    pictures.set(name, isForPrint(bytes) ? await smaller(bytes) : bytes);
  }
  return { asset: (name) => pictures.get(name) };
}

/** About how many bytes a picture has on a screen. */
export function screenBytes(bytes: Uint8Array): number {
  const header = isForPrint(bytes) ? readImageHeader(bytes) : null;
  if (!header) return bytes.length;
  const scale = Math.min(1, SCREEN_SIDE / Math.max(header.width, header.height));
  const made =
    header.type === 'jpg'
      ? BYTES_PER_PIXEL * header.width * header.height * scale ** 2
      : bytes.length * scale ** 2;
  return Math.min(bytes.length, Math.round(made));
}

/** Whether a picture has more pixels than a screen shows, or colours of its own. A GIF may move. */
export function isForPrint(bytes: Uint8Array): boolean {
  const header = readImageHeader(bytes);
  if (!header || header.type === 'gif') return false;
  return Math.max(header.width, header.height) > SCREEN_SIDE || hasOwnColours(bytes);
}

/** Whether a picture is in CMYK, or names a colour profile; else its colours are taken for sRGB. */
export const hasOwnColours = (bytes: Uint8Array): boolean =>
  spells(bytes, 1, 'PNG') ? hasPngProfile(bytes) : hasJpegColours(bytes);

/** Whether a JPEG (ITU-T T.81, Annex B) is in CMYK or has a colour profile. */
function hasJpegColours(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  for (let at = 2; at + 10 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xe2 && spells(bytes, at + 4, 'ICC_PROFILE')) return true;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return bytes[at + 9] === 4;
    }
  }
  return false;
}

/** Whether a PNG has a colour profile, which precedes its pixels (PNG, 11.3.2.3). */
function hasPngProfile(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  for (let at = 8; at + 8 < bytes.length; at += 12 + view.getUint32(at)) {
    if (spells(bytes, at + 4, 'iCCP')) return true;
    if (spells(bytes, at + 4, 'IDAT')) return false;
  }
  return false;
}
