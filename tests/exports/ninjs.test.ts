import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ninjsFormat } from '../../core/exports/ninjs/ninjs-format';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import type { Facts } from '../../core/release/facts';
import type { Release } from '../../core/release/release';
import { release } from '../support/release';
import { CONTEXT } from './support/formats';
import { hostileRelease } from './support/hostile';
import { NINJS_SCHEMA } from './support/ninjs-schema';

const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addFormat('uri', (text: string) => /^[a-z][a-z0-9+.-]*:[^\s<>"\\^`{|}]+$/i.test(text));
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)) && text.includes('T'));
const validate = ajv.compile(NINJS_SCHEMA);

async function itemOf(what: Release, options = {}) {
  const bytes = await ninjsFormat.export(what, CONTEXT, options);
  const item = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  validate(item);
  expect(validate.errors).toBeNull();
  return item;
}

const line = (text: string) => [{ text }];
const BLOCKS: readonly TopBlock[] = [
  { type: 'headline', children: line('Schools open in Goma') },
  { type: 'subhead', children: line('Lessons begin before the rains') },
  { type: 'lede', children: line('Twelve schools opened today.') },
  {
    ...createBlock.quote(),
    speaker: 'Amina Juma',
    role: 'Head of Education',
    organisation: 'Open Schools',
    children: [{ type: 'paragraph', children: line('We begin.') }],
  },
  {
    type: 'image',
    asset: `${'a'.repeat(64)}.jpg`,
    pixels: { width: 1600, height: 1000 },
    alt: 'Pupils on mats',
    decorative: false,
    caption: 'Pupils in Goma.',
    credit: 'Jo Bloggs',
    width: 100,
    children: [{ text: '' }],
  },
  {
    type: 'contact-block',
    children: [
      {
        ...createBlock.contact(),
        name: 'Ben Otieno',
        organisation: 'Open Schools',
        emails: ['ben@open.org'],
        phones: ['+41227346001'],
      },
    ],
  },
];
const FACTS: Partial<Facts> = {
  place: 'Goma',
  date: '2026-12-10',
  reference: 'OS-12',
  keywords: ['schools'],
  organisations: [
    { name: 'Open Schools', acronym: 'OS', website: 'https://open.org/', logo: null, link: null },
  ],
};

describe('an item of news', () => {
  it('says who, where, what and how to reach whom', async () => {
    const item = await itemOf(release([...BLOCKS], FACTS));
    expect(item).toMatchObject({
      type: 'text',
      profile: 'text-photo',
      version: '1',
      pubStatus: 'usable',
      located: 'Goma',
      by: 'Open Schools',
      headlines: [
        { role: 'main', value: 'Schools open in Goma' },
        { role: 'sub', value: 'Lessons begin before the rains' },
      ],
      altIds: [{ role: 'reference', value: 'OS-12' }],
      subjects: [{ name: 'schools', rel: 'keyword' }],
      people: [
        { name: 'Amina Juma', rel: 'quoted' },
        { name: 'Ben Otieno', rel: 'contact' },
      ],
    });
    expect(item.organisations[0]).toMatchObject({
      name: 'Open Schools',
      literal: 'OS',
      uri: 'https://open.org/',
    });
    expect(item.organisations[0].contactInfo.map(({ value }: { value: string }) => value)).toEqual([
      'https://open.org/',
      'ben@open.org',
      '+41 22 734 60 01',
    ]);
    expect(item.associations).toMatchObject([
      {
        type: 'picture',
        by: 'Jo Bloggs',
        descriptions: [{ value: 'Pupils in Goma.' }, { value: 'Pupils on mats' }],
        renditions: [{ contentType: 'image/jpeg', width: 1600, height: 1000 }],
      },
    ]);
  });

  it('has its headline beside the body and not in it, and the body in two forms', async () => {
    const { bodies } = await itemOf(release([...BLOCKS], FACTS));
    for (const { value } of bodies) {
      expect(value).toContain('Twelve schools opened today.');
      expect(value).not.toContain('Schools open in Goma');
    }
    expect(bodies.map(({ contentType }: { contentType: string }) => contentType)).toEqual([
      'text/html',
      'text/plain',
    ]);
  });

  it('tells the desk of an embargo, in data and in its note, and prints nothing of it', async () => {
    const releaseTime = {
      type: 'embargo' as const,
      instant: '2026-12-10T00:01:00Z',
      zone: 'UTC',
      alsoIn: [],
    };
    const item = await itemOf(release([...BLOCKS], { ...FACTS, releaseTime }));
    expect(item.embargoed).toBe('2026-12-10T00:01:00Z');
    expect(item.edNote).toMatch(/^EMBARGOED UNTIL 00:01 UTC/);
    expect(JSON.stringify(item.bodies)).not.toContain('EMBARGOED');
  });

  it('is the next version where it corrects, cancelled where withdrawn, withheld as a draft', async () => {
    const correction = { of: 'old', date: '2026-12-09', number: 2, what: 'A figure.', why: '' };
    expect(await itemOf(release([...BLOCKS], { ...FACTS, correction }))).toMatchObject({
      version: '3',
      altIds: [
        { role: 'reference' },
        { role: 'corrects', value: expect.stringMatching(/^urn:dateline:[0-9a-f]{64}$/) },
      ],
    });
    const withdrawn = { status: 'withdrawn' as const, withdrawal: { why: 'An error.' } };
    const item = await itemOf(release([...BLOCKS], { ...FACTS, ...withdrawn }));
    expect(item.pubStatus).toBe('canceled');
    expect(item.edNote).toContain('An error.');
    expect((await itemOf(release([...BLOCKS], FACTS), { draft: true })).pubStatus).toBe('withheld');
  });

  it('is valid whatever stands in its fields', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRelease, async (what) => {
        const { bodies } = await itemOf(what);
        expect(bodies[0]?.value ?? '').not.toMatch(/<script|javascript:/i);
      }),
      { numRuns: 100 },
    );
  });
});
