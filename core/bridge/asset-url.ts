/** Where what the shell holds in memory is served to a window: pictures, and documents in other forms. */
export const MEMORY_ORIGIN = 'memory://dateline';

/**
 * The widths, in pixels, in which a window can ask for a large picture: the whole column of text,
 * its half and its quarter, on a screen of usual, double and fourfold density.
 */
const WIDTHS = [168, 336, 672, 1344, 2688];

/**
 * The address at which a window sees a picture of its own document or of the library.
 *
 * Chromium decodes a JPEG at about the size at which it is shown, but a PNG whole, and holds it: 96 MB
 * for 24 million pixels. So a PNG is asked for in a width that is enough.
 *
 * @param pixels how many pixels of the screen it is wide, at most
 */
export function assetUrl(asset: string, pixels: number): string {
  const width = asset.endsWith('.png') && WIDTHS.find((each) => each >= pixels);
  return `${MEMORY_ORIGIN}/assets/${asset}${width ? `?width=${width}` : ''}`;
}

/** A picture as a window asks for it. */
export interface AskedPicture {
  readonly asset: string;
  /** The width in pixels that is enough; null where the picture itself is wanted. */
  readonly width: number | null;
}

/** Parses the address of a picture; null if it is not one. */
export function askedPicture({ pathname, search }: URL): AskedPicture | null {
  const [, asset, type] = /^\/assets\/([0-9a-f]{64}\.(png|jpg|gif))$/.exec(pathname) ?? [];
  if (!asset) return null;
  if (search === '') return { asset, width: null };
  const width = type === 'png' && WIDTHS.find((each) => search === `?width=${each}`);
  return width ? { asset, width } : null;
}
