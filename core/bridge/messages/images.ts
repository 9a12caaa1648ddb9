import * as v from 'valibot';
import { AssetName, PixelSize } from '../../release/blocks/image';
import { Nothing } from './shared';

/** An image that the shell has taken into the document's assets. */
export const AddedImage = v.strictObject({
  asset: AssetName,
  pixels: PixelSize,
  /** The name of the file it came from, without folder; empty for a pasted one. */
  fileName: v.string(),
});
export type AddedImage = v.InferOutput<typeof AddedImage>;

export const IMAGE_REQUESTS = {
  /** Asks for an image file. Replies null when the person cancelled. */
  'image.pick': { send: Nothing, reply: v.nullable(AddedImage) },
  /** Takes in an image that was dropped or pasted. */
  'image.add': {
    send: v.strictObject({ bytes: v.instance(Uint8Array), fileName: v.string() }),
    reply: AddedImage,
  },
} as const;
