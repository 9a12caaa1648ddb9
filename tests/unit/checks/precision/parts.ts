import type { TopBlock } from '../../../../core/release/blocks/block';
import { createBlock } from '../../../../core/release/blocks/create';
import { type Facts, RELEASE_KINDS, type ReleaseKind } from '../../../../core/release/facts';
import { release } from '../../../support/release';
import { block, type Case, type Cases, paragraph } from './cases';

interface Variant {
  readonly blocks?: TopBlock[];
  readonly facts?: Partial<Facts>;
}

/** A part in every kind of release: required by some, there or not there in several ways. */
function part(
  check: string,
  notRequiredBy: readonly ReleaseKind[],
  missing: Readonly<Record<string, Variant>>,
  present: Readonly<Record<string, Variant>>,
): Cases {
  const cases = RELEASE_KINDS.flatMap((kind) => {
    const made = ([name, { blocks, facts }]: [string, Variant], isMissing: boolean): Case => ({
      name: `${kind}: ${name}`,
      release: release(blocks ?? [paragraph('Text.')], { kind, ...facts }),
      hit: isMissing && !notRequiredBy.includes(kind),
    });
    return [
      ...Object.entries(missing).map((entry) => made(entry, true)),
      ...Object.entries(present).map((entry) => made(entry, false)),
    ];
  });
  return { check, cases };
}

const contact = (name: string): TopBlock => ({
  ...createBlock['contact-block'](),
  children: [{ ...createBlock.contact(), name }],
});
const quote = (text: string): TopBlock => ({
  ...createBlock.quote(),
  children: [{ type: 'paragraph', children: [{ text }] }],
});
const about = (text: string): TopBlock => ({
  ...createBlock.boilerplate(),
  children: [{ type: 'paragraph', children: [{ text }] }],
});

export const PART_CASES: readonly Cases[] = [
  part(
    'headline-missing',
    [],
    {
      none: {},
      empty: { blocks: [block('headline', '')] },
      'a space': { blocks: [block('headline', ' ')] },
    },
    { there: { blocks: [block('headline', 'Schools open in Goma')] } },
  ),
  part(
    'lede-missing',
    ['media-advisory', 'event-invitation', 'quote-sheet', 'holding-statement', 'open-letter'],
    { none: {}, empty: { blocks: [block('lede', '')] } },
    {
      there: { blocks: [block('lede', 'Schools open.')] },
      'after a headline': { blocks: [block('headline', 'A'), block('lede', 'B')] },
    },
  ),
  part(
    'place-missing',
    ['event-invitation', 'holding-statement', 'media-advisory', 'quote-sheet'],
    { none: {}, 'a space': { facts: { place: '  ' } } },
    { Geneva: { facts: { place: 'Geneva' } }, جنيف: { facts: { place: 'جنيف' } } },
  ),
  part(
    'date-missing',
    ['event-invitation', 'media-advisory'],
    { none: {}, 'a place only': { facts: { place: 'Geneva' } } },
    { there: { facts: { date: '2026-12-10' } }, past: { facts: { date: '2018-12-10' } } },
  ),
  part(
    'release-line-missing',
    ['event-invitation', 'open-letter'],
    { none: {}, 'a date only': { facts: { date: '2026-12-10' } } },
    {
      immediate: { facts: { releaseTime: { type: 'immediate' } } },
      embargo: {
        facts: {
          releaseTime: {
            type: 'embargo',
            instant: '2026-12-10T00:01:00Z',
            zone: 'UTC',
            alsoIn: [],
          },
        },
      },
    },
  ),
  part(
    'quote-missing',
    ['media-advisory', 'event-invitation', 'holding-statement', 'open-letter', 'correction'],
    {
      none: {},
      'an empty one': { blocks: [quote('')] },
      'a title in marks': { blocks: [paragraph('The report “Out of school” is out.')] },
    },
    {
      'a quote': { blocks: [quote('Children cannot wait.')] },
      'in the text': {
        blocks: [
          paragraph('“Children cannot wait for another year without school,” said Amal Nasser.'),
        ],
      },
    },
  ),
  part(
    'boilerplate-missing',
    [
      'media-advisory',
      'event-invitation',
      'quote-sheet',
      'holding-statement',
      'open-letter',
      'correction',
    ],
    { none: {}, empty: { blocks: [about('')] } },
    {
      there: { blocks: [about('Terre des hommes protects children.')] },
      'after text': { blocks: [paragraph('A.'), about('B.')] },
    },
  ),
  part(
    'contact-missing',
    [],
    {
      none: {},
      'without a name': { blocks: [contact('')] },
      'text only': {
        blocks: [{ ...createBlock['contact-block'](), children: [createBlock.paragraph()] }],
      },
    },
    { there: { blocks: [contact('Amal Nasser')] } },
  ),
  part(
    'end-mark-missing',
    ['event-invitation', 'holding-statement', 'open-letter'],
    { none: {}, 'a heading': { blocks: [block('heading', 'The end of detention')] } },
    {
      there: { blocks: [createBlock['end-mark']()] },
      typed: { blocks: [paragraph('– ENDS –')] },
      hashes: { blocks: [paragraph('###')] },
    },
  ),
];
