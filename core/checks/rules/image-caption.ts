import { blockCheck } from '../check';
import { imagesIn } from '../text/images';

export const imageCaption = blockCheck({
  id: 'image-caption',
  title: 'Picture without caption',
  severity: 'warning',
  why: 'A picture without a caption cannot be used: nobody knows who or what is on it.',
  run: (block) =>
    imagesIn(block)
      .filter(({ image }) => image.caption.trim() === '' && !image.decorative)
      .map(({ path }) => ({
        spot: { path, field: 'caption', start: 0, end: 0 },
        message: 'The picture has no caption.',
        quote: '',
      })),
});
