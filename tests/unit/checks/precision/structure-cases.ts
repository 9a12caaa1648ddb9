import { parseHouseStyle } from '../../../../core/checks/house-style';
import type { TopBlock } from '../../../../core/release/blocks/block';
import type { Contact } from '../../../../core/release/blocks/contact';
import { createBlock } from '../../../../core/release/blocks/create';
import type { Image } from '../../../../core/release/blocks/image';
import type { Facts, Status } from '../../../../core/release/facts';
import type { Release } from '../../../../core/release/release';
import { release } from '../../../support/release';
import { block, type Cases, lines, paragraph, releases } from './cases';

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const by = <T>(all: readonly T[], name: (each: T) => string, make: (each: T) => Release) =>
  Object.fromEntries(all.map((each) => [name(each), make(each)]));
const withFacts = (facts: Partial<Facts>): Release => release(undefined, facts);
const day = (number: number): string => `2026-12-${String(number).padStart(2, '0')}`;
const embargo = (instant: string, zone: string): Partial<Facts> => ({
  releaseTime: { type: 'embargo', instant, zone, alsoIn: [] },
});

const contact = (fields: Partial<Contact>): TopBlock => ({
  ...createBlock['contact-block'](),
  children: [{ ...createBlock.contact(), name: 'Amal Nasser', ...fields }],
});
const image = (fields: Partial<Image>): TopBlock => ({
  type: 'image',
  asset: `${'a'.repeat(64)}.png`,
  pixels: { width: 10, height: 10 },
  alt: 'A school in Niamey',
  decorative: false,
  caption: 'Back to school.',
  credit: 'Save the Children',
  width: 100,
  children: [{ text: '' }],
  ...fields,
});
/** The same picture at the top, in the notes and in a boilerplate. */
const pictures = (fields: Partial<Image>): Record<string, Release> => {
  const picture = image(fields) as Image;
  return {
    'at the top': release([picture]),
    'after text': release([paragraph('Text.'), picture]),
    'in the notes': release([{ ...createBlock.notes(), children: [picture] }]),
    'in a boilerplate': release([{ ...createBlock.boilerplate(), children: [picture] }]),
  };
};
const prefixed = (prefix: string, all: Record<string, Release>): Record<string, Release> =>
  Object.fromEntries(Object.entries(all).map(([name, each]) => [`${prefix} ${name}`, each]));
/** A field of a picture, empty and filled in many ways. */
function pictureField(check: string, field: 'alt' | 'caption' | 'credit'): Cases {
  const some = ['A school', 'École à Goma', 'مدرسة', 'Photo by A. B.', 'x'];
  return releases(
    check,
    Object.assign(
      {},
      ...['', ' ', '\n', '\t'].map((text) =>
        prefixed(JSON.stringify(text), pictures({ [field]: text })),
      ),
    ),
    Object.assign(
      {},
      ...some.map((text) => prefixed(text, pictures({ [field]: text }))),
      prefixed('decoration', pictures({ [field]: '', decorative: true })),
    ),
  );
}
const quote = (speaker: string, role: string, organisation: string, text = 'We wait.'): Release =>
  release([
    {
      ...createBlock.quote(),
      speaker,
      role,
      organisation,
      children: [{ type: 'paragraph', children: [{ text }] }],
    },
  ]);
const headings = (levels: readonly (2 | 3)[], text = 'Heading'): Release =>
  release(
    levels.flatMap((level) => [
      { ...createBlock.heading(), level, children: [{ text }] } as TopBlock,
      paragraph('Text.'),
    ]),
  );
const boilerplate = (entry: string | null): Release =>
  release([
    {
      ...createBlock.boilerplate(),
      link: entry ? ({ entry, revision: 1, variant: '', taken: {}, here: [] } as never) : null,
      children: [{ type: 'paragraph', children: [{ text: 'We protect children.' }] }],
    },
  ]);
const headed = (headline: string, ...body: string[]): Release =>
  release([block('headline', headline), ...body.map((text) => paragraph(text))]);

const house = parseHouseStyle(
  JSON.stringify({
    banned: [
      { term: 'stakeholder', instead: 'partner' },
      { term: 'leverage', instead: 'use' },
      { term: 'going forward' },
      { term: 'beneficiaries', instead: 'people we support' },
    ],
    preferred: [
      { use: 'Terre des hommes', not: ['Terre des Hommes', 'TDH', 'Tdh'] },
      { use: 'email', not: ['e-mail', 'E-mail'] },
      { use: 'Côte d’Ivoire', not: ['Ivory Coast'] },
    ],
  }),
);

export const STRUCTURE_CASES: readonly Cases[] = [
  releases(
    'date-past',
    {
      ...by(
        range(1, 5),
        (number) => day(number),
        (number) => withFacts({ date: day(number) }),
      ),
      ...by(
        ['2018-12-10', '2025-12-10', '2026-01-01', '2026-11-30', '2026-06-15'],
        String,
        (date) => withFacts({ date }),
      ),
      ...by<Status>(
        ['in-review', 'approved'],
        (status) => `${status} of last month`,
        (status) => withFacts({ date: '2026-11-10', status }),
      ),
      ...by(['fr', 'ar', 'es'], String, (language) => withFacts({ date: '2026-11-10', language })),
    },
    {
      ...by(
        range(7, 15),
        (number) => day(number),
        (number) => withFacts({ date: day(number) }),
      ),
      'yesterday, which is not over everywhere': withFacts({ date: day(6) }),
      ...by<Status>(
        ['issued', 'corrected', 'withdrawn'],
        (status) => `${status} of last month`,
        (status) => withFacts({ date: '2026-11-10', status }),
      ),
      'no date': withFacts({}),
      'next year': withFacts({ date: '2027-01-01' }),
    },
  ),
  lines(
    'weekday-date',
    {
      hits: [
        'It opens on [[Monday]] 10 December 2026.',
        'On [[Friday]], 11 June 2027 we meet.',
        'On [[Sunday]], December 12, 2026 we met.',
        'By [[Tuesday]] 1 January 2027.',
        '[[Wednesday]] 25 December 2026 is free.',
        'On [[Thursday]], 9 December 2026.',
        'On [[Saturday]] the 10th December 2026.',
        'On [[Sunday]] 8 March 2027.',
      ].map((text) => text.replace('[[Friday]], 11 June 2027', '[[Monday]], 11 June 2027')),
      clean: [
        'It opens on Thursday 10 December 2026.',
        'On Friday, 11 June 2027 we meet.',
        'On Saturday, December 12, 2026 we met.',
        'By Friday 1 January 2027.',
        'On Thursday 10 December we meet.',
        'On Monday we meet.',
        'On 10 December 2026.',
        'Thursday, 31 February 2026.',
        'We meet on Monday. 10 December 2026 is free.',
      ],
    },
    {
      language: 'fr',
      hits: ['Le [[lundi]] 10 décembre 2026.', 'Le [[mardi]] 1er juin 2027.'].map((text) =>
        text.replace('[[mardi]] 1er juin', '[[lundi]] 1er juin'),
      ),
      clean: ['Le jeudi 10 décembre 2026.', 'Le mardi 1er juin 2027.'],
    },
    {
      language: 'es',
      hits: ['El [[lunes]], 10 de diciembre de 2026.', 'El [[martes]] 8 de marzo de 2027.'],
      clean: ['El jueves, 10 de diciembre de 2026.', 'El lunes 8 de marzo de 2027.'],
    },
    {
      language: 'de',
      hits: ['Am [[Montag]], den 10. Dezember 2026.'],
      clean: ['Am Donnerstag, den 10. Dezember 2026.', 'Am Donnerstag, 10. Dezember 2026.'],
    },
    {
      language: 'ar',
      hits: ['يوم [[الاثنين]] 10 ديسمبر 2026.'],
      clean: ['يوم الخميس 10 ديسمبر 2026.'],
    },
    {
      language: 'ru',
      hits: ['В [[понедельник]], 10 декабря 2026.'],
      clean: ['В четверг, 10 декабря 2026.'].map((text) => text),
    },
  ),
  releases(
    'embargo-past',
    {
      ...by(
        range(1, 6),
        (number) => day(number),
        (number) => withFacts(embargo(`${day(number)}T00:01:00Z`, 'UTC')),
      ),
      'a minute ago': withFacts(embargo('2026-12-07T08:59:00Z', 'UTC')),
      ...by(
        [
          'Europe/Geneva',
          'Asia/Tokyo',
          'America/New_York',
          'Africa/Nairobi',
          'Pacific/Auckland',
        ].map((zone) => zone.replace('Geneva', 'Zurich')),
        String,
        (zone) => withFacts(embargo('2026-12-06T23:01:00Z', zone)),
      ),
      approved: withFacts({ ...embargo('2026-12-01T00:01:00Z', 'UTC'), status: 'approved' }),
      'in review': withFacts({ ...embargo('2026-12-01T00:01:00Z', 'UTC'), status: 'in-review' }),
      'last year': withFacts(embargo('2025-12-10T00:01:00Z', 'UTC')),
    },
    {
      ...by(
        range(8, 15),
        (number) => day(number),
        (number) => withFacts(embargo(`${day(number)}T00:01:00Z`, 'UTC')),
      ),
      'in a minute': withFacts(embargo('2026-12-07T09:01:00Z', 'UTC')),
      immediate: withFacts({ releaseTime: { type: 'immediate' } }),
      unknown: withFacts({}),
      ...by<Status>(['issued', 'corrected', 'withdrawn'], String, (status) =>
        withFacts({ ...embargo('2026-12-01T00:01:00Z', 'UTC'), status }),
      ),
      'next year': withFacts(embargo('2027-12-10T00:01:00Z', 'Asia/Tokyo')),
    },
  ),
  releases(
    'embargo-date',
    {
      ...by(
        range(11, 20),
        (number) => `dated ${day(number)}`,
        (number) => withFacts({ ...embargo('2026-12-10T00:01:00Z', 'UTC'), date: day(number) }),
      ),
      ...by(
        range(6, 9),
        (number) => `dated ${day(number)}`,
        (number) => withFacts({ ...embargo('2026-12-10T00:01:00Z', 'UTC'), date: day(number) }),
      ),
      'the day of UTC, not of the zone': withFacts({
        ...embargo('2026-12-09T23:01:00Z', 'Europe/Zurich'),
        date: day(9),
      }),
    },
    {
      ...by(
        range(8, 20),
        (number) => `on ${day(number)}`,
        (number) => withFacts({ ...embargo(`${day(number)}T12:00:00Z`, 'UTC'), date: day(number) }),
      ),
      'the day of the zone': withFacts({
        ...embargo('2026-12-09T23:01:00Z', 'Europe/Zurich'),
        date: day(10),
      }),
      'Tokyo in the morning': withFacts({
        ...embargo('2026-12-09T20:00:00Z', 'Asia/Tokyo'),
        date: day(10),
      }),
      'no date': withFacts(embargo('2026-12-10T00:01:00Z', 'UTC')),
      immediate: withFacts({ releaseTime: { type: 'immediate' }, date: day(10) }),
    },
  ),
  lines(
    'embargo-text',
    {
      facts: { releaseTime: { type: 'immediate' } },
      hits: [
        '[[Embargoed until 00:01 GMT]].',
        '[[EMBARGO UNTIL 10 December]]',
        '[[Not for publication before noon]].',
        '[[Embargoed till Monday]]',
        '[[Not for release until 10:00]]',
        '[[Sous embargo jusqu’au 10 décembre]]',
        '[[Embargado hasta el lunes]]',
      ],
      clean: [
        'For immediate release',
        'The arms embargo ended.',
        'The embargo on grain stays.',
        'Under embargo rules, trade stops.',
        'Release the children.',
        'POUR DIFFUSION IMMÉDIATE',
        'The text speaks of trade embargoes.',
      ],
    },
    {
      facts: embargo('2026-12-10T00:01:00Z', 'Europe/Zurich'),
      hits: [
        '[[For immediate release]]',
        '[[FOR IMMEDIATE RELEASE]]',
        '[[Pour diffusion immédiate]]',
        '[[Embargoed until 10:00 CET]].',
        '[[Embargo until 23:59]]',
        '[[Not for publication before 06:00]].',
        '[[Para publicación inmediata]]',
        '[[للنشر الفوري]]',
      ],
      clean: [
        'Embargoed until 00:01 GMT.',
        'Embargoed until 01:01 CET.',
        'Embargoed until 10 December.',
        'The release of prisoners was immediate.',
        'No line here.',
        'Not for publication before 01:01.',
        'The embargo on arms.',
        'We meet at 10:00.',
      ],
    },
  ),
  releases(
    'phone-malformed',
    by(
      [
        '022 909 50 00',
        '0041 22 909 50 00',
        '+0 22 909',
        '+41',
        '+41 22',
        '+41 22 909 50 00 12 34 56',
        '+41 (0)22 909 50 00',
        'call us',
        '+41 22 90O 50 00',
        '12345',
        '(022) 9095000',
        '+41+22 909 50 00',
        '+41 22 909 50 00 or +41 22 909 50 01',
        '+1 555 HELP',
        'tbc',
        '909-5000',
      ],
      String,
      (phone) => release([contact({ phones: [phone] })]),
    ),
    by(
      [
        '+41 22 909 50 00',
        '+41229095000',
        '+1 (212) 555-0100',
        '+44 20 7946 0958',
        '+254 700 123 456',
        '+33 1.40.20.53.17',
        '+41 22 909 50 00 ext. 12',
        '+86 10 8532 4567',
        '+41 79 123 45 67 (mobile)',
        '‎+962 6 555 1234',
        '+61-2-9876-5432',
        '+7 495 123-45-67',
        '+91 98765 43210',
        '+41 22 909 50 00 x5',
        '',
        '+965 2224 0000',
      ],
      String,
      (phone) => release([contact({ phones: [phone] })]),
    ),
  ),
  releases(
    'contact-phone',
    {
      ...by(
        range(1, 6),
        (number) => `${number} contacts, one without`,
        (number) =>
          release([
            {
              ...createBlock['contact-block'](),
              children: range(1, number).map((each) => ({
                ...createBlock.contact(),
                name: `Name ${each}`,
                phones: each === number ? [] : ['+41229095000'],
              })),
            },
          ]),
      ),
      ...by(
        ['', ' '],
        (phone) => `“${phone}”`,
        (phone) => release([contact({ phones: [phone] })]),
      ),
      ...by(
        [
          'press-release',
          'statement',
          'joint-statement',
          'media-advisory',
          'quote-sheet',
          'holding-statement',
          'correction',
        ] as const,
        String,
        (kind) => release([contact({})], { kind }),
      ),
    },
    {
      ...by(
        range(1, 6),
        (number) => `${number} contacts with`,
        (number) =>
          release([
            {
              ...createBlock['contact-block'](),
              children: range(1, number).map((each) => ({
                ...createBlock.contact(),
                name: `Name ${each}`,
                phones: ['+41229095000'],
              })),
            },
          ]),
      ),
      ...by(['event-invitation', 'open-letter'] as const, String, (kind) =>
        release([contact({})], { kind }),
      ),
      'no contacts': release(),
      ...by(
        range(1, 6),
        (number) => `${number} phones`,
        (number) =>
          release([contact({ phones: range(1, number).map((each) => `+4122909500${each}`) })]),
      ),
    },
  ),
  releases(
    'contact-hours',
    by(
      range(1, 15),
      (number) => `contact ${number} without`,
      (number) => release([contact({ name: `Name ${number}`, hours: number % 2 ? '' : ' ' })]),
    ),
    {
      ...by(
        range(1, 14),
        (number) => `from ${number}`,
        (number) => release([contact({ hours: `${number}:00–18:00 CET` })]),
      ),
      'no contacts': release(),
    },
  ),
  releases(
    'contact-organisation',
    {
      ...by(
        [
          'UNICEF',
          'Save the Children',
          'Terre des hommes',
          'Plan International',
          'World Vision',
          'Oxfam',
        ],
        String,
        (organisation) => release([paragraph('The Initiative speaks.'), contact({ organisation })]),
      ),
      ...by(
        ['UNICEF', 'Save the Children', 'Terre des hommes', 'Oxfam'],
        (name) => `${name}, others in the facts`,
        (organisation) =>
          release([contact({ organisation })], {
            organisations: [
              { name: 'World Vision', acronym: 'WV', website: '', logo: null, link: null },
            ],
          }),
      ),
      ...by(
        ['UNHCR', 'IOM', 'WFP', 'WHO', 'ILO'],
        (name) => `${name}, named in the contact only`,
        (organisation) => release([contact({ organisation, role: `Officer of ${organisation}` })]),
      ),
    },
    {
      ...by(
        ['UNICEF', 'Save the Children', 'Terre des hommes', 'Plan International', 'Oxfam'],
        (name) => `${name} in the text`,
        (organisation) =>
          release([paragraph(`${organisation} speaks.`), contact({ organisation })]),
      ),
      ...by(
        ['UNICEF', 'Save the Children', 'Terre des hommes', 'Oxfam'],
        (name) => `${name} in the facts`,
        (organisation) =>
          release([contact({ organisation })], {
            organisations: [
              { name: organisation, acronym: '', website: '', logo: null, link: null },
            ],
          }),
      ),
      'by acronym': release([contact({ organisation: 'TDH' })], {
        organisations: [
          { name: 'Terre des hommes', acronym: 'TDH', website: '', logo: null, link: null },
        ],
      }),
      'no organisation': release([contact({})]),
      ...by(
        ['unicef', 'UNICEF '],
        (name) => `written “${name}”`,
        (organisation) => release([paragraph('UNICEF speaks.'), contact({ organisation })]),
      ),
      'in agreed wording': release([
        contact({ organisation: 'Oxfam', wording: ' – Lead of Oxfam.' }),
      ]),
      'in a boilerplate': release([
        {
          ...createBlock.boilerplate(),
          children: [{ type: 'paragraph', children: [{ text: 'About Oxfam' }] }],
        },
        contact({ organisation: 'Oxfam' }),
      ]),
    },
  ),
  releases(
    'quote-attribution',
    {
      ...by(
        range(1, 6),
        (number) => `nobody ${number}`,
        (number) => quote('', number % 2 ? 'Director' : '', number % 3 ? 'UNICEF' : ''),
      ),
      ...by(
        [' ', '\t'],
        (name) => JSON.stringify(name),
        (name) => quote(name, 'Director', 'UNICEF'),
      ),
      ...by(
        ['Amal Nasser', 'Jo Bloggs', 'A. B.', 'أمل ناصر', 'Amina'],
        (name) => `${name} without role`,
        (name) => quote(name, '', ''),
      ),
      'role of spaces': quote('Amal Nasser', ' ', ' '),
      'two quotes, one without': release([
        ...quote('Amal', 'Director', '').children,
        ...quote('', '', '').children,
      ]),
    },
    {
      ...by(
        range(1, 8),
        (number) => `somebody ${number}`,
        (number) => quote(`Name ${number}`, 'Director', 'UNICEF'),
      ),
      ...by(['Director', 'Teacher', 'refugee, 14', 'Mother of two'], String, (role) =>
        quote('Amal Nasser', role, ''),
      ),
      ...by(['UNICEF', 'Save the Children'], String, (organisation) =>
        quote('Amal Nasser', '', organisation),
      ),
      'still empty': quote('', '', '', ''),
      'no quote': release(),
    },
  ),
  {
    check: 'boilerplate-review',
    cases: [
      ...range(1, 6).map((number) => ({
        name: day(number),
        release: boilerplate('e'),
        hit: true,
        world: { libraryEntry: () => ({ reviewBy: day(number) }) },
      })),
      ...[
        '2018-01-01',
        '2025-12-31',
        '2026-01-01',
        '2026-06-30',
        '2026-11-01',
        '2026-11-30',
        '2020-02-29',
        '2024-05-05',
        '2026-10-10',
      ].map((reviewBy) => ({
        name: reviewBy,
        release: boilerplate('e'),
        hit: true,
        world: { libraryEntry: () => ({ reviewBy }) },
      })),
      ...range(7, 16).map((number) => ({
        name: `not yet ${day(number)}`,
        release: boilerplate('e'),
        hit: false,
        world: { libraryEntry: () => ({ reviewBy: day(number) }) },
      })),
      ...['2027-01-01', '2030-01-01'].map((reviewBy) => ({
        name: reviewBy,
        release: boilerplate('e'),
        hit: false,
        world: { libraryEntry: () => ({ reviewBy }) },
      })),
      {
        name: 'no review date',
        release: boilerplate('e'),
        hit: false,
        world: { libraryEntry: () => ({ reviewBy: null }) },
      },
      { name: 'gone from the library', release: boilerplate('e'), hit: false },
      {
        name: 'written by hand',
        release: boilerplate(null),
        hit: false,
        world: { libraryEntry: () => ({ reviewBy: day(1) }) },
      },
    ],
  },
  pictureField('image-alt', 'alt'),
  pictureField('image-caption', 'caption'),
  pictureField('image-credit', 'credit'),
  releases(
    'alt-file-name',
    by(
      [
        'IMG_4032.jpg',
        'IMG_4032',
        'DSC00123.JPG',
        'photo.png',
        'school-goma.jpeg',
        'Screenshot 2026-11-24',
        'image1',
        'photo 3',
        'untitled.gif',
        'goma_school_02',
        'PXL_20261124_101500',
        'WhatsApp Image 2026-11-24 at 10.15.00',
        'scan 4.tiff',
        'picture-12',
        'final.webp',
        'Screen Shot 2026-11-24 at 10.15.00',
      ],
      String,
      (alt) => release([image({ alt })]),
    ),
    by(
      [
        'A school in Niamey',
        'Children in class 3',
        'Logo',
        'Photo of a teacher',
        '12 pupils sit on mats',
        'The A5 road',
        'Map of Goma, 2026',
        'مدرسة',
        'École',
        'Image of a tent',
        'A scan shows a bone',
        'Screenshot of the site',
        'Dr. Jones',
        '',
        'DSC staff meet',
        'Untitled, by A. B.',
      ],
      String,
      (alt) => release([image({ alt })]),
    ),
  ),
  releases(
    'heading-order',
    {
      ...by<readonly (2 | 3)[]>(
        [[3], [3, 2], [3, 3], [3, 2, 3], [3, 3, 3], [3, 2, 2]],
        (levels) => levels.join(),
        (levels) => headings(levels),
      ),
      ...by<readonly (2 | 3)[]>(
        [[2], [2, 2], [2, 3], [2, 3, 3], [2, 2, 2], [2, 3, 2]],
        (levels) => `empty ${levels.join()}`,
        (levels) => headings(levels, ''),
      ),
      ...by<readonly (2 | 3)[]>(
        [[2], [2, 3], [2, 2]],
        (levels) => `of spaces ${levels.join()}`,
        (levels) => headings(levels, '  '),
      ),
    },
    by<readonly (2 | 3)[]>(
      [
        [],
        [2],
        [2, 2],
        [2, 3],
        [2, 3, 3],
        [2, 3, 2],
        [2, 2, 3],
        [2, 3, 2, 3],
        [2, 2, 2],
        [2, 3, 3, 3],
        [2, 2, 2, 2],
        [2, 3, 2, 2],
        [2, 2, 3, 2],
        [2, 3, 3, 2, 3],
        [2, 2, 3, 3],
      ],
      (levels) => `in order ${levels.join()}`,
      (levels) => (levels.length > 0 ? headings(levels) : release()),
    ),
  ),
  {
    check: 'letterhead-contrast',
    cases: [
      ...[
        '#777777',
        '#808080',
        '#999999',
        '#aaaaaa',
        '#ffffff',
        '#ffff00',
        '#00ffff',
        '#ff9900',
        '#ffc000',
        '#90ee90',
        '#add8e6',
        '#ffa07a',
        '#1cabe2',
        '#00aaff',
        '#e67e22',
      ].map((colour) => ({
        name: colour,
        hit: true,
        release: withFacts({
          organisations: [{ name: 'A', acronym: '', website: '', logo: null, colour, link: null }],
        }),
      })),
      ...[
        '#000000',
        '#767676',
        '#666666',
        '#0000ff',
        '#0b5cad',
        '#b3261e',
        '#008000',
        '#800080',
        '#374ea2',
        '#004990',
        '#5a626d',
        '#c00000',
        '#333399',
        '#006666',
        '#663300',
      ].map((colour) => ({
        name: colour,
        hit: false,
        release: withFacts({
          organisations: [{ name: 'A', acronym: '', website: '', logo: null, colour, link: null }],
        }),
      })),
      {
        name: 'white on black',
        hit: false,
        release: release(),
        world: { letterhead: [{ name: 'Bar', text: '#ffffff', ground: '#000000' }] },
      },
      {
        name: 'grey on black',
        hit: true,
        release: release(),
        world: { letterhead: [{ name: 'Bar', text: '#555555', ground: '#000000' }] },
      },
      { name: 'no colour', hit: false, release: release() },
    ],
  },
  lines(
    'run-language',
    {
      hits: [
        'Les États doivent protéger tous les enfants migrants et mettre fin à leur détention.',
        'Los Estados deben proteger a todos los niños migrantes y poner fin a su detención.',
        'Die Staaten müssen alle Kinder auf der Flucht schützen und ihre Haft beenden.',
        'Gli Stati devono proteggere tutti i bambini migranti e porre fine alla loro detenzione.',
        'Os Estados devem proteger todas as crianças migrantes e pôr fim à sua detenção.',
        'Государства должны защищать всех детей-мигрантов и прекратить их содержание под стражей.',
        'يجب على الدول حماية جميع الأطفال المهاجرين وإنهاء احتجازهم في كل مكان من العالم.',
        'دولت‌ها باید از همهٔ کودکان مهاجر حمایت کنند و به بازداشت آنان پایان دهند.',
        'Mataifa lazima yawalinde watoto wote wahamiaji na kukomesha kuzuiliwa kwao kila mahali.',
        'Staten moeten alle kinderen op de vlucht beschermen en een einde maken aan hun detentie.',
      ],
      clean: [
        'States must protect all children on the move and put an end to their detention.',
        'Terre des hommes',
        'Médecins Sans Frontières',
        'The partners opened 12 schools in Goma, where most have missed two years of lessons.',
        'For children, the adoption of the GCM means that States commit to better cooperation.',
        'Amina Juma, Head of Education',
        'In Goma, Bukavu, Kinshasa, Kisangani, Lubumbashi, Matadi and Mbandaka, schools are open.',
        'Notes',
        'It is so.',
        'The measures suggested by the compact will help improve access to protection, care and support.',
      ],
    },
    {
      language: 'fr',
      hits: [
        'States must protect all children on the move and put an end to their detention.',
        'Los Estados deben proteger a todos los niños migrantes y poner fin a su detención.',
      ],
      clean: [
        'Les États doivent protéger tous les enfants migrants et mettre fin à leur détention.',
        'Save the Children',
        'Les partenaires ont ouvert douze écoles à Goma, où la plupart ont perdu deux années.',
      ],
    },
    {
      language: 'ar',
      hits: ['States must protect all children on the move and put an end to their detention.'],
      clean: ['يجب على الدول حماية جميع الأطفال المهاجرين وإنهاء احتجازهم في كل مكان من العالم.'],
    },
    {
      language: 'es',
      hits: [
        'Les États doivent protéger tous les enfants migrants et mettre fin à leur détention.',
      ],
      clean: ['Los Estados deben proteger a todos los niños migrantes y poner fin a su detención.'],
    },
    {
      language: 'sw',
      hits: ['States must protect all children on the move and put an end to their detention.'],
      clean: [
        'Mataifa lazima yawalinde watoto wote wahamiaji na kukomesha kuzuiliwa kwao kila mahali.',
      ],
    },
  ),
  releases(
    'figures',
    {
      '12 and 10': headed('12 schools open', 'The partners opened 10 schools.'),
      'words and digits': headed('Twelve schools open', 'The partners opened 10 schools.'),
      millions: headed('2 million flee', 'Some 3 million people fled.'),
      thousands: headed('4,800 pupils return', 'In all, 5,800 pupils returned.'),
      'per cent': headed(
        '60% of children out of school',
        'Some 40% of children are out of school.',
      ),
      'only in the headline': headed('38 groups speak out', 'Many groups speak out.'),
      French: release(
        [
          block('headline', '12 écoles ouvrent'),
          paragraph('Les partenaires ont ouvert 10 écoles.'),
        ],
        { language: 'fr' },
      ),
      'two figures, one wrong': headed(
        '12 schools for 4,800 pupils',
        'The partners opened 12 schools for 3,200 pupils.',
      ),
      'a subhead': release([
        block('subhead', '30 groups join'),
        paragraph('Some 20 groups joined.'),
      ]),
      'thirty and 13': headed('Thirty groups speak out', 'The 13 groups met.'),
      dollars: headed('$5 million for schools', 'Donors gave $4 million.'),
      'billion and million': headed('3 billion needed', 'The UN needs 3 million.'),
      decimals: headed('1.5 million children', 'Some 2.5 million children wait.'),
      dead: headed('14 dead in Goma', 'Police say that 41 died.'),
      'three and 4': headed('Three camps close', 'In all, 4 camps closed.'),
    },
    {
      same: headed('12 schools open', 'The partners opened 12 schools.'),
      'words and digits': headed('Twelve schools open', 'The partners opened 12 schools.'),
      rounded: headed('1.2 million flee', 'Some 1,203,000 people fled.'),
      'a year': headed('The 2030 agenda', 'The agenda is new.'),
      'no figures': headed('Schools open', 'The partners opened 12 schools.'),
      'only a headline': release([block('headline', '12 schools open')]),
      'in a list': release([
        block('headline', '12 schools open'),
        {
          type: 'list',
          ordered: false,
          children: [
            {
              type: 'list-item',
              children: [{ type: 'paragraph', children: [{ text: '12 schools' }] }],
            },
          ],
        },
      ]),
      'French thousands': release(
        [block('headline', '4 800 élèves'), paragraph('En tout, 4\u202f800 élèves.')],
        { language: 'fr' },
      ),
      'million in words': headed('Two million flee', 'Some 2,000,000 people fled.'),
      'a date': headed('Schools open 10 December', 'Schools open soon.'),
      'per cent': headed('60% out of school', 'Some 60 per cent are out of school.'),
      more: headed(
        '12 schools open',
        'The partners opened 12 schools for 4,800 pupils and 160 teachers.',
      ),
      'in the lede': release([
        block('headline', '38 groups speak out'),
        block('lede', 'The 38 groups met.'),
      ]),
      German: release([block('headline', '4.800 Kinder'), paragraph('Es sind 4.800 Kinder.')], {
        language: 'de',
      }),
      ordinal: headed('Schools open for the 3rd time', 'Schools open again.'),
      'in the notes': release([
        block('headline', 'Fees keep children out'),
        block('subhead', 'New survey of 4,200 families'),
        paragraph('The survey is out.'),
        {
          type: 'notes',
          children: [{ type: 'paragraph', children: [{ text: 'Asked: 4,200 families.' }] }],
        },
      ]),
    },
  ),
  lines('banned-words', {
    world: { houseStyle: house },
    hits: [
      'Every [[stakeholder]] met.',
      '[[Stakeholder]] views differ.',
      'We [[leverage]] funds.',
      'We [[LEVERAGE]] funds.',
      '[[Going forward]], we act.',
      'Act [[going  forward]].',
      'The [[beneficiaries]] came.',
      '“[[Beneficiaries]]” is a word.',
      'To [[leverage]], to act.',
      '([[stakeholder]])',
      'A [[stakeholder]]’s view.',
      'We act, [[going forward]].',
      'Who are [[beneficiaries]]?',
      'One [[stakeholder]]: the State.',
      'No [[leverage]]!',
    ],
    clean: [
      'Every partner met.',
      'Stakeholders met.',
      'We leveraged funds.',
      'Go forward now.',
      'The beneficiary came.',
      'We use funds.',
      'The way forward.',
      'A holder of stakes.',
      'Levers move.',
      'People we support came.',
      'multistakeholder',
      'going on and forward',
      'No such words.',
      'Benefits rose.',
      'forward-going',
    ],
  }),
  lines('preferred-names', {
    world: { houseStyle: house },
    hits: [
      '[[Terre des Hommes]] met.',
      '[[TDH]] met.',
      '[[Tdh]] met.',
      'Send an [[e-mail]].',
      '[[E-mail]] us.',
      'In [[Ivory Coast]] it rained.',
      '([[TDH]])',
      'With [[Terre des  Hommes]].'.replace('  ', '  '),
      '“[[TDH]]”',
      'By [[e-mail]], please.',
      '[[Ivory Coast]]’s schools.',
      'From [[TDH]]: news.',
      'An [[e-mail]]!',
      'We and [[Tdh]].',
      '[[TDH]] and others.',
    ],
    clean: [
      'Terre des hommes met.',
      'Send an email.',
      'In Côte d’Ivoire it rained.',
      'The coast of ivory.',
      'TDHI met.',
      'tdh met.',
      'Ivory is banned.',
      'emails came',
      'On the coast.',
      'No such names.',
      'Terre des femmes met.',
      'the mail',
      'e-mails'.replace('e-mails', 'mails'),
      'Terre',
      'des hommes',
    ],
  }),
];

/** Spelling has a file of its own in the test: it needs dictionaries. */
export const SPELLING_CASES: Cases = lines(
  'spelling',
  {
    hits: [
      'They [[recieve]] help.',
      'The [[goverment]] met.',
      'A [[seperate]] plan.',
      'It is [[definately]] so.',
      'The [[comittee]] spoke.',
      'We [[organise]] [[protecton]].'.replace('[[organise]]', 'organise'),
    ],
    clean: [
      'The group Атфал met in مدينة غزة.',
      'They receive help.',
      'The government organises aid.',
      'We prioritize children’s rights.',
      'UNICEF’s staff met.',
      'See www.savethechildrn.org now.',
      'Mail d.reale@savethechildren.org.uk.',
      'Room B12b is open.',
      'A multi-stakeholder partnership.',
      'The child’s best interests.',
    ],
  },
  {
    language: 'en-US',
    hits: ['The [[colour]] is red.'],
    clean: ['The color is red.', 'We organize aid.'],
  },
  {
    language: 'fr',
    hits: ['La [[protecsion]] des enfants.'],
    clean: ['La protection de l’enfance aujourd’hui.'],
  },
  {
    language: 'es',
    hits: ['La [[proteccion]] de la niñez.'],
    clean: ['La protección de la niñez.'],
  },
  { language: 'pt', hits: ['A [[protecsao]] das crianças.'], clean: ['A proteção das crianças.'] },
  {
    language: 'de',
    hits: ['Der [[Schuzt]] der Kinder.'],
    clean: ['Der Schutz der Flüchtlingskinder.'],
  },
  {
    language: 'it',
    hits: ['La [[protezzione]] dei bambini.'],
    clean: ['La protezione dell’infanzia.'],
  },
  {
    language: 'nl',
    hits: ['De [[beschermingg]] van kinderen.'],
    clean: ['De bescherming van kinderen.'],
  },
  { language: 'ru', hits: ['[[Защитта]] прав детей.'], clean: ['Защита прав детей.'] },
  { language: 'uk', hits: ['[[Захистт]] прав дітей.'], clean: ['Захист прав дітей.'] },
  { language: 'fa', hits: ['حمایت از [[کودکاان]].'], clean: ['حمایت از کودکان می‌شود.'] },
  {
    language: 'pl',
    hits: [
      '[[Ochronna]] praw dziecii.'.replace('[[Ochronna]] praw dziecii', 'Ochrona praw [[dziecii]]'),
    ],
    clean: ['Ochrona praw dzieci.'],
  },
  { language: 'sv', hits: ['Skydd av [[barnnen]].'], clean: ['Skydd av barnen.'] },
  { language: 'tr', hits: ['Çocukların [[korunmassı]].'], clean: ['Çocukların korunması.'] },
  { language: 'sw', hits: [], clean: ['Ulinzi wa watoto wakimbizi.'] },
);
