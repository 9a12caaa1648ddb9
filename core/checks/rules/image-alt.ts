import { blockCheck } from '../check';
import { imagesIn } from '../text/images';

export const imageAlt = blockCheck({
  id: 'image-alt',
  title: 'Picture without alternative text',
  severity: 'error',
  why: 'People who cannot see the picture get nothing, and the law in many countries requires it (WCAG 2.2, 1.1.1).',
  run: (block) =>
    imagesIn(block)
      .filter(({ image }) => image.alt.trim() === '' && !image.decorative)
      .map(({ path }) => ({
        spot: { path, field: 'alt', start: 0, end: 0 },
        message: 'The picture has no alternative text for people who cannot see it.',
        quote: '',
      })),
});
