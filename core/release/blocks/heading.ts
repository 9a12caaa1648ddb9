import * as v from 'valibot';
import { partField } from '../form/part';
import { Inlines } from '../inlines/inline';
import type { BlockSpec } from './spec';

/** A heading inside the body. Level 1 is the headline's, so these are 2 and 3. */
export const Heading = v.strictObject({
  type: v.literal('heading'),
  ...partField,
  level: v.picklist([2, 3]),
  children: Inlines,
});
export type Heading = v.InferOutput<typeof Heading>;

export const headingSpec: BlockSpec = { kind: 'heading', content: 'inlines', words: [] };
