import * as v from 'valibot';
import { partField } from '../form/part';
import { Inlines } from '../inlines/inline';
import { reviewFields } from '../review/suggestion';
import { emptyText } from '../text';
import type { BlockSpec } from './spec';

/** The headline: at most one in a release (first level of the document's outline). */
export const Headline = v.strictObject({
  type: v.literal('headline'),
  ...partField,
  ...reviewFields,
  children: Inlines,
});
export type Headline = v.InferOutput<typeof Headline>;

export const headlineSpec = {
  kind: 'headline',
  name: 'headline',
  content: 'inlines',
  words: [],
  create: (): Headline => ({ type: 'headline', children: [emptyText()] }),
} as const satisfies BlockSpec<Headline>;
