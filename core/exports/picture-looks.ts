import { assetsOf } from '../archive/assets';
import { withoutMetadata } from '../images/metadata/without-metadata';
import type { PictureBytes } from '../preflight/rough-bytes';
import type { Release } from '../release/release';
import { screenBytes } from './screen-pictures';

/** What is said of a picture before anything is made with it; the picture itself is not held. */
interface PictureLook extends PictureBytes {
  /** Whether it can leave the document. */
  readonly isWhole: boolean;
}

/** The pictures of a release that are there, by asset name. */
export type PictureLooks = ReadonlyMap<string, PictureLook>;

/** Looks at the pictures of a release that are in memory. */
export function looksIn(release: Release, assets: ReadonlyMap<string, Uint8Array>): PictureLooks {
  const looks = new Map<string, PictureLook>();
  for (const asset of assetsOf(release)) {
    const bytes = assets.get(asset);
    if (bytes) looks.set(asset, lookAt(asset, bytes));
  }
  return looks;
}

/** Looks at the pictures of a release one after the other. */
export async function looksFrom(
  release: Release,
  read: (asset: string) => Promise<Uint8Array | undefined>,
): Promise<PictureLooks> {
  const looks = new Map<string, PictureLook>();
  for (const asset of assetsOf(release)) {
    const bytes = await read(asset);
    if (bytes) looks.set(asset, lookAt(asset, bytes));
  }
  return looks;
}

const lookAt = (asset: string, bytes: Uint8Array): PictureLook => ({
  print: bytes.length,
  screen: screenBytes(bytes),
  isWhole: withoutMetadata(asset, bytes) !== null,
});

/** How many bytes all pictures together have. */
export function pictureBytesOf(pictures: Iterable<PictureBytes>): PictureBytes {
  let [print, screen] = [0, 0];
  for (const each of pictures) {
    print += each.print;
    screen += each.screen;
  }
  return { print, screen };
}

/** How many bytes the pictures of a release have, as they came and about how many for the screen. */
export function pictureBytesIn(
  release: Release,
  assets: ReadonlyMap<string, Uint8Array>,
): PictureBytes {
  const found = [...assetsOf(release)].flatMap((asset) => assets.get(asset) ?? []);
  return pictureBytesOf(
    found.map((bytes) => ({ print: bytes.length, screen: screenBytes(bytes) })),
  );
}
