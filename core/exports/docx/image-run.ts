import { ImageRun } from 'docx';
import type { Image } from '../../release/blocks/image';

/** Twentieths of a point in a pixel of 1/96 inch, as `docx` counts pictures. */
const PIXEL = 15;

interface Picture {
  readonly asset: string;
  readonly pixels: Image['pixels'];
  /** Empty for a picture that is decoration only. */
  readonly alt: string;
  readonly decorative?: boolean;
}

/**
 * A picture as Word holds it.
 *
 * @param width wanted width in percent of the text column; made smaller where it would not fit
 * @param area what text may fill of a page, in twentieths of a point
 */
export function imageRun(
  picture: Picture,
  bytes: Uint8Array,
  width: number,
  area: { readonly width: number; readonly height: number },
): ImageRun {
  const { pixels } = picture;
  const wanted = (area.width / PIXEL) * (width / 100);
  // The caption stays on the page of its picture, and a tall picture must not leave a page nearly
  // empty.
  const highest = (area.height * 0.7) / PIXEL;
  return sized(picture, bytes, Math.min(wanted / pixels.width, highest / pixels.height));
}

/** A logo in the header, of a given height in pixels of 1/96 inch. */
export function logoRun(picture: Picture, bytes: Uint8Array, height: number): ImageRun {
  const { pixels } = picture;
  return sized(picture, bytes, Math.min(height / pixels.height, 240 / pixels.width));
}

function sized(
  { asset, pixels, alt, decorative = false }: Picture,
  bytes: Uint8Array,
  scale: number,
): ImageRun {
  const transformation = {
    width: Math.max(1, Math.round(pixels.width * scale)),
    height: Math.max(1, Math.round(pixels.height * scale)),
  };
  // The text is for people; the name only has to be there.
  const altText = { name: `Picture ${asset.slice(0, 8)}`, description: alt, title: '' };
  return new ImageRun({
    type: typeOf(asset),
    data: bytes,
    transformation,
    altText,
    ...(decorative && { decorative }),
  });
}

function typeOf(asset: string): 'png' | 'jpg' | 'gif' {
  if (asset.endsWith('.png')) return 'png';
  return asset.endsWith('.gif') ? 'gif' : 'jpg';
}
