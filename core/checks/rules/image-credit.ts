import { blockCheck } from '../check';
import { imagesIn } from '../text/images';

export const imageCredit = blockCheck({
  id: 'image-credit',
  title: 'Picture without credit',
  severity: 'warning',
  why: 'A newsroom may not print a picture without knowing whose it is.',
  run: (block) =>
    imagesIn(block)
      .filter(({ image }) => image.credit.trim() === '' && !image.decorative)
      .map(({ path }) => ({
        spot: { path, field: 'credit', start: 0, end: 0 },
        message: 'The picture has no credit.',
        quote: '',
      })),
});
