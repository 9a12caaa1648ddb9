import * as v from 'valibot';
import { AssetName, PixelSize } from '../../release/blocks/image';
import { entryBase, words } from './entry-base';

/** A picture with its credit. The bytes lie in the library's `assets` folder by this name. */
export const ImageEntry = v.strictObject({
  ...entryBase,
  kind: v.literal('image'),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  asset: AssetName,
  pixels: PixelSize,
  alt: words,
  caption: words,
  credit: words,
});
export type ImageEntry = v.InferOutput<typeof ImageEntry>;
