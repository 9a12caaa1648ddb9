import { type CheckedImage, checkImage } from '../../core/archive/assets';
import { BOUNDS } from '../../core/archive/bounds';
import { otherPicture } from '../../core/images/other-pictures';
import { hasTooManyPixels, tooManyPixels } from '../../core/images/pixels';
import { readImageHeader } from '../../core/images/read-image-header';
import { sha256 } from '../files/sha256';
import { makePicture } from './image-thread';

interface TakenPicture {
  readonly image: CheckedImage;
  readonly bytes: Uint8Array;
}

/**
 * Prepares a picture for a release or the library, with its orientation applied to its pixels:
 * browsers honour the orientation tag (Exif 2.3, tag 274), Word and Outlook do not. A picture that
 * cannot be converted stays as it is.
 *
 * WebP and TIFF become PNG.
 *
 * @throws UserError when it is not a picture of a known kind, or too large
 */
export async function importImage(taken: Uint8Array): Promise<TakenPicture> {
  const given = await convertible(taken);
  const image = checkImage(given, sha256);
  if (hasTooManyPixels(given)) throw tooManyPixels();
  const isUpright = (readImageHeader(given)?.orientation ?? 1) === 1;
  const bytes = isUpright ? null : await makePicture({ make: 'upright', bytes: given });
  return bytes ? { image: checkImage(bytes, sha256), bytes } : { image, bytes: given };
}

/** A PNG in the place of a WebP or TIFF picture; what cannot be made one is refused later by its kind. */
async function convertible(given: Uint8Array): Promise<Uint8Array> {
  const kind = otherPicture(given);
  if ((kind !== 'WebP' && kind !== 'TIFF') || given.length > BOUNDS.assetBytes) return given;
  return (await makePicture({ make: 'png', bytes: given })) ?? given;
}
