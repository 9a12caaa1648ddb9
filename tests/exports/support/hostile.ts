import * as fc from 'fast-check';
import type { TopBlock } from '../../../core/release/blocks/block';
import type { Contact } from '../../../core/release/blocks/contact';
import type { List } from '../../../core/release/blocks/list';
import type { Paragraph } from '../../../core/release/blocks/paragraph';
import type { Facts } from '../../../core/release/facts';
import type { Inline } from '../../../core/release/inlines/inline';
import { parseRelease } from '../../../core/release/parse';
import type { Release } from '../../../core/release/release';
import { facts, release } from '../../support/release';

/** What has broken writers of these formats somewhere, some day. */
const ATTACKS = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onclick='x",
  '<!--',
  ']]>',
  '&lt;&amp;&#x41;',
  '\r\nBcc: victim@example.org\r\n\r\nbody',
  '\nSubject: other',
  '=?UTF-8?Q?=41?=',
  '.\r\n.',
  '--=_dateline_alternative--',
  '\u0000\u0007\u001b[31m',
  '\ud800',
  'a\udfffb',
  '\u202e\u2066\u200f',
  '\u2028\u0085\ufeff',
  '# ',
  '- ',
  '1. ',
  'a) ',
  '***',
  '__x__',
  '`code`',
  '![x](y)',
  '[x]: http://evil.example',
  '[^1]',
  '~~x~~ ^y^ $z$ {#id .c}',
  ':smile: ::: note',
  '| a | b |\n|---|---|',
  '    four spaces',
  '\t',
  '---',
  '===',
  '> ',
  '\\',
  '#set text(red)',
  '日本語のリリース',
  'حقوق الطفل',
  '👩‍👩‍👧 naïve',
  'https://example.org/a_b*c?d=1&e=(2)',
];

const words = fc
  .array(fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ maxLength: 12, unit: 'binary' })), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''));

const url = fc.constantFrom(
  'https://example.org/',
  'https://example.org/(a)?b="<c>"&d=\'e\'',
  'mailto:a@example.org?subject=x%0d%0aBcc:y',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '#',
  ' https://example.org/ü \n',
);

const run = fc
  .record({ text: words, marks: fc.subarray(['bold', 'italic', 'strike', 'superscript'] as const) })
  .map(({ text, marks }) => ({
    text,
    ...(Object.fromEntries(marks.map((mark) => [mark, true])) as { bold?: true }),
  }));

const inlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: run },
    fc.record({
      type: fc.constant('link' as const),
      url,
      children: fc.array(run, { minLength: 1, maxLength: 2 }),
    }),
    words.map((label) => ({
      type: 'placeholder' as const,
      label: `x${label}`,
      children: [{ text: '' as const }] as [{ text: '' }],
    })),
    fc.constant<Inline>({ type: 'fact', fact: 'place', children: [{ text: '' }] }),
  ),
  { minLength: 1, maxLength: 4 },
);

const paragraph: fc.Arbitrary<Paragraph> = inlines.map((children) => ({
  type: 'paragraph',
  children,
}));
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 2 });

const list: fc.Arbitrary<List> = fc
  .record({ ordered: fc.boolean(), items: fc.array(paragraphs, { minLength: 1, maxLength: 3 }) })
  .map(({ ordered, items }) => ({
    type: 'list',
    ordered,
    children: items.map((children) => ({ type: 'list-item', children })),
  }));

const nothing: [{ text: '' }] = [{ text: '' }];

const contact: fc.Arbitrary<Contact> = fc.record({
  type: fc.constant('contact'),
  link: fc.constant(null),
  name: words,
  role: words,
  organisation: words,
  wording: fc.oneof(fc.constant(''), words),
  emails: fc.array(words, { maxLength: 2 }),
  phones: fc.array(words, { maxLength: 2 }),
  languages: fc.constant(['fr', 'ar']),
  hours: words,
  region: words,
  timeZone: fc.constantFrom('', 'Africa/Nairobi'),
  children: fc.constant(nothing),
});

const block: fc.Arbitrary<TopBlock> = fc.oneof(
  ...(['headline', 'subhead', 'lede', 'paragraph'] as const).map((type) =>
    inlines.map((children): TopBlock => ({ type, children })),
  ),
  inlines.map((children): TopBlock => ({ type: 'heading', level: 3, children })),
  list,
  fc.record({
    type: fc.constant('quote' as const),
    speaker: words,
    role: words,
    organisation: words,
    children: paragraphs,
  }),
  fc
    .record({
      headerRow: fc.boolean(),
      caption: words,
      cells: fc.array(fc.array(paragraphs, { minLength: 2, maxLength: 2 }), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map(
      ({ headerRow, caption, cells }): TopBlock => ({
        type: 'table',
        headerRow,
        caption,
        children: cells.map((row) => ({
          type: 'table-row',
          children: row.map((children) => ({ type: 'table-cell', children })),
        })),
      }),
    ),
  fc.record({ alt: words, caption: words, credit: words, decorative: fc.boolean() }).map(
    (fields): TopBlock => ({
      type: 'image',
      asset: `${'a'.repeat(64)}.png`,
      pixels: { width: 3, height: 2 },
      width: 60,
      ...fields,
      children: nothing,
    }),
  ),
  paragraphs.map((children): TopBlock => ({ type: 'notes', children })),
  paragraphs.map(
    (children): TopBlock => ({ type: 'boilerplate', link: null, about: '', children }),
  ),
  fc
    .array(fc.oneof(contact, paragraph), { minLength: 1, maxLength: 2 })
    .map((children): TopBlock => ({ type: 'contact-block', children })),
  words.map(
    (mark): TopBlock => ({ type: 'end-mark', mark: `#${mark.slice(0, 30)}`, children: nothing }),
  ),
);

const hostileFacts: fc.Arbitrary<Partial<Facts>> = fc.record({
  title: words,
  place: words,
  reference: words,
  keywords: fc.array(words, { maxLength: 2 }),
  organisations: fc.array(
    fc.record({
      name: words,
      acronym: words,
      website: url,
      logo: fc.constant(null),
      link: fc.constant(null),
    }),
    { maxLength: 2 },
  ),
  language: fc.constantFrom('en', 'ar', 'zh-Hant-TW'),
  releaseTime: fc.constantFrom(
    null,
    { type: 'immediate' as const },
    {
      type: 'embargo' as const,
      instant: '2026-12-09T23:01:00Z',
      zone: 'Europe/Zurich',
      alsoIn: ['America/New_York'],
    },
  ),
  correction: fc.option(
    fc.record({
      of: words,
      date: fc.constant('2026-12-10'),
      number: fc.nat(3).map((n) => n + 1),
      what: words,
      why: words,
    }),
    { nil: null },
  ),
  withdrawal: fc.option(fc.record({ why: words }), { nil: null }),
});

/** Releases whose every field may hold an attack, as they come in over the border. */
export const hostileRelease: fc.Arbitrary<Release> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 5 }), hostileFacts)
  .map(([blocks, changes]) => parseRelease(release(blocks, facts(changes))));
