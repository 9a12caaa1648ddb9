import * as v from 'valibot';
import { partField } from '../form/part';
import { reviewFields } from '../review/suggestion';
import { VoidChildren } from '../text';
import type { BlockSpec } from './spec';

/**
 * The name of an asset inside the archive: the SHA-256 of its bytes in lower-case hexadecimal and
 * its real type. Nothing else can be named, so a path can never escape.
 */
export const AssetName = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}\.(png|jpg|gif)$/));

/** Width and height in pixels, read from the file. */
export const PixelSize = v.strictObject({
  width: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
});

/** A picture with what a newsroom needs to use it. */
export const Image = v.strictObject({
  type: v.literal('image'),
  ...partField,
  ...reviewFields,
  asset: AssetName,
  pixels: PixelSize,
  /** Text for people who do not see the picture; empty where it is still missing. */
  alt: v.string(),
  /** A picture that carries no information and needs no alternative text. */
  decorative: v.boolean(),
  caption: v.string(),
  credit: v.string(),
  /** Width as a percentage of the text column, 10 to 100. */
  width: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(100)),
  children: VoidChildren,
});
export type Image = v.InferOutput<typeof Image>;

export const imageSpec = {
  kind: 'image',
  name: 'picture',
  content: 'void',
  words: ['alt', 'caption', 'credit'],
  create: null,
} as const satisfies BlockSpec<Image>;
