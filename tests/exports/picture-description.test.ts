import { describe, expect, it } from 'vitest';
import { rightsOf } from '../../core/images/metadata/rights';
import { withDescription } from '../../core/images/metadata/with-description';
import { withoutMetadata } from '../../core/images/metadata/without-metadata';
import { metadataOf, picture, pixels, withMetadata } from './support/photographs';
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

  it.each(['jpg', 'png', 'gif'] as const)(
    '%s keeps the rights that its file named, and says until when it may not be used',
    async (extension) => {
      const notice = '© 2026 Amélie N’Diaye';
      const terms = 'Editorial use only; no archives.';
      const given = withMetadata(await picture(`.${extension}`), extension, {
        '-XMP-dc:Rights': notice,
        '-XMP-xmpRights:UsageTerms': terms,
      });
      expect(rightsOf(given)).toEqual({ notice, terms });
      const clean = withoutMetadata(`${'a'.repeat(64)}.${extension}`, given);
      if (!clean) throw new Error('refused');
      expect(rightsOf(clean)).toEqual({ notice: '', terms: '' });
      const instructions = 'EMBARGOED UNTIL 00:01 GMT, Thursday, 10 December 2026';
      const described = withDescription(clean, {
        ...DESCRIPTION,
        rights: rightsOf(given),
        instructions,
      });
      expect((await pixels(described)).equals(await pixels(clean))).toBe(true);
      const path = onDisk(described, `a.${extension}`);
      expect(metadataOf(path)).toMatchObject({
        'XMP-dc:Rights': notice,
        'XMP-xmpRights:UsageTerms': terms,
        'XMP-photoshop:Instructions': instructions,
        'XMP-photoshop:Credit': DESCRIPTION.credit,
        ...(extension === 'jpg' && {
          'IPTC:CopyrightNotice': notice,
          'IPTC:SpecialInstructions': instructions,
        }),
      });
      expect(output('exiftool', '-validate', '-warning', path)).not.toMatch(/Warning(?! *:.*IFD)/);
    },
  );

  it('takes the rights from where a camera or an older program wrote them', async () => {
    const plain = await picture('.jpg');
    const named = (tags: Record<string, string>) => rightsOf(withMetadata(plain, 'jpg', tags));
    expect(named({ '-EXIF:Copyright': 'Jo Bloggs' }).notice).toBe('Jo Bloggs');
    expect(named({ '-IPTC:CopyrightNotice': 'Jo Bloggs' }).notice).toBe('Jo Bloggs');
    expect(rightsOf(plain)).toEqual({ notice: '', terms: '' });
    for (let cut = 0; cut < plain.length; cut += 11) rightsOf(plain.slice(0, cut));
  });
});
