import type { TopBlock } from '../../../core/release/blocks/block';

/** A large photograph with all that can be said of one; its bytes are up to the test. */
export const PHOTOGRAPH: TopBlock = {
  type: 'image',
  asset: `${'a'.repeat(64)}.png`,
  pixels: { width: 3000, height: 2000 },
  alt: 'A school',
  decorative: false,
  caption: 'Back to school',
  credit: 'A. Photographer',
  width: 100,
  children: [{ text: '' }],
};
