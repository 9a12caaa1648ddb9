import { type CheckedImage, checkImage } from '../../core/archive/assets';
import { hasTooManyPixels } from '../../core/exports/pixels';
import { readImageHeader } from '../../core/images/read-image-header';
import { sha256 } from '../files/sha256';
import { makePicture } from './picture-thread';

interface TakenPicture {
  readonly image: CheckedImage;
  readonly bytes: Uint8Array;
}

/**
 * A picture that a person gives, as a release or the library holds it: with its pixels as it is to
 * be seen. A camera that is held on its side stores them as it was held, and says how to turn them
 * (Exif 2.3, tag 274): browsers do, Word and Outlook do not. One that cannot be turned stays as it is.
 *
 * @throws UserError when it is not a PNG, JPEG or GIF picture, or too large
 */
export async function takePicture(given: Uint8Array): Promise<TakenPicture> {
  const image = checkImage(given, sha256);
  const isUpright = (readImageHeader(given)?.orientation ?? 1) === 1 || hasTooManyPixels(given);
  const bytes = isUpright ? null : await makePicture({ make: 'upright', bytes: given });
  return bytes ? { image: checkImage(bytes, sha256), bytes } : { image, bytes: given };
}
