import { blockCheck } from '../check';
import { imagesIn } from '../text/images';

/** A file's ending, or what cameras and screenshots call their files. */
const FILE_NAME =
  /\.(?:jpe?g|png|gif|tiff?|webp|heic|svg|bmp|psd|raw)$|^(?:IMG|DSC|DSCN|DSCF|PXL|P|SAM|GOPR|MVI|WhatsApp Image|Screenshot|Screen Shot|image|photo|picture|untitled|scan)[\s_-]*\d[\d\s_.:-]*(?:at [\d.:]+)?$|^[^\s]+_[^\s]*\d[^\s]*$/iu;

export const altFileName = blockCheck({
  id: 'alt-file-name',
  title: 'Alternative text is a file name',
  severity: 'error',
  why: '“IMG_4032.jpg” read aloud tells nobody what the picture shows.',
  run: (block) =>
    imagesIn(block)
      .filter(({ image }) => FILE_NAME.test(image.alt.trim()))
      .map(({ image, path }) => ({
        spot: { path, field: 'alt', start: 0, end: image.alt.length },
        message: `“${image.alt.trim()}” is a file name: say what the picture shows.`,
        quote: image.alt.trim(),
      })),
});
