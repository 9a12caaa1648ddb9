import { UserError } from '../../core/errors';
import { hasOwnColours, SCREEN_SIDE } from '../../core/exports/screen-pictures';
import { withRightsOf } from '../../core/images/metadata/without-metadata';
import { readImageHeader } from '../../core/images/read-image-header';
import { startedVips } from './vips';

/** Nobody sees the difference on a screen; on paper it would be seen. */
const QUALITY = { screen: 82, page: 90 } as const;
/** The longer side of a picture over the full width of a page in 300 dots an inch. */
const PAGE_SIDE = 2000;
/** More pixels than any camera takes. Beyond, a small file could keep a computer busy for hours. */
const MAX_PIXELS = 1_000_000_000;

/**
 * A picture in web size: at most 1600 pixels on its longer side, upright, in sRGB (also from CMYK),
 * without metadata. A JPEG stays one; a PNG or the first frame of a GIF becomes a PNG.
 *
 * @throws UserError when it cannot be read, or has more than a thousand million pixels
 */
export const webPicture = (bytes: Uint8Array): Promise<Uint8Array> =>
  smaller(bytes, SCREEN_SIDE, QUALITY.screen);

async function smaller(bytes: Uint8Array, side: number, quality: number): Promise<Uint8Array> {
  const { Image, Size } = await startedVips();
  try {
    const header = Image.newFromBuffer(bytes);
    const { width, height } = header;
    header.delete();
    if (width * height > MAX_PIXELS) {
      throw new UserError(
        `A picture of ${width} × ${height} pixels is too large to be made smaller here.`,
        'Make it smaller in a picture editor: 5000 pixels are enough for print.',
      );
    }
    const small = Image.thumbnailBuffer(bytes, side, {
      height: side,
      size: Size.down,
      // Browsers assume this profile where a picture names none.
      ...((hasOwnColours(bytes) || isDeep(bytes)) && { output_profile: 'srgb' }),
    });
    const isJpeg = bytes[0] === 0xff;
    const file = isJpeg
      ? small.jpegsaveBuffer({
          Q: quality,
          keep: 'none',
          interlace: true,
          optimize_coding: true,
        })
      : small.pngsaveBuffer({ keep: 'none', compression: 9 });
    small.delete();
    return file;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      'A picture could not be made smaller: it is damaged.',
      'Put the picture in again from its original file.',
      { cause: error },
    );
  }
}

/** A picture in web size, for `ExportContext.screenPicture`: as it came where none can be made. */
export const screenPicture = (bytes: Uint8Array): Promise<Uint8Array> =>
  orAsItCame(bytes, webPicture(bytes));

/**
 * A picture for the documents of a kit, beside which the original lies: where its longer side has over
 * 2000 pixels, in that size and in sRGB. As it came where it is smaller, moves, or cannot be read.
 */
export async function pagePicture(bytes: Uint8Array): Promise<Uint8Array> {
  const header = readImageHeader(bytes);
  if (!header || header.type === 'gif') return bytes;
  if (Math.max(header.width, header.height) <= PAGE_SIDE) return bytes;
  const made = await orAsItCame(bytes, smaller(bytes, PAGE_SIDE, QUALITY.page));
  return made === bytes ? bytes : withRightsOf(bytes, made);
}

/** Whether a PNG has 16 bits a channel (PNG, 11.2.2). */
const isDeep = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && bytes[24] === 16;

async function orAsItCame(bytes: Uint8Array, made: Promise<Uint8Array>): Promise<Uint8Array> {
  return made.catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    return bytes;
  });
}
