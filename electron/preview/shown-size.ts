import { assetsOf } from '../../core/archive/assets';
import { readImageHeader } from '../../core/images/read-image-header';
import type { Size } from '../../core/preview/preview-document';
import type { Release } from '../../core/release/release';

/** EXIF orientations from here on lie on their side (Exif 2.3, tag 274). */
const ON_ITS_SIDE = 5;

/** The size of a picture as displayed, with its orientation applied. */
export function shownSize(bytes: Uint8Array): Size {
  const header = readImageHeader(bytes);
  if (!header) throw new Error('not a picture that an archive holds');
  const { width, height, orientation } = header;
  return orientation >= ON_ITS_SIDE ? { width: height, height: width } : { width, height };
}

/** The sizes of the pictures that are there. */
export function sizesOf(
  release: Release,
  assets: ReadonlyMap<string, Uint8Array>,
): Map<string, Size> {
  const sizes = new Map<string, Size>();
  for (const name of assetsOf(release)) {
    const bytes = assets.get(name);
    if (bytes) sizes.set(name, shownSize(bytes));
  }
  return sizes;
}
