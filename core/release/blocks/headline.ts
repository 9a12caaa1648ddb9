import * as v from 'valibot';
import { partField } from '../form/part';
import { Inlines } from '../inlines/inline';
import type { BlockSpec } from './spec';

/** The headline: at most one in a release (first level of the document's outline). */
export const Headline = v.strictObject({
  type: v.literal('headline'),
  ...partField,
  children: Inlines,
});
export type Headline = v.InferOutput<typeof Headline>;

export const headlineSpec: BlockSpec = { kind: 'headline', content: 'inlines', words: [] };
