import { describe, expect, it } from 'vitest';
import { withDescription } from '../../core/images/metadata/with-description';
import { metadataOf, picture, pixels } from './support/photographs';
import { onDisk, output } from './support/programs';

const DESCRIPTION = {
  captions: [
    { language: 'en-GB', text: 'Pupils <back> at school & “happy” in Niamey' },
    { language: 'ar', text: 'عودة التلاميذ إلى المدرسة في نيامي' },
  ],
  alts: [{ language: 'en-GB', text: 'Three pupils read a book' }],
  credit: 'Amélie N’Diaye / Save the Children',
};

describe('a picture in the kit', () => {
  it.each(['jpg', 'png'] as const)(
    '%s says what it shows, and keeps its pixels',
    async (extension) => {
      const plain = await picture(`.${extension}`);
      const described = withDescription(plain, DESCRIPTION);
      expect((await pixels(described)).equals(await pixels(plain))).toBe(true);
      const path = onDisk(described, `a.${extension}`);
      expect(metadataOf(path)).toMatchObject({
        'XMP-dc:Description': DESCRIPTION.captions[0]?.text,
        'XMP-dc:Description-ar': DESCRIPTION.captions[1]?.text,
        'XMP-dc:Creator': DESCRIPTION.credit,
        'XMP-photoshop:Credit': DESCRIPTION.credit,
        ...(extension === 'jpg' && {
          'IPTC:Caption-Abstract': DESCRIPTION.captions[0]?.text,
          'IPTC:Credit': 'Amélie N’Diaye / Save the Chi',
        }),
      });
      expect(output('exiftool', '-b', '-XMP', path)).toContain('Three pupils read a book');
      expect(output('exiftool', '-validate', '-warning', path)).not.toMatch(/Warning(?! *:.*IFD)/);
    },
  );

  it('is left as it is where its kind holds no description', async () => {
    const gif = await picture('.gif');
    expect(withDescription(gif, DESCRIPTION)).toBe(gif);
  });
});
