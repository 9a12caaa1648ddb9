import { blockCheck } from '../check';
import { imagesIn } from '../text/images';

/** 10 cm, two columns of a newspaper, at 300 dpi. */
const LEAST_PIXELS = 1181;

export const pictureSmall = blockCheck({
  id: 'picture-small',
  title: 'Picture too small for print',
  severity: 'advice',
  why: 'A newspaper prints at 300 dots an inch: 1,181 pixels are two columns. What is smaller stays on the web.',
  run: (block) =>
    imagesIn(block)
      .filter(
        ({ image: { pixels, decorative, asset } }) =>
          !decorative &&
          !/\.svg$/i.test(asset) &&
          Math.max(pixels.width, pixels.height) < LEAST_PIXELS,
      )
      .map(({ image: { pixels, alt }, path }) => {
        const centimetres = ((Math.max(pixels.width, pixels.height) / 300) * 2.54).toFixed(0);
        return {
          spot: { path, field: 'alt', start: 0, end: alt.length },
          message: `The picture has ${pixels.width} × ${pixels.height} pixels: it prints ${centimetres} cm at most.`,
          quote: '',
        };
      }),
});
