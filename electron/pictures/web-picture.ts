import { UserError } from '../../core/errors';
import { SCREEN_SIDE } from '../../core/exports/screen-pictures';
import { startedVips } from './vips';

const JPEG_QUALITY = 82;
/** More pixels than any camera takes. Beyond, a small file could keep a computer busy for hours. */
const MOST_PIXELS = 1_000_000_000;

/**
 * A picture in web size: at most 1600 pixels on its longer side, upright, in sRGB (also from CMYK),
 * without metadata. A JPEG stays one; a PNG or the first frame of a GIF becomes a PNG.
 *
 * @throws UserError when it cannot be read, or has more than a thousand million pixels
 */
export async function webPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const { Image, Size } = await startedVips();
  try {
    const header = Image.newFromBuffer(bytes);
    const { width, height } = header;
    header.delete();
    if (width * height > MOST_PIXELS) {
      throw new UserError(
        `A picture of ${width} × ${height} pixels is too large to be made smaller here.`,
        'Make it smaller in a picture editor: 5000 pixels are enough for print.',
      );
    }
    const small = Image.thumbnailBuffer(bytes, SCREEN_SIDE, {
      height: SCREEN_SIDE,
      size: Size.down,
      // The target profile; browsers assume it by default.
      output_profile: 'srgb',
    });
    const isJpeg = bytes[0] === 0xff;
    const file = isJpeg
      ? small.jpegsaveBuffer({
          Q: JPEG_QUALITY,
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
      'A picture could not be made smaller for the web: it is damaged.',
      'Put the picture in again from its original file.',
      { cause: error },
    );
  }
}

/** A picture in web size, for `ExportContext.screenPicture`: as it came where none can be made. */
export async function screenPicture(bytes: Uint8Array): Promise<Uint8Array> {
  return webPicture(bytes).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    return bytes;
  });
}
