import { checkImage } from '../../../core/archive/assets';
import type { TopBlock } from '../../../core/release/blocks/block';
import { createBlock } from '../../../core/release/blocks/create';
import type { Release } from '../../../core/release/release';
import { release } from '../../support/release';
import { picture, SECRETS, vips, withMetadata } from './photographs';

/** A statement in English and Arabic that share a photograph, with logo, contacts and two more pictures. */
export async function kitReleases(): Promise<{
  releases: readonly [Release, Release];
  assets: Map<string, Uint8Array>;
}> {
  const assets = new Map<string, Uint8Array>();
  const add = (bytes: Uint8Array) => {
    const { asset, pixels } = checkImage(bytes);
    assets.set(asset, bytes);
    return { asset, pixels };
  };
  const photo = add(
    withMetadata(await picture('.jpg', { width: 2400, height: 1500 }), 'jpg', SECRETS),
  );
  const chart = add(await picture('.png', { width: 300, height: 200 }));
  const { Image } = await vips();
  const ink = Image.newFromBuffer(await picture('.jpg', { width: 120, height: 80 }));
  const cmyk = add(ink.iccTransform('cmyk').jpegsaveBuffer({ keep: 'icc' }));
  const logo = add(await picture('.png', { width: 90, height: 30 }));

  const image = (
    what: { asset: string; pixels: { width: number; height: number } },
    caption: string,
    alt: string,
    credit = 'Amélie N’Diaye / Example',
  ): TopBlock => ({
    type: 'image',
    ...what,
    caption,
    alt,
    credit,
    decorative: false,
    width: 100,
    children: [{ text: '' }],
  });
  const contact = (role: string): TopBlock => ({
    type: 'contact-block',
    children: [
      {
        ...createBlock.contact(),
        link: { entry: 'secret-library-id', revision: 7, variant: '', taken: {}, here: [] },
        name: 'Amal Nasser',
        role,
        emails: ['amal@example.org'],
        phones: ['+41 22 909 50 00'],
      },
      { ...createBlock.contact(), name: 'Jo Bloggs', emails: ['jo@example.org'] },
    ],
  });
  const facts = {
    date: '2026-12-10',
    modified: '2026-12-09T18:30:00Z',
    organisations: [
      {
        name: 'Example Foundation',
        acronym: 'EF',
        website: 'https://example.org',
        logo: { ...logo, alt: 'Example Foundation' },
        link: {
          entry: 'secret-library-organisation',
          revision: 3,
          variant: '',
          taken: {},
          here: [],
        },
      },
    ],
  };
  const english = release(
    [
      { type: 'headline', children: [{ text: 'Schools open again in Niamey' }] },
      { type: 'lede', children: [{ text: 'Twelve schools opened their doors this morning.' }] },
      image(photo, 'Pupils on their way <home>', 'Three pupils on a road'),
      image(chart, 'Schools by region', 'A chart with three bars'),
      image(cmyk, 'From a printed report', 'A page'),
      {
        type: 'boilerplate',
        link: null,
        about: '',
        children: [{ type: 'paragraph', children: [{ text: 'About EF.' }] }],
      },
      contact('Press officer'),
    ],
    { ...facts, place: 'Niamey', variants: [{ language: 'ar', release: 'ar' }] },
  );
  const arabic = {
    ...release(
      [
        { type: 'headline', children: [{ text: 'المدارس تفتح أبوابها من جديد في نيامي' }] },
        { type: 'lede', children: [{ text: 'فتحت اثنتا عشرة مدرسة أبوابها هذا الصباح.' }] },
        image(photo, 'تلاميذ في طريقهم إلى البيت', 'ثلاثة تلاميذ على الطريق'),
        contact('المسؤولة الإعلامية'),
      ],
      { ...facts, language: 'ar', direction: 'rtl', place: 'نيامي' },
    ),
    id: 'ar',
  };
  return { releases: [english, arabic], assets };
}
