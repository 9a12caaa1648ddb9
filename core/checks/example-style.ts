import type * as v from 'valibot';
import type { HouseStyle } from './house-style';

/** A house style with something in every place, as a start for one's own. */
export const EXAMPLE_STYLE: v.InferInput<typeof HouseStyle> = {
  name: 'Our house',
  thresholds: {
    headlineCharacters: 120,
    headlineWords: 20,
    ledeWords: 45,
    sentenceWords: 40,
    paragraphWords: 120,
    readingEase: 10,
    passivePercent: 35,
  },
  banned: [{ term: 'utilise', instead: 'use', why: 'Plain words are read faster.' }],
  preferred: [{ use: 'Côte d’Ivoire', not: ['Ivory Coast'] }],
  required: {
    'press-release': ['headline', 'lede', 'place', 'date', 'release-line', 'contact', 'phone'],
    statement: ['headline', 'date', 'release-line', 'contact'],
  },
  checks: { passive: 'off', 'contact-hours': 'warning' },
  allowedTerms: ['manpower'],
  terms: [{ term: 'the needy', instead: 'people in need', source: 'Our style guide, page 4' }],
  quotations: 'marks',
  words: ['Oxfam', 'WASH'],
};

/** The file that the example is written to: indented JSON. */
export const exampleStyleJson = (): string => `${JSON.stringify(EXAMPLE_STYLE, null, 2)}\n`;
