import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlFormat } from '../../core/exports/html/html-format';
import { createBlock } from '../../core/release/blocks/create';
import type { Release } from '../../core/release/release';
import { printedRelease } from '../../core/templates/resolve-template';
import { release } from '../support/release';
import { corpus } from './support/corpus';
import { CONTEXT } from './support/formats';
import { hostileRelease } from './support/hostile';
import { PHOTOGRAPH } from './support/photograph';
import { fromTemplate } from './support/seed';

/** What schema.org lets these types say (its release 29), as far as a release says it. */
const SCHEMA: Readonly<Record<string, readonly string[]>> = {
  NewsArticle:
    'headline description dateline datePublished dateModified inLanguage author publisher mentions image keywords identifier correction genre'.split(
      ' ',
    ),
  Organization: ['name', 'alternateName', 'url', 'logo', 'contactPoint'],
  ContactPoint: ['contactType', 'name', 'description', 'email', 'telephone', 'availableLanguage'],
  Person: ['name', 'jobTitle', 'email', 'telephone', 'knowsLanguage', 'worksFor'],
  ImageObject: ['description', 'caption', 'creditText', 'encodingFormat', 'width', 'height'],
};

type Node = { readonly '@type'?: string } & Readonly<Record<string, unknown>>;

/** Properties that their type does not have, and values that say nothing. */
function strangers(value: unknown, path = ''): string[] {
  if (value === null || value === '') return [path];
  if (Array.isArray(value)) {
    return value.length === 0 ? [path] : value.flatMap((each) => strangers(each, path));
  }
  if (typeof value !== 'object') return [];
  const { '@type': type = '', '@context': _, ...rest } = value as Node;
  return Object.entries(rest).flatMap(([name, each]) => [
    ...(SCHEMA[type]?.includes(name) ? [] : [`${type}.${name}`]),
    ...strangers(each, `${path}/${name}`),
  ]);
}

async function dataOf(what: Release) {
  const page = new TextDecoder().decode(await htmlFormat.export(what, CONTEXT));
  const scripts = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(scripts).toHaveLength(1);
  const properties = [...page.matchAll(/<meta property="([^"]+)" content="([^"]*)">/g)];
  return {
    article: JSON.parse(scripts[0]?.[1] ?? '') as Node,
    properties: properties.map(([, name, content]) => [name, content] as const),
  };
}

const contact = (fields: object) => ({ ...createBlock.contact(), ...fields });
const LOGO = { asset: `${'b'.repeat(64)}.png`, pixels: { width: 90, height: 30 }, alt: 'EF' };
const WHOLE = release(
  [
    { type: 'headline', children: [{ text: 'المدارس تفتح أبوابها' }] },
    { type: 'lede', children: [{ text: 'فتحت اثنتا عشرة مدرسة.' }] },
    PHOTOGRAPH,
    {
      type: 'contact-block',
      children: [
        contact({
          name: 'Amal Nasser',
          role: 'Press officer',
          organisation: 'Example Foundation',
          emails: ['amal@example.org'],
          phones: ['+41229095000', '+41 22 909 50 01'],
          languages: ['ar', 'fr'],
        }),
        contact({ name: 'Jo Bloggs', role: 'Not printed', wording: ' – Co-chair.' }),
        contact({ name: 'Kim Lee', role: 'Editor', organisation: 'Partner' }),
        contact({ role: 'Nobody' }),
      ],
    },
  ],
  {
    language: 'ar',
    direction: 'rtl',
    place: 'نيامي',
    date: '2026-12-10',
    reference: 'EF/12',
    keywords: ['education', 'Niger'],
    releaseTime: {
      type: 'embargo',
      instant: '2026-12-09T23:01:00Z',
      zone: 'Europe/Zurich',
      alsoIn: [],
    },
    organisations: [
      {
        name: 'Example Foundation',
        acronym: 'EF',
        website: 'https://example.org/',
        logo: LOGO,
        link: null,
      },
    ],
  },
);

describe('what a web page says of itself to programs', () => {
  it('is the article with organisations, contacts, pictures and dates', async () => {
    const { article } = await dataOf(WHOLE);
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'المدارس تفتح أبوابها',
      dateline: 'نيامي، 10 ديسمبر 2026',
      datePublished: '2026-12-09T23:01:00Z',
      dateModified: '2026-01-01T00:00:00Z',
      inLanguage: 'ar',
      keywords: ['education', 'Niger'],
      identifier: 'EF/12',
      author: [{ name: 'Example Foundation', url: 'https://example.org/' }],
      image: [
        { description: 'A school', caption: 'Back to school', creditText: 'A. Photographer' },
      ],
      mentions: [
        {
          '@type': 'Person',
          name: 'Kim Lee',
          jobTitle: 'Editor',
          worksFor: { '@type': 'Organization', name: 'Partner' },
        },
      ],
    });
    expect(article.publisher).toEqual([
      {
        '@type': 'Organization',
        name: 'Example Foundation',
        alternateName: 'EF',
        url: 'https://example.org/',
        logo: {
          '@type': 'ImageObject',
          description: 'EF',
          encodingFormat: 'image/png',
          width: 90,
          height: 30,
        },
        contactPoint: [
          {
            '@type': 'ContactPoint',
            contactType: 'press',
            name: 'Amal Nasser',
            description: 'Press officer',
            email: 'amal@example.org',
            telephone: ['+41 22 909 50 00', '+41 22 909 50 01'],
            availableLanguage: ['ar', 'fr'],
          },
          {
            '@type': 'ContactPoint',
            contactType: 'press',
            name: 'Jo Bloggs',
            description: 'Co-chair.',
          },
        ],
      },
    ]);
  });

  it('is Open Graph too, without addresses that nobody knows yet', async () => {
    const { properties } = await dataOf(WHOLE);
    expect(properties).toEqual([
      ['og:type', 'article'],
      ['og:title', 'المدارس تفتح أبوابها'],
      ['og:description', 'فتحت اثنتا عشرة مدرسة.'],
      ['og:locale', 'ar'],
      ['og:site_name', 'Example Foundation'],
      ['article:published_time', '2026-12-09T23:01:00Z'],
      ['article:modified_time', '2026-01-01T00:00:00Z'],
      ['article:section', expect.any(String)],
      ['article:tag', 'education'],
      ['article:tag', 'Niger'],
    ]);
  });

  it('is in the words of schema.org only, whatever the release', async () => {
    const releases = [
      WHOLE,
      ...corpus(1).map(({ release: each }) => each),
      ...readdirSync('templates').map((name) => printedRelease(fromTemplate(name))),
      ...fc.sample(hostileRelease, { numRuns: 60, seed: 6 }),
    ];
    for (const each of releases) {
      const { article } = await dataOf(each);
      expect(strangers(article), JSON.stringify(article)).toEqual([]);
      expect(article.headline).toEqual(expect.any(String));
      expect(new Intl.Locale(String(article.inLanguage)).language).toBeTruthy();
      for (const date of [article.datePublished, article.dateModified]) {
        if (date) expect(Number.isNaN(Date.parse(String(date)))).toBe(false);
      }
    }
  });
});

describe('the dateline of a page', () => {
  it('has a date that programs read, beside a place of any direction', async () => {
    const page = async (place: string, language: string, direction: 'ltr' | 'rtl') => {
      const facts = { place, date: '2026-12-01', language, direction };
      const lede = { type: 'lede' as const, children: [{ text: 'A.' }] };
      return new TextDecoder().decode(await htmlFormat.export(release([lede], facts), CONTEXT));
    };
    expect(await page('Geneva', 'en', 'ltr')).toContain(
      '<strong>GENEVA, <time datetime="2026-12-01">December 1, 2026</time> – </strong>A.',
    );
    expect(await page('Geneva', 'ar', 'rtl')).toMatch(
      /<span dir="ltr">GENEVA<\/span>، <span dir="rtl"><time datetime="2026-12-01">[^<]+<\/time><\/span>/,
    );
  });
});
