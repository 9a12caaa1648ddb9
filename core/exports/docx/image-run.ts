import { ImageRun } from 'docx';
import type { Image } from '../../release/blocks/image';

/** The text column of an A4 page with our margins, in pixels of 1/96 inch, as `docx` counts. */
const COLUMN = { width: 597, height: 860 };

interface Picture {
  readonly asset: string;
  readonly pixels: Image['pixels'];
  readonly alt: string;
}

/**
 * A picture as Word holds it.
 *
 * @param width wanted width in percent of the text column; made smaller where it would not fit
 */
export function imageRun(picture: Picture, bytes: Uint8Array, width: number): ImageRun {
  const { pixels } = picture;
  const wanted = (COLUMN.width * width) / 100;
  return sized(picture, bytes, Math.min(wanted / pixels.width, COLUMN.height / pixels.height));
}

/** A logo in the header, of a given height in pixels of 1/96 inch. */
export function logoRun(picture: Picture, bytes: Uint8Array, height: number): ImageRun {
  const { pixels } = picture;
  return sized(picture, bytes, Math.min(height / pixels.height, 240 / pixels.width));
}

function sized({ asset, pixels, alt }: Picture, bytes: Uint8Array, scale: number): ImageRun {
  const transformation = {
    width: Math.max(1, Math.round(pixels.width * scale)),
    height: Math.max(1, Math.round(pixels.height * scale)),
  };
  // The text is for people; the name only has to be there.
  const altText = { name: `Picture ${asset.slice(0, 8)}`, description: alt, title: '' };
  return new ImageRun({ type: typeOf(asset), data: bytes, transformation, altText });
}

function typeOf(asset: string): 'png' | 'jpg' | 'gif' {
  if (asset.endsWith('.png')) return 'png';
  return asset.endsWith('.gif') ? 'gif' : 'jpg';
}
